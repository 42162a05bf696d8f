package io.github.microstructurex.book.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Lets one writer at a time into a directory, of this and of all other programs on the machine. */
final class DirectoryLock implements Closeable {
    static final String FILE_NAME = "lock";

    // Asked first: on some systems closing any channel of a file frees every lock that the program holds on it.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel channel;

    private DirectoryLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    static DirectoryLock acquire(Path directory) throws IOException {
        Path real = directory.toRealPath();
        if (!HELD.add(real)) {
            throw new IOException(directory + " is in use by this program");
        }
        FileChannel channel = null;
        boolean locked = false;
        try {
            channel = FileChannel.open(real.resolve(FILE_NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            locked = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            throw new IOException(directory + " is in use by this program", e);
        } finally {
            if (!locked) {
                HELD.remove(real);
                if (channel != null) {
                    channel.close();
                }
            }
        }
        if (!locked) {
            throw new IOException(directory + " is in use by another program");
        }
        return new DirectoryLock(real, channel);
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            channel.close();
            HELD.remove(directory);
        }
    }
}
