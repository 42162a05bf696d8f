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
import java.util.Locale;
import java.util.UUID;

/**
 * A new file that appears whole or not at all: it is written under another name beside its place, and renamed by
 * {@link #commit()}. What the operating system does not take is a {@link MarketDataException} that names the file. Not
 * buffered: write many bytes at a time. For use by one thread.
 */
public final class AtomicFile extends OutputStream {
    private final Path target;
    private final Path temporary;
    private final FileChannel channel;
    private final OutputStream out;

    private AtomicFile(Path target, Path temporary, FileChannel channel, OutputStream out) {
        this.target = target;
        this.temporary = temporary;
        this.channel = channel;
        this.out = out;
    }

    /**
     * Begins a file of just the bytes that are written.
     *
     * @param path where it will appear; what a link there leads to is replaced, not the link
     * @return the file, which the caller closes
     * @throws MarketDataException if nothing can be written there
     */
    public static AtomicFile create(Path path) {
        return create(path, Compression.NONE);
    }

    /**
     * Begins a file that is compressed as its name says: gzip, zstd or xz.
     *
     * @param path where it will appear; what a link there leads to is replaced, not the link
     * @return the file, which the caller closes
     * @throws MarketDataException if nothing can be written there, or the library that compresses is missing
     */
    public static AtomicFile wrapped(Path path) {
        if (path.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
            throw MarketDataException.inFile(
                    path.toString(), "the name of a zip archive", "one that ends with .gz, .zst, .xz or none of these");
        }
        return create(path, Compression.ofName(path.toString()));
    }

    /**
     * Takes the suffix of a wrapper off a file's name.
     *
     * @param path the file
     * @return the last part of its name, without such a suffix
     */
    public static String nameOf(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.substring(
                0, name.length() - Compression.ofName(name).suffixOf(name).length());
    }

    private static AtomicFile create(Path path, Compression compression) {
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
            return compressed(target, temporary, channel, compression);
        } catch (MissingLibraryException missing) {
            MarketDataException exception =
                    MarketDataException.inFile(path.toString(), "a file inside " + compression, missing.expected());
            exception.initCause(missing);
            throw exception;
        } catch (IOException failure) {
            throw MarketDataException.unwritable(path.toString(), failure);
        }
    }

    private static AtomicFile compressed(Path target, Path temporary, FileChannel channel, Compression compression)
            throws IOException {
        try {
            return new AtomicFile(target, temporary, channel, compression.compress(new ChannelBytes(channel)));
        } catch (IOException | RuntimeException failure) {
            channel.close();
            Files.deleteIfExists(temporary);
            throw failure;
        }
    }

    @Override
    public void write(int oneByte) {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        try {
            out.write(bytes, from, length);
        } catch (IOException failure) {
            throw MarketDataException.unwritable(target.toString(), failure);
        }
    }

    /** {@return where the bytes are until they are in their place} */
    public Path written() {
        return temporary;
    }

    /** Puts the file in its place, once its bytes are on the disk. */
    public void commit() {
        try {
            out.close();
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
            closeStreams();
        } catch (IOException failure) {
            throw MarketDataException.unwritable(target.toString(), failure);
        }
    }

    private void closeStreams() throws IOException {
        try (channel) {
            out.close();
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** The bytes of the file. Not closed with what compresses them: they are still to be forced to the disk. */
    private static final class ChannelBytes extends OutputStream {
        private final FileChannel channel;

        ChannelBytes(FileChannel channel) {
            this.channel = channel;
        }

        @Override
        public void write(int oneByte) throws IOException {
            write(new byte[] {(byte) oneByte}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            ByteBuffer left = ByteBuffer.wrap(bytes, from, length);
            while (left.hasRemaining()) {
                channel.write(left);
            }
        }
    }
}
