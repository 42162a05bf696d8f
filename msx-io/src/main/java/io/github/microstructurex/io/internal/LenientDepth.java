package io.github.microstructurex.io.internal;

import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.event.DepthSource;

/** The states of a source without those that are wrong. */
record LenientDepth(DepthSource source, Leniency leniency) implements DepthSource {
    @Override
    public boolean advance() {
        return leniency.advance(source::advance);
    }

    @Override
    public Depth depth() {
        return source.depth();
    }

    @Override
    public int maxLevels() {
        return source.maxLevels();
    }

    @Override
    public void close() {
        source.close();
    }
}
