package io.github.microstructurex.io.itch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

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

    private final OutputStream out;
    private final Optional<Path> target;
    private final Optional<Path> draft;
    private final byte[] frame = new byte[PREFIX + ItchType.MAX_LENGTH];
    private long count;
    private boolean finished;
    private boolean closed;

    private ItchWriter(OutputStream out, Optional<Path> target, Optional<Path> draft) {
        this.out = new BufferedOutputStream(out, BUFFER);
        this.target = target;
        this.draft = draft;
    }

    /**
     * Begins a file. One of this name is replaced in the end.
     *
     * @param file the file to be
     * @return the writer
     * @throws IOException if nothing can be written in its folder
     */
    public static ItchWriter create(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + " is a directory");
        }
        Path draft = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
        OutputStream out = Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new ItchWriter(out, Optional.of(file), Optional.of(draft));
    }

    /**
     * Writes to a stream.
     *
     * @param out the stream, closed with the writer
     * @return the writer
     */
    public static ItchWriter to(OutputStream out) {
        return new ItchWriter(out, Optional.empty(), Optional.empty());
    }

    /**
     * Writes a message.
     *
     * @param message any message
     * @throws IOException if it cannot be written
     */
    public void write(ItchMessage message) throws IOException {
        checkOpen();
        int length = message.copyTo(frame, PREFIX);
        frame[1] = (byte) length;
        out.write(frame, 0, PREFIX + length);
        count++;
    }

    /** {@return how many messages were written} */
    public long count() {
        return count;
    }

    /**
     * Ends the session with a length of 0, and gives a file its name. Only {@link #close()} may follow.
     *
     * @throws IOException if it cannot be written or moved
     */
    public void finish() throws IOException {
        checkOpen();
        finished = true;
        out.write(0);
        out.write(0);
        out.flush();
        if (draft.isPresent()) {
            out.close();
            move(draft.get(), target.orElseThrow());
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherwise) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void checkOpen() {
        if (finished || closed) {
            throw new IllegalStateException("the writer was finished or closed");
        }
    }

    /**
     * Closes the stream; an unfinished file is deleted. Closing twice does nothing more.
     *
     * @throws IOException if that fails
     */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            out.close();
        } finally {
            if (draft.isPresent()) {
                Files.deleteIfExists(draft.get());
            }
        }
    }
}
