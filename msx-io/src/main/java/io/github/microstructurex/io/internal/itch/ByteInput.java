package io.github.microstructurex.io.internal.itch;

import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The bytes of a file from {@code position} to {@code limit}, refilled from a stream, or all of them in memory. The buffer
 * does not grow, whatever a file claims.
 */
public final class ByteInput implements AutoCloseable {
    /** The most bytes that can be asked for at once. */
    static final int MAX_RECORD = 1 << 19;

    private static final VarHandle SHORTS = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

    final byte[] bytes;
    int position;
    int limit;

    private final String name;
    private final InputStream in;
    private final long size;
    private boolean ended;
    private boolean closed;
    /** Where in the file the first byte of the buffer is. */
    private long base;

    private volatile long bytesRead;

    private ByteInput(String name, InputStream in, long size, byte[] bytes) {
        this.name = name;
        this.in = in;
        this.size = size;
        this.bytes = bytes;
    }

    /**
     * Reads a stream.
     *
     * @param name what to call it in exceptions
     * @param in the stream, closed with this
     * @param size how many bytes it has, 0 if that is not known
     * @return its bytes
     */
    public static ByteInput of(String name, InputStream in, long size) {
        return new ByteInput(name, in, size, new byte[2 * MAX_RECORD]);
    }

    /**
     * Reads an array, in place.
     *
     * @param name what to call it in exceptions
     * @param bytes the array
     * @return its bytes
     */
    public static ByteInput of(String name, byte[] bytes) {
        ByteInput input = new ByteInput(name, new ByteArrayInputStream(bytes, 0, 0), bytes.length, bytes);
        input.limit = bytes.length;
        input.bytesRead = bytes.length;
        input.ended = true;
        return input;
    }

    /** Whether so many bytes are left; if so, they are in the buffer from the position on. */
    boolean has(int count) {
        return limit - position >= count || (!ended && fill(count));
    }

    private boolean fill(int count) {
        if (closed) {
            throw new IllegalStateException(name + " was closed");
        }
        int kept = limit - position;
        System.arraycopy(bytes, position, bytes, 0, kept);
        base += position;
        position = 0;
        limit = kept;
        try {
            while (limit < bytes.length && !ended) {
                int read = in.read(bytes, limit, bytes.length - limit);
                ended = read < 0;
                limit += Math.max(read, 0);
                if (limit >= count && in.available() == 0) {
                    // A live stream: what is there comes first.
                    break;
                }
            }
        } catch (IOException unreadable) {
            throw MarketDataException.unreadable(name, unreadable);
        }
        bytesRead = base + limit;
        return limit >= count;
    }

    /** Reads no further. */
    void end() {
        position = limit;
        ended = true;
    }

    /** How many bytes are in the buffer: all that are left, once {@link #has} said no. */
    int remaining() {
        return limit - position;
    }

    int u8(int at) {
        return bytes[at] & 0xFF;
    }

    int u16(int at) {
        return (short) SHORTS.get(bytes, at) & 0xFFFF;
    }

    long u32(int at) {
        return (long) u16(at) << 16 | u16(at + 2);
    }

    long u64(int at) {
        return u32(at) << 32 | u32(at + 4);
    }

    /** Where in the file a byte of the buffer is. */
    long offsetOf(int at) {
        return base + at;
    }

    String name() {
        return name;
    }

    /** How much has been read, from 0 to 1, or 0 if the size is not known; any thread may ask. */
    double progress() {
        if (in instanceof MarketDataStream stream) {
            return stream.progress();
        }
        return size <= 0 ? 0 : Math.min(1, (double) bytesRead / size);
    }

    /** Closes the stream. Closing twice does nothing more. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        ended = false;
        position = limit;
        try {
            in.close();
        } catch (IOException unreadable) {
            throw MarketDataException.unreadable(name, unreadable);
        }
    }
}
