package io.github.microstructurex.book.internal;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.io.Serial;

/** A map that keeps the room it once needed, so that a book which empties and fills again allocates nothing. */
final class LongToIntTable extends Long2IntOpenHashMap {
    @Serial
    private static final long serialVersionUID = 1;

    LongToIntTable(int expected) {
        super(expected);
    }

    @Override
    protected void rehash(int newCapacity) {
        if (newCapacity > n) {
            super.rehash(newCapacity);
        }
    }
}
