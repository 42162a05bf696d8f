package io.github.microstructurex.replay.simulation;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;

/**
 * How far own orders have led a simulation away from the record at one time: the book in which they wait beside the shadow
 * book of pure history. Prices are ticks, quantities lots.
 *
 * @param time nanoseconds since the epoch; everything up to and including this time has happened
 * @param bid the best bid, own orders included, {@link BookView#NO_PRICE} if there is none
 * @param ask the best ask, own orders included, {@link BookView#NO_PRICE} if there is none
 * @param shadowBid the record's best bid, {@link BookView#NO_PRICE} if it has none
 * @param shadowAsk the record's best ask, {@link BookView#NO_PRICE} if it has none
 * @param missing what the record's orders have in the shadow book and not here: own orders took it, or it met orders that
 *     outlived the record
 * @param surplus what the record's orders have here and not in the shadow book: they outlived the record
 */
public record Drift(long time, long bid, long ask, long shadowBid, long shadowAsk, long missing, long surplus) {
    /** Compares two books, order by order. */
    static Drift between(Venue venue, long time) {
        BookView book = venue.book();
        BookView shadow = venue.record();
        // What the record's orders have in the shadow book, here, and in both.
        long[] sums = new long[3];
        for (Side side : Side.values()) {
            shadow.forEachOrder(side, (recordId, price, quantity) -> {
                long id = venue.ids.inBook(recordId);
                sums[0] += quantity;
                sums[2] += book.contains(id) ? Math.min(quantity, book.remainingQuantity(id)) : 0;
            });
            book.forEachOrder(side, (id, price, quantity) -> sums[1] += OrderIds.isOwn(id) ? 0 : quantity);
        }
        return new Drift(
                time,
                book.bestPrice(Side.BUY),
                book.bestPrice(Side.SELL),
                shadow.bestPrice(Side.BUY),
                shadow.bestPrice(Side.SELL),
                sums[0] - sums[2],
                sums[1] - sums[2]);
    }

    /** {@return whether nothing but own orders that rest sets the book apart from the record's} */
    public boolean isNone() {
        return missing == 0 && surplus == 0;
    }
}
