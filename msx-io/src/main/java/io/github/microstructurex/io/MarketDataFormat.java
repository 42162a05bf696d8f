package io.github.microstructurex.io;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A format of market data: what a plug-in provides to make the library read another kind of file. Providers are found by
 * {@link java.util.ServiceLoader}, on the class path and on the module path, and need a public constructor without
 * parameters. They hold no state.
 *
 * <p>Most formats are read from begin to end and are {@link StreamedFormat}s; implement this interface alone for one that
 * needs the file on the disk.
 */
public interface MarketDataFormat {
    /** What can be done with files of a format. */
    enum Capability {
        /** Its files hold market events. */
        READ_EVENTS,
        /** Its files may hold the state of the book after each event. */
        READ_DEPTH,
        /** Market events can be written to a new file. */
        WRITE_EVENTS,
        /** The state of the book after each event can be written beside them. */
        WRITE_DEPTH
    }

    /** {@return the name that a user types: lower case, without blanks, the same for ever} */
    String name();

    /** {@return one line for a person} */
    String description();

    /** {@return the names that its files usually have, as patterns of {@link java.nio.file.FileSystem#getPathMatcher
     * glob} syntax, for the last part of a path} */
    List<String> filePatterns();

    /** {@return what can be done with its files, in the order of the constants} */
    Set<Capability> capabilities();

    /**
     * Looks whether a file is in this format. Called for every format before a file is opened, so a quick look must do.
     * A file that cannot be read is not recognised; no exception is thrown for it.
     *
     * @param file a regular file
     * @param firstBytes its first bytes, up to a few thousand, from position to limit; read only
     * @return true if it is worth trying to open
     */
    boolean recognises(Path file, ByteBuffer firstBytes);

    /**
     * Opens a file.
     *
     * @param file a regular file
     * @param options what the caller knows about it
     * @return the opened file
     * @throws MarketDataException if it is not what this format expects
     */
    MarketDataFile open(Path file, OpenOptions options);

    /**
     * Begins a new file. Formats with {@link Capability#WRITE_EVENTS} can.
     *
     * @param target where the file appears when it is {@linkplain MarketDataWriter#finish() finished}, in place of what
     *     is there; nothing else is created unless the format says so
     * @param header what is written
     * @return the writer, which the caller closes
     * @throws MarketDataException if there cannot be such a file there
     * @throws UnsupportedOperationException if this format is only read
     */
    default MarketDataWriter create(Path target, MarketDataHeader header) {
        throw new UnsupportedOperationException("files of the format " + name() + " are only read");
    }
}
