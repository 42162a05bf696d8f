package io.github.microstructurex.analytics.cost;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.book.event.MarketEventType;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What a record says at the instants and in the windows that an analysis asks for. Prices are doubled, so that mids are
 * whole.
 */
final class MarketTape {
    /** Where there is no reference price. */
    static final long UNDEFINED = BookView.NO_PRICE;

    /** As long as a backtest lets a market be silent at the ends of a window. */
    private static final long LONGEST_SILENCE = Duration.ofMinutes(1).toNanos();

    private final ReferencePrice reference;
    private final ReconstructedBook book = new ReconstructedBook();
    private final long[] instants;
    private final long[] twicePrices;
    private final List<MarketWindow> windows;
    private int passed;
    private boolean begun;
    private long firstTime;
    private long firstTwicePrice = UNDEFINED;
    private long time;
    private long lastTrade = UNDEFINED;

    MarketTape(ReferencePrice reference, long[] instants, List<MarketWindow> windows) {
        this.reference = reference;
        this.windows = windows;
        this.instants = Arrays.stream(instants).sorted().distinct().toArray();
        twicePrices = new long[this.instants.length];
        Arrays.fill(twicePrices, UNDEFINED);
    }

    void read(MarketEventSource source) {
        while (source.advance()) {
            MarketEvent event = source.event();
            long now = Math.max(time, event.exchangeTime());
            if (!begun) {
                begun = true;
                firstTime = event.exchangeTime();
                time = firstTime;
                passed = countBefore(firstTime);
            } else if (now > time) {
                moveTo(now);
            }
            apply(event);
        }
        moveTo(Long.MAX_VALUE);
    }

    private int countBefore(long instant) {
        int index = Arrays.binarySearch(instants, instant);
        return index >= 0 ? index : -index - 1;
    }

    /** All that happened at the present time has happened: the price stands until the new time. */
    private void moveTo(long now) {
        long twice = twiceReference();
        if (time == firstTime) {
            firstTwicePrice = twice;
        }
        while (passed < instants.length && instants[passed] < now) {
            twicePrices[passed++] = twice;
        }
        long until = now == Long.MAX_VALUE ? Math.addExact(time, LONGEST_SILENCE) : now;
        for (MarketWindow window : windows) {
            window.stood(time, until, twice);
        }
        if (now != Long.MAX_VALUE) {
            time = now;
        }
    }

    private void apply(MarketEvent event) {
        boolean trade = event.type() == MarketEventType.EXECUTE || event.type() == MarketEventType.TRADE;
        if (trade && !event.isSnapshot()) {
            long price = event.price();
            if (price == BookView.NO_PRICE && book.contains(event.orderId())) {
                price = book.priceOf(event.orderId());
            }
            if (price != BookView.NO_PRICE) {
                traded(price, event.quantity());
            }
        }
        book.apply(event);
    }

    private void traded(long price, long quantity) {
        lastTrade = price;
        for (MarketWindow window : windows) {
            window.traded(time, price, quantity);
        }
    }

    private long twiceReference() {
        if (reference == ReferencePrice.LAST_TRADE) {
            return lastTrade == UNDEFINED ? UNDEFINED : 2 * lastTrade;
        }
        long bid = book.bestPrice(Side.BUY);
        long ask = book.bestPrice(Side.SELL);
        boolean undefined = bid == BookView.NO_PRICE || ask == BookView.NO_PRICE || bid > ask;
        return undefined ? UNDEFINED : Math.addExact(bid, ask);
    }

    /** Twice the reference price at one of the instants; those just outside the record have its first or last one. */
    long twiceAt(long instant) {
        if (!begun || instant < firstTime - LONGEST_SILENCE || instant > time + LONGEST_SILENCE) {
            return UNDEFINED;
        }
        return instant < firstTime ? firstTwicePrice : twicePrices[Arrays.binarySearch(instants, instant)];
    }

    /** The same for a time to come: after the last event nobody knows. */
    long twiceLaterAt(long instant) {
        return instant > time ? UNDEFINED : twiceAt(instant);
    }

    /** The last trade's price in ticks. */
    long close() {
        return lastTrade;
    }
}
