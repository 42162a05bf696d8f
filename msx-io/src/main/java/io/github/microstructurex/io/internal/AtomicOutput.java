package io.github.microstructurex.io.internal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that appears whole or not at all: the bytes go to a file beside its place, which is renamed on {@link #commit}.
 * Closing without that leaves what was there before.
 */
public final class AtomicOutput extends FilterOutputStream {
    private final Path target;
    private final Path written;
    private boolean closed;

    private AtomicOutput(Path target, Path written) throws IOException {
        super(Files.newOutputStream(
                written, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE));
        this.target = target;
        this.written = written;
    }

    /**
     * Begins a file.
     *
     * @param path where it shall appear; what a link leads to is replaced, not the link
     * @return the place to write to, unbuffered
     * @throws IOException if nothing can be written there
     */
    public static AtomicOutput open(Path path) throws IOException {
        Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new IOException("not a regular file: " + path);
        }
        return new AtomicOutput(target, beside(target, "tmp"));
    }

    /**
     * Names a hidden file beside another one, which no other process uses.
     *
     * @param target the other one
     * @param kind the end of the name
     * @return its path
     */
    public static Path beside(Path target, String kind) {
        return target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + "." + kind);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    /**
     * Puts the file into its place.
     *
     * @throws IOException if that fails; the file is not there then
     */
    public void commit() throws IOException {
        out.close();
        try {
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
        }
        closed = true;
    }

    /** Takes away what was begun and not committed. Closing twice does nothing more. */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            out.close();
        } finally {
            Files.deleteIfExists(written);
        }
    }
}
