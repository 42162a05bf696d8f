package io.github.microstructurex.replay.simulation;

import io.github.microstructurex.book.BookView;

/** The trades of the record: the last one, and their volume. */
final class TradeTape {
    private long lastPrice = BookView.NO_PRICE;
    private long lastQuantity;
    private long volume;

    void add(long price, long quantity) {
        lastPrice = price;
        lastQuantity = quantity;
        volume = Math.addExact(volume, quantity);
    }

    long lastPrice() {
        return lastPrice;
    }

    long lastQuantity() {
        return lastQuantity;
    }

    long volume() {
        return volume;
    }
}
