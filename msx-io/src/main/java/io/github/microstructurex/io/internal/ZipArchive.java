package io.github.microstructurex.io.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Looks into zip archives. */
final class ZipArchive {
    private static final int FIRST_ENTRY = 0x504B0304;
    private static final int NO_ENTRIES = 0x504B0506;

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
            return zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .toList();
        }
    }

    static ZipFile open(Path archive) throws IOException {
        try {
            return new ZipFile(archive.toFile());
        } catch (IllegalArgumentException badName) {
            // What some JDKs say of a name that is not UTF-8.
            throw asZipException(badName);
        } catch (UnsupportedOperationException notOnDisk) {
            throw asZipException(notOnDisk);
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
