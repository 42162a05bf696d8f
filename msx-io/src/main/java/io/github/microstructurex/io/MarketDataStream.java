package io.github.microstructurex.io;

import java.io.InputStream;

/**
 * The bytes of a {@link MarketDataInput}, and how far through them a pass has come. For use by one thread,
 * {@link #progress} excepted.
 */
public abstract class MarketDataStream extends InputStream {
    /** For whoever implements {@link MarketDataInput}. */
    protected MarketDataStream() {}

    /**
     * Says how much has been read, measured where it is known: for a compressed file by its compressed bytes. Any thread
     * may ask.
     *
     * @return from 0 to 1; 1 at the end
     */
    public abstract double progress();
}
