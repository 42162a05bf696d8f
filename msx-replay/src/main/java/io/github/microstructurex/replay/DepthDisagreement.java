package io.github.microstructurex.replay;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;

/**
 * A level of a reconstructed book that is not what the record says. A level that is absent has the price
 * {@link BookView#NO_PRICE} and the quantity 0.
 *
 * @param row the row of the record, from 1: the {@linkplain
 *     io.github.microstructurex.book.event.MarketEvent#sequence() sequence} of the event before it
 * @param side the side of the book
 * @param level the level, 1 being the best
 * @param expectedPrice the recorded price in ticks
 * @param expectedQuantity the recorded quantity in lots
 * @param foundPrice the reconstructed price in ticks
 * @param foundQuantity the reconstructed quantity in lots
 */
public record DepthDisagreement(
        long row,
        Side side,
        int level,
        long expectedPrice,
        long expectedQuantity,
        long foundPrice,
        long foundQuantity) {
    /** Shows it on one line. */
    @Override
    public String toString() {
        return "row " + row + ", " + (side == Side.BUY ? "bid" : "ask") + " level " + level + ": expected "
                + describe(expectedPrice, expectedQuantity) + ", found " + describe(foundPrice, foundQuantity);
    }

    private static String describe(long price, long quantity) {
        return price == BookView.NO_PRICE ? "nothing" : quantity + " @ " + price;
    }
}
