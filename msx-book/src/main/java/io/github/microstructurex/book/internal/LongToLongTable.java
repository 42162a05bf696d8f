package io.github.microstructurex.book.internal;

import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.io.Serial;

/** A map that keeps the room it once needed, so that a book which empties and fills again allocates nothing. */
final class LongToLongTable extends Long2LongOpenHashMap {
    @Serial
    private static final long serialVersionUID = 1;

    LongToLongTable(int expected) {
        super(expected);
    }

    @Override
    protected void rehash(int newCapacity) {
        if (newCapacity > n) {
            super.rehash(newCapacity);
        }
    }
}
