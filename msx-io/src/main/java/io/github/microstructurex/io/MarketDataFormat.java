package io.github.microstructurex.io;

import io.github.microstructurex.io.internal.InstrumentCounts;
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
     * Lists the instruments of a file, which may hold several of which {@link #open} shows one. Reads it to its end. A
     * format whose files are of one instrument need not implement this: its events are counted.
     *
     * @param file a regular file
     * @param options what the caller knows about it; the symbol is not needed where the file names its instruments, and
     *     then does not choose among them
     * @return the instruments, and what is wrong in the file, if anything is
     * @throws MarketDataException if it is not what this format expects from the beginning
     */
    default InstrumentListing listInstruments(Path file, OpenOptions options) {
        try (MarketDataFile opened = open(file, options)) {
            return InstrumentCounts.ofEvents(opened);
        }
    }

    /**
     * Says what a reader of a file of this name will have to be given, because neither the file nor its name keeps it.
     *
     * @param target a file that {@link #create} may write
     * @return what is missing, in the order of the constants; nothing if the file says all of itself
     */
    default Set<FileDetail> detailsToGive(Path target) {
        return Set.of();
    }

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
