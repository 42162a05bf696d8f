package io.github.microstructurex.io.internal;

import io.github.microstructurex.io.MarketDataException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A new file that appears whole or not at all: it is written under another name beside its place, and renamed by
 * {@link #commit()}. Not buffered: write many bytes at a time. For use by one thread.
 */
public final class AtomicFile extends OutputStream {
    private final Path target;
    private final Path temporary;
    private final FileChannel channel;

    private AtomicFile(Path target, Path temporary, FileChannel channel) {
        this.target = target;
        this.temporary = temporary;
        this.channel = channel;
    }

    /**
     * Begins a file.
     *
     * @param path where it will appear; what a link there leads to is replaced, not the link
     * @return the file, which the caller closes
     * @throws MarketDataException if nothing can be written there
     */
    public static AtomicFile create(Path path) {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw MarketDataException.inFile(
                    path.toString(),
                    Files.isDirectory(path) ? "a directory" : "a special file",
                    "the name of a file to write");
        }
        try {
            Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
            Path temporary = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
            FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return new AtomicFile(target, temporary, channel);
        } catch (IOException failure) {
            throw MarketDataException.unwritable(path.toString(), failure);
        }
    }

    @Override
    public void write(int oneByte) {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        ByteBuffer left = ByteBuffer.wrap(bytes, from, length);
        try {
            while (left.hasRemaining()) {
                channel.write(left);
            }
        } catch (IOException failure) {
            throw MarketDataException.unwritable(target.toString(), failure);
        }
    }

    /** Puts the file in its place, once its bytes are on the disk. */
    public void commit() {
        try {
            channel.force(true);
            channel.close();
            move();
        } catch (IOException failure) {
            throw MarketDataException.unwritable(target.toString(), failure);
        }
    }

    private void move() throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Takes away what was not committed. Closing twice does nothing more. */
    @Override
    public void close() {
        try {
            channel.close();
            Files.deleteIfExists(temporary);
        } catch (IOException failure) {
            throw MarketDataException.unwritable(target.toString(), failure);
        }
    }
}
