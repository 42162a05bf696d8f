package io.github.microstructurex.io;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A format of market data: what a plug-in provides to make the library read another kind of file. Providers are found by
 * {@link java.util.ServiceLoader}, on the class path and on the module path, and need a public constructor without
 * parameters. They hold no state.
 */
public interface MarketDataFormat {
    /** What can be done with files of a format. */
    enum Capability {
        /** Its files hold market events. */
        READ_EVENTS,
        /** Its files may hold the state of the book after each event. */
        READ_DEPTH
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
}
