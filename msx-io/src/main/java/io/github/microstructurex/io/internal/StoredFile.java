package io.github.microstructurex.io.internal;

import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataInput;
import io.github.microstructurex.io.MarketDataStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** A file on its own, a compressed file, or one inside a zip archive. It is read where it is and never extracted. */
public final class StoredFile implements MarketDataInput {
    private static final int FIRST_BYTES = 4096;

    private final Path path;
    private final Optional<String> entry;
    private final boolean asStored;
    private volatile byte @Nullable [] firstBytes;
    private volatile @Nullable Compression compression;

    private StoredFile(Path path, Optional<String> entry, boolean asStored) {
        this.path = path;
        this.entry = entry;
        this.asStored = asStored;
    }

    /**
     * Names a file, or one inside a zip archive.
     *
     * @param path the file or the archive
     * @param entry the name inside the archive
     */
    public StoredFile(Path path, Optional<String> entry) {
        this(path, entry, false);
    }

    /**
     * Names a file on its own, which may be inside gzip, zstd or xz.
     *
     * @param path the file
     * @return the stored file
     */
    public static StoredFile plain(Path path) {
        return new StoredFile(path, Optional.empty());
    }

    /**
     * Names a file with the very bytes that lie on the disk.
     *
     * @param path the file
     * @return the stored file
     */
    public static StoredFile asStored(Path path) {
        return new StoredFile(path, Optional.empty(), true);
    }

    /**
     * Lists the files inside an archive.
     *
     * @param archive a zip archive
     * @return its files, in the archive's order
     * @throws IOException if it is not a readable zip archive
     */
    public static List<StoredFile> inside(Path archive) throws IOException {
        return ZipArchive.entries(archive).stream()
                .map(name -> new StoredFile(archive, Optional.of(name)))
                .toList();
    }

    /**
     * Looks into the wrapper, if this file as it lies on the disk is one.
     *
     * @return the entries of a zip archive in its order, or one file that is not compressed any more
     */
    public List<MarketDataInput> unwrapped() {
        if (!ZipArchive.begins(firstBytes())) {
            return List.of(plain(path));
        }
        try {
            return List.copyOf(inside(path));
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    /** {@return whether this file as it lies on the disk is a wrapper} */
    public boolean isWrapped() {
        return ZipArchive.begins(firstBytes()) || Compression.of(firstBytes()) != Compression.NONE;
    }

    private Compression compression() {
        Compression known = compression;
        if (known == null) {
            boolean mayBeCompressed = !asStored && entry.isEmpty();
            known = mayBeCompressed ? Compression.of(asStored(path).firstBytes()) : Compression.NONE;
            compression = known;
        }
        return known;
    }

    @Override
    public String name() {
        String name = fileName();
        return name.substring(0, name.length() - compression().suffixOf(name).length());
    }

    /** {@return the last part of its name, with the suffix of a wrapper} */
    public String fileName() {
        String name = entry.orElseGet(path::toString).replace('\\', '/');
        return name.substring(name.lastIndexOf('/') + 1);
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public Optional<String> entry() {
        return entry;
    }

    @Override
    public ByteBuffer firstBytes() {
        byte[] bytes = firstBytes;
        if (bytes == null) {
            try (InputStream in = open()) {
                bytes = in.readNBytes(FIRST_BYTES);
                firstBytes = bytes;
            } catch (IOException unreadable) {
                throw unreadable(unreadable);
            }
        }
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    }

    @Override
    public MarketDataStream open() {
        refuseWhatIsNoFile();
        try {
            return entry.isPresent() ? openEntry(entry.get()) : openFile();
        } catch (MissingLibraryException missing) {
            MarketDataException exception =
                    MarketDataException.inFile(toString(), "a file inside " + compression(), missing.expected());
            exception.initCause(missing);
            throw exception;
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    private MarketDataException unreadable(IOException failure) {
        return failure instanceof NoSuchFileException
                ? MarketDataException.inFile(path.toString(), "no such file", "a file of market data")
                : MarketDataException.unreadable(toString(), failure);
    }

    private void refuseWhatIsNoFile() {
        if (Files.isDirectory(path)) {
            throw MarketDataException.inFile(path.toString(), "a directory", "a file of market data");
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw MarketDataException.inFile(path.toString(), "a special file", "a regular file of market data");
        }
    }

    private MarketDataStream openFile() throws IOException {
        Compression around = compression();
        CountedStream stored = new CountedStream(Files.newInputStream(path), Files.size(path));
        return around == Compression.NONE ? stored : DecompressedStream.open(stored, around);
    }

    // The stream that is returned closes the archive.
    @SuppressWarnings("MustBeClosedChecker")
    private MarketDataStream openEntry(String name) throws IOException {
        ZipFile zip = ZipArchive.open(path);
        try {
            ZipEntry found = ZipArchive.find(zip, name);
            return new CountedStream(new ZipEntryStream(zip, found), found.getSize());
        } catch (IOException | RuntimeException failure) {
            zip.close();
            throw failure;
        }
    }

    @Override
    public Optional<MarketDataInput> sibling(String name) {
        if (entry.isPresent()) {
            String folder =
                    entry.get().substring(0, entry.get().length() - fileName().length());
            return inArchive(folder + name);
        }
        return Stream.of(name + compression().suffixOf(fileName()), name)
                .map(path::resolveSibling)
                .filter(Files::isRegularFile)
                .<MarketDataInput>map(StoredFile::plain)
                .findFirst();
    }

    private Optional<MarketDataInput> inArchive(String name) {
        StoredFile wanted = new StoredFile(path, Optional.of(name));
        try {
            return inside(path).contains(wanted) ? Optional.of(wanted) : Optional.empty();
        } catch (IOException unreadable) {
            throw MarketDataException.unreadable(path.toString(), unreadable);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredFile that
                && path.equals(that.path)
                && entry.equals(that.entry)
                && asStored == that.asStored;
    }

    @Override
    public int hashCode() {
        return Objects.hash(path, entry, asStored);
    }

    /** Shows the path, and the entry behind an exclamation mark. */
    @Override
    public String toString() {
        return entry.map(name -> path + "!" + name).orElseGet(path::toString);
    }
}
