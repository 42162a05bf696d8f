package io.github.microstructurex.io.internal;

import io.github.microstructurex.io.MarketDataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A file on its own, or one inside a zip archive, which is read where it is and never extracted.
 *
 * @param path the file or the archive
 * @param entry the name inside the archive
 */
public record StoredFile(Path path, Optional<String> entry) {
    /**
     * Names a file on its own.
     *
     * @param path the file
     * @return the stored file
     */
    public static StoredFile plain(Path path) {
        return new StoredFile(path, Optional.empty());
    }

    /**
     * Lists the files inside an archive.
     *
     * @param archive a zip archive
     * @return its files, in the archive's order
     * @throws IOException if it is not a readable zip archive
     */
    public static List<StoredFile> inside(Path archive) throws IOException {
        try (ZipFile zip = openZip(archive)) {
            return zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(entry -> new StoredFile(archive, Optional.of(entry.getName())))
                    .toList();
        }
    }

    /** {@return the last part of its name} */
    public String fileName() {
        String name = entry.orElseGet(path::toString).replace('\\', '/');
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /**
     * Measures it.
     *
     * @return how many bytes {@link #open} gives
     */
    public long size() {
        try {
            if (entry.isEmpty()) {
                return Files.size(path);
            }
            try (ZipFile zip = openZip(path)) {
                return find(zip, entry.get()).getSize();
            }
        } catch (IOException unreadable) {
            throw MarketDataException.unreadable(toString(), unreadable);
        }
    }

    /**
     * Opens it.
     *
     * @return its bytes from the beginning; closing the stream closes the archive, too
     */
    public InputStream open() {
        try {
            return entry.isEmpty() ? Files.newInputStream(path) : openEntry(entry.get());
        } catch (IOException unreadable) {
            throw MarketDataException.unreadable(toString(), unreadable);
        }
    }

    // The stream that is returned closes the archive.
    @SuppressWarnings("MustBeClosedChecker")
    private InputStream openEntry(String name) throws IOException {
        ZipFile zip = openZip(path);
        try {
            ZipEntry found = find(zip, name);
            return new ZipEntryStream(zip, found);
        } catch (IOException | RuntimeException failure) {
            zip.close();
            throw failure;
        }
    }

    private static ZipFile openZip(Path archive) throws IOException {
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

    private static ZipEntry find(ZipFile zip, String name) throws IOException {
        ZipEntry found = zip.getEntry(name);
        if (found == null) {
            throw new ZipException("no entry " + name);
        }
        return found;
    }

    /** Shows the path, and the entry behind an exclamation mark. */
    @Override
    public String toString() {
        return entry.map(name -> path + "!" + name).orElseGet(path::toString);
    }
}
