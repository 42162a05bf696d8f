package io.github.microstructurex.cli;

import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.event.DepthSource;

/** In place of states that were not recorded. */
final class NoStates implements DepthSource {
    @Override
    public boolean advance() {
        return false;
    }

    @Override
    public Depth depth() {
        throw new IllegalStateException("there are no states");
    }

    @Override
    public int maxLevels() {
        return 0;
    }

    @Override
    public void close() {}
}
