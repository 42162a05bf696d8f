package io.github.microstructurex.book.internal;

import io.github.microstructurex.book.SelfTradePrevention;
import io.github.microstructurex.book.Side;

/**
 * What an incoming order could trade at once, displayed, reserve and hidden, without what self-trade prevention would take
 * away. Looks and changes nothing.
 */
final class Availability {
    private final EngineState book;
    private final boolean proRata;
    private long sum;

    /** Whether an order of the incoming order's owner ended the walk. */
    private boolean ended;

    Availability(Trading trading, boolean proRata) {
        book = trading.book;
        this.proRata = proRata;
    }

    /** Adds up until it is enough; returns the sum, or something of at least {@code enough}. */
    long of(IncomingOrder incoming, long enough) {
        sum = 0;
        ended = false;
        Side side = incoming.side.opposite();
        int displayed = LiveOrders.displayed(side);
        int hidden = LiveOrders.hidden(side);
        long limitKey = PriceKeys.of(displayed, incoming.limit);
        int shown = book.bestLevel(displayed);
        int unseen = book.bestLevel(hidden);
        while (sum < enough && !ended) {
            boolean nextIsHidden = book.keyOrNone(unseen) < book.keyOrNone(shown);
            int level = nextIsHidden ? unseen : shown;
            if (book.keyOrNone(level) > limitKey || book.isOutsideBands(book.priceOf(level))) {
                break;
            }
            addLevel(incoming, level, enough);
            if (nextIsHidden) {
                unseen = book.nextLevel(unseen);
            } else {
                shown = book.nextLevel(shown);
            }
        }
        return sum;
    }

    private void addLevel(IncomingOrder incoming, int level, long enough) {
        boolean minds = incoming.preventsSelfTrades();
        long beforeLevel = sum;
        long reserves = 0;
        for (int order = book.firstOrder(level); order != LiveOrders.NONE; order = book.nextOrder(order)) {
            if (minds && book.ownerOf(order) == incoming.owner) {
                if (incoming.prevention == SelfTradePrevention.CANCEL_RESTING) {
                    continue;
                }
                ended = true;
                sum = proRata ? beforeLevel : sum;
                return;
            }
            long part = book.queued(order);
            sum += part;
            reserves += book.quantity(order) - part;
            if (sum >= enough && !(minds && proRata)) {
                return;
            }
        }
        sum += reserves;
    }
}
