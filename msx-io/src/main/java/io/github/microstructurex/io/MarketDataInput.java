package io.github.microstructurex.io;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The bytes of one file of market data, without what they are wrapped in: a file as it is, a file inside gzip, zstd or
 * xz, or one entry of a zip archive. They are unwrapped while they are read; nothing is ever extracted to the disk.
 *
 * <p>It may be opened any number of times, by any thread. Its {@code toString()} names the file, and the entry behind an
 * exclamation mark, as a {@link MarketDataException} wants it.
 */
public interface MarketDataInput {
    /** {@return the last part of its name, without the suffix of the wrapper: {@code day.csv} for {@code day.csv.gz}} */
    String name();

    /** {@return the file on the disk, which is the wrapper if there is one} */
    Path path();

    /** {@return its name inside the zip archive, if it is in one} */
    Optional<String> entry();

    /**
     * Looks at its beginning.
     *
     * @return its first bytes, 4096 or all if there are fewer, from position to limit; read only, and the caller's own
     * @throws MarketDataException if it cannot be read
     */
    ByteBuffer firstBytes();

    /**
     * Opens it. The stream holds a buffer or window of bounded size, however long the file is, and is not buffered
     * beyond that: read many bytes at a time.
     *
     * @return its bytes from the beginning; the caller closes the stream
     * @throws MarketDataException if it cannot be opened, or the library that unwraps it is missing
     */
    MarketDataStream open();

    /**
     * Finds a file that belongs to this one: in the same folder or, for an entry of an archive, in the same folder of the
     * archive. A file may be wrapped as this one is.
     *
     * @param name the last part of its name, without the suffix of a wrapper
     * @return the other input, empty if there is none of this name
     * @throws MarketDataException if it cannot be read
     */
    Optional<MarketDataInput> sibling(String name);
}
