package io.github.microstructurex.io.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * The bytes inside gzip, of all members one after the other, each held against its checksum and length. Some zeros may
 * follow the last one, anything else is an error. (The JDK's stream takes a member that is torn in its header for the end, and
 * needs more stack with each empty one.)
 */
final class GzipStream extends InputStream {
    private static final int BUFFER = 1 << 16;
    /** What tapes fill their blocks up with. */
    private static final int MAX_PADDING = 1 << 20;

    private static final int[] MAGIC = {0x1F, 0x8B, 8};
    private static final int HEADER_CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int UNKNOWN_FLAGS = 0xE0;
    /** Time, level and system, of which nothing depends. */
    private static final int UNUSED = 6;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] compressed = new byte[BUFFER];
    private int position;
    private int limit;
    private boolean inMember;
    private boolean ended;

    /** Reads the head of the first member. */
    GzipStream(InputStream in) throws IOException {
        this.in = in;
        readHead();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        while (length > 0 && !ended) {
            if (inMember) {
                int count = inflate(into, from, length);
                if (count > 0) {
                    checksum.update(into, from, count);
                    return count;
                }
            } else if (isAtEnd()) {
                ended = true;
            } else {
                readHead();
            }
        }
        return length == 0 ? 0 : -1;
    }

    private int inflate(byte[] into, int from, int length) throws IOException {
        try {
            int count = inflater.inflate(into, from, length);
            if (count == 0 && inflater.finished()) {
                endMember();
            } else if (count == 0 && inflater.needsDictionary()) {
                throw new ZipException("compressed with a dictionary");
            } else if (count == 0) {
                need();
                inflater.setInput(compressed, position, limit - position);
                position = limit;
            }
            return count;
        } catch (DataFormatException malformed) {
            ZipException exception = new ZipException(String.valueOf(malformed.getMessage()));
            exception.initCause(malformed);
            throw exception;
        }
    }

    private void endMember() throws IOException {
        position = limit - inflater.getRemaining();
        inMember = false;
        if (littleEndian(4) != checksum.getValue()) {
            throw new ZipException("the bytes do not fit their checksum");
        }
        if (littleEndian(4) != (inflater.getBytesWritten() & 0xFFFF_FFFFL)) {
            throw new ZipException("the bytes do not fit their length");
        }
    }

    private boolean isAtEnd() throws IOException {
        int zeros = 0;
        while (has()) {
            if (compressed[position] != 0) {
                return false;
            }
            if (++zeros > MAX_PADDING) {
                throw new ZipException("more than " + MAX_PADDING + " zeros behind the gzip data");
            }
            position++;
        }
        return true;
    }

    private void readHead() throws IOException {
        for (int expected : MAGIC) {
            if (next() != expected) {
                throw new ZipException("no gzip header");
            }
        }
        int flags = next();
        if ((flags & UNKNOWN_FLAGS) != 0) {
            throw new ZipException("unknown flags in the gzip header");
        }
        skip(UNUSED);
        if ((flags & EXTRA) != 0) {
            skip((int) littleEndian(2));
        }
        skipText((flags & NAME) != 0);
        skipText((flags & COMMENT) != 0);
        if ((flags & HEADER_CHECKSUM) != 0) {
            skip(2);
        }
        inflater.reset();
        checksum.reset();
        inMember = true;
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    private void skipText(boolean present) throws IOException {
        while (present && next() != 0) {
            // Ends with a zero.
        }
    }

    private long littleEndian(int bytes) throws IOException {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= (long) next() << (i * Byte.SIZE);
        }
        return value;
    }

    private int next() throws IOException {
        need();
        return compressed[position++] & 0xFF;
    }

    private void need() throws IOException {
        if (!has()) {
            throw new EOFException("unexpected end of the gzip data");
        }
    }

    private boolean has() throws IOException {
        while (position == limit) {
            int read = in.read(compressed, 0, BUFFER);
            if (read < 0) {
                return false;
            }
            position = 0;
            limit = read;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        ended = true;
        inflater.end();
        in.close();
    }
}
