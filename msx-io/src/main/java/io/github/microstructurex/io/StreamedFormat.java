package io.github.microstructurex.io;

import io.github.microstructurex.io.internal.InstrumentCounts;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * A format that is read from its beginning to its end. Its files may be wrapped in gzip, zstd, xz or zip, and it never
 * sees the wrapper. A format that has to seek in a file implements {@link MarketDataFormat} alone, and gets files as they
 * lie on the disk.
 */
public interface StreamedFormat extends MarketDataFormat {
    /**
     * Looks whether an input is in this format. Called for every format and, in an archive, for every entry before a file
     * is opened, so a quick look must do. Where several entries make one record, this is true for one of them only.
     *
     * @param input a file without its wrapper
     * @return true if it is worth trying to open
     * @throws MarketDataException if it cannot be read
     */
    boolean recognises(MarketDataInput input);

    /**
     * Opens an input.
     *
     * @param input a file without its wrapper
     * @param options what the caller knows about it
     * @return the opened file
     * @throws MarketDataException if it is not what this format expects
     */
    MarketDataFile open(MarketDataInput input, OpenOptions options);

    /**
     * Lists the instruments of an input, which may hold several of which {@link #open} shows one. Reads it to its end. A
     * format whose files are of one instrument need not implement this: its events are counted.
     *
     * @param input a file without its wrapper
     * @param options what the caller knows about it; the symbol is not needed where the file names its instruments, and
     *     then does not choose among them
     * @return the instruments, and what is wrong in the file, if anything is
     * @throws MarketDataException if it is not what this format expects from the beginning
     */
    default InstrumentListing listInstruments(MarketDataInput input, OpenOptions options) {
        try (MarketDataFile opened = open(input, options)) {
            return InstrumentCounts.ofEvents(opened);
        }
    }

    @Override
    default boolean recognises(Path file, ByteBuffer firstBytes) {
        try {
            return Recognition.of(file).recognises(this);
        } catch (MarketDataException unreadable) {
            return false;
        }
    }

    @Override
    default MarketDataFile open(Path file, OpenOptions options) {
        return Recognition.of(file).as(this, input -> open(input, options));
    }

    @Override
    default InstrumentListing listInstruments(Path file, OpenOptions options) {
        return Recognition.of(file).as(this, input -> listInstruments(input, options));
    }
}
