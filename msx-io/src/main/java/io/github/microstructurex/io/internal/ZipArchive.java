package io.github.microstructurex.io.internal;

import io.github.microstructurex.io.MarketDataException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Looks into zip archives. */
final class ZipArchive {
    private static final int FIRST_ENTRY = 0x504B0304;
    private static final int NO_ENTRIES = 0x504B0506;
    private static final int MAX_ENTRIES = 1000;

    /** The end of an archive: its first bytes and its length without the comment, and where it can be. */
    private static final int END_MAGIC = 0x06054B50;

    private static final int END = 22;
    private static final int END_64_MAGIC = 0x06064B50;
    private static final int END_64 = 56;
    private static final int TAIL = END + 0xFFFF + END_64 + 20;
    private static final long MAX_CONTENTS = 1 << 24;

    private ZipArchive() {}

    /** Says whether a file with these first bytes is one. */
    static boolean begins(ByteBuffer firstBytes) {
        if (firstBytes.remaining() < Integer.BYTES) {
            return false;
        }
        int magic = firstBytes.getInt(firstBytes.position());
        return magic == FIRST_ENTRY || magic == NO_ENTRIES;
    }

    /** {@return the names of its files, in its order} */
    static List<String> entries(Path archive) throws IOException {
        try (ZipFile zip = open(archive)) {
            if (zip.size() > MAX_ENTRIES) {
                // Each is looked at, and the table of contents is read for each.
                throw MarketDataException.inFile(
                        archive.toString(), "an archive of " + zip.size() + " files", "at most " + MAX_ENTRIES);
            }
            return zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .toList();
        }
    }

    static ZipFile open(Path archive) throws IOException {
        checkContents(archive);
        try {
            return new ZipFile(archive.toFile());
        } catch (IllegalArgumentException badName) {
            // What some JDKs say of a name that is not UTF-8.
            throw asZipException(badName);
        } catch (UnsupportedOperationException notOnDisk) {
            throw asZipException(notOnDisk);
        }
    }

    /**
     * Refuses a table of contents that would fill the memory, for the JDK believes the length that the archive's end
     * says. Whatever looks like an end counts, since which of them is one is the JDK's to say.
     */
    private static void checkContents(Path archive) throws IOException {
        ByteBuffer tail = tail(archive);
        for (int at = 0; at + END <= tail.limit(); at++) {
            int word = tail.getInt(at);
            long length = word == END_MAGIC
                    ? tail.getInt(at + 12) & 0xFFFF_FFFFL
                    : word == END_64_MAGIC && at + END_64 <= tail.limit() ? tail.getLong(at + 40) : 0;
            // The length of 32 ones says that the end of 64 bits knows it.
            if (length < 0 || (length > MAX_CONTENTS && length != 0xFFFF_FFFFL)) {
                throw new ZipException("a table of contents of " + Long.toUnsignedString(length) + " bytes, more than "
                        + MAX_CONTENTS);
            }
        }
    }

    private static ByteBuffer tail(Path archive) throws IOException {
        try (FileChannel channel = FileChannel.open(archive)) {
            int length = (int) Math.min(channel.size(), TAIL);
            ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            long from = channel.size() - length;
            while (tail.hasRemaining() && channel.read(tail, from + tail.position()) >= 0) {
                // Until all of it is there.
            }
            return tail.flip();
        }
    }

    private static ZipException asZipException(RuntimeException failure) {
        ZipException exception = new ZipException(String.valueOf(failure.getMessage()));
        exception.initCause(failure);
        return exception;
    }

    static ZipEntry find(ZipFile zip, String name) throws IOException {
        ZipEntry found = zip.getEntry(name);
        if (found == null) {
            throw new ZipException("no entry " + name);
        }
        return found;
    }
}
