package io.github.microstructurex.book.journal;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file so that, whatever happens, it is there whole and on disk, or not there (or as it was before). */
final class DurableFile {
    static final String TEMPORARY = ".tmp";

    private static final int BUFFER_BYTES = 1 << 16;

    private DurableFile() {}

    /** What a file shall contain. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    static void write(Path file, Content content) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + TEMPORARY);
        try {
            try (FileChannel channel = FileChannel.open(
                            temporary,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES)) {
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
            forceDirectoryOf(file);
        } catch (IOException e) {
            IOException named = new IOException("cannot write " + file + ": " + e, e);
            try {
                Files.deleteIfExists(temporary);
            } catch (IOException second) {
                named.addSuppressed(second);
            }
            throw named;
        }
    }

    /** Makes the names of the files beside this one durable: new, renamed and removed ones. */
    static void forceDirectoryOf(Path file) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        // Windows opens no directory, and needs none of this.
        if (directory != null && File.separatorChar == '/') {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
