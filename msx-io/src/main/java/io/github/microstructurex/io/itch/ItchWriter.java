package io.github.microstructurex.io.itch;

import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.internal.AtomicFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Writes messages of all types in NASDAQ's BinaryFILE framing. A file comes into being whole: it is written beside its
 * place under another name, and {@link #finish()} moves it there. Without that, nothing is left of it.
 *
 * <pre>{@code
 * try (ItchWriter writer = ItchWriter.create(file)) {
 *     writer.write(message);
 *     writer.finish();
 * }
 * }</pre>
 *
 * <p>For use by one thread.
 */
public final class ItchWriter implements AutoCloseable {
    private static final int PREFIX = 2;
    private static final int BUFFER = 1 << 16;

    private final String name;
    private final OutputStream out;
    private final Optional<AtomicFile> file;
    private final byte[] frame = new byte[PREFIX + ItchType.MAX_LENGTH];
    private long count;
    private boolean finished;
    private boolean closed;

    private ItchWriter(String name, OutputStream out, Optional<AtomicFile> file) {
        this.name = name;
        this.out = new BufferedOutputStream(out, BUFFER);
        this.file = file;
    }

    /**
     * Begins a file, compressed if its name ends with {@code .gz}, {@code .zst} or {@code .xz}. One of this name is
     * replaced in the end.
     *
     * @param file the file to be
     * @return the writer
     * @throws MarketDataException if nothing can be written there
     */
    public static ItchWriter create(Path file) {
        AtomicFile begun = AtomicFile.wrapped(file);
        return new ItchWriter(file.toString(), begun, Optional.of(begun));
    }

    /**
     * Writes to a stream.
     *
     * @param out the stream, closed with the writer
     * @return the writer
     */
    public static ItchWriter to(OutputStream out) {
        return new ItchWriter("a stream", out, Optional.empty());
    }

    /**
     * Writes a message.
     *
     * @param message any message
     * @throws MarketDataException if it cannot be written
     */
    public void write(ItchMessage message) {
        checkOpen();
        int length = message.copyTo(frame, PREFIX);
        frame[1] = (byte) length;
        try {
            out.write(frame, 0, PREFIX + length);
        } catch (IOException failure) {
            throw MarketDataException.unwritable(name, failure);
        }
        count++;
    }

    /** {@return how many messages were written} */
    public long count() {
        return count;
    }

    /** {@return what is written, for an exception} */
    String name() {
        return name;
    }

    /**
     * Ends the session with a length of 0, and gives a file its name. Only {@link #close()} may follow.
     *
     * @throws MarketDataException if it cannot be written or moved
     */
    public void finish() {
        checkOpen();
        finished = true;
        try {
            out.write(0);
            out.write(0);
            out.flush();
        } catch (IOException failure) {
            throw MarketDataException.unwritable(name, failure);
        }
        file.ifPresent(AtomicFile::commit);
    }

    private void checkOpen() {
        if (finished || closed) {
            throw new IllegalStateException("the writer was finished or closed");
        }
    }

    /**
     * Closes the stream; an unfinished file is deleted. Closing twice does nothing more.
     *
     * @throws MarketDataException if that fails
     */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (file.isPresent()) {
            // What is still in the buffer is not wanted any more.
            file.get().close();
            return;
        }
        try {
            out.close();
        } catch (IOException failure) {
            throw MarketDataException.unwritable(name, failure);
        }
    }
}
