package io.github.microstructurex.book.internal;

import io.github.microstructurex.book.SelfTradePrevention;
import io.github.microstructurex.book.Side;

/**
 * What an incoming order could trade at once, displayed, reserve and hidden, without what self-trade prevention would take
 * away. Looks and changes nothing.
 */
final class Availability {
    private final Trading trading;
    private final boolean proRata;
    private long sum;

    /** Whether an order of the incoming order's owner ended the walk. */
    private boolean ended;

    Availability(Trading trading, boolean proRata) {
        this.trading = trading;
        this.proRata = proRata;
    }

    /** Adds up until it is enough; returns the sum, or something of at least {@code enough}. */
    long of(IncomingOrder incoming, long enough) {
        sum = 0;
        ended = false;
        Side side = incoming.side.opposite();
        PriceLevels displayed = trading.orders.displayed(side);
        PriceLevels hidden = trading.orders.hidden(side);
        long limitKey = displayed.key(incoming.limit);
        int shown = displayed.best();
        int unseen = hidden.best();
        while (sum < enough && !ended) {
            boolean nextIsHidden = hidden.keyOrNone(unseen) < displayed.keyOrNone(shown);
            PriceLevels levels = nextIsHidden ? hidden : displayed;
            int level = nextIsHidden ? unseen : shown;
            if (levels.keyOrNone(level) > limitKey || trading.market.isOutsideBands(levels.price(level))) {
                break;
            }
            addLevel(incoming, levels, level, enough);
            if (nextIsHidden) {
                unseen = hidden.next(unseen);
            } else {
                shown = displayed.next(shown);
            }
        }
        return sum;
    }

    private void addLevel(IncomingOrder incoming, PriceLevels levels, int level, long enough) {
        LiveOrders orders = trading.orders;
        boolean minds = incoming.preventsSelfTrades();
        long beforeLevel = sum;
        long reserves = 0;
        for (int order = levels.first(level); order != LiveOrders.NONE; order = orders.cells.next(order)) {
            if (minds && orders.ownerOf(order) == incoming.owner) {
                if (incoming.prevention == SelfTradePrevention.CANCEL_RESTING) {
                    continue;
                }
                ended = true;
                sum = proRata ? beforeLevel : sum;
                return;
            }
            long part = orders.cells.quantity(order);
            sum += part;
            reserves += orders.quantity(order) - part;
            if (sum >= enough && !(minds && proRata)) {
                return;
            }
        }
        sum += reserves;
    }
}
