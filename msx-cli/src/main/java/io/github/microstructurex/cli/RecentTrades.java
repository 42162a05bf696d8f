package io.github.microstructurex.cli;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TradingPhase;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.replay.playback.ReplayListener;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.Optional;

/** What somebody who watches a market remembers besides the book: the last trades, the volume, the phase. */
final class RecentTrades implements ReplayListener {
    /** How many trades are remembered. */
    static final int COUNT = 5;

    /**
     * A trade.
     *
     * @param time when
     * @param price in ticks
     * @param quantity in lots
     * @param aggressor the side of the order that came in, if the record says it
     */
    record Trade(long time, long price, long quantity, Optional<Side> aggressor) {}

    private final Deque<Trade> trades = new ArrayDeque<>();
    private Optional<TradingPhase> phase = Optional.empty();
    private long volume;

    @Override
    public void trade(MarketEvent event, BookView book) {
        if (trades.size() == COUNT) {
            trades.removeLast();
        }
        Optional<Side> aggressor = event.hasSide() ? Optional.of(event.side().opposite()) : Optional.empty();
        trades.addFirst(new Trade(event.exchangeTime(), event.price(), event.quantity(), aggressor));
        volume = Math.addExact(volume, event.quantity());
    }

    @Override
    public void phase(MarketEvent event, BookView book) {
        phase = Optional.of(event.phase());
    }

    /** {@return the last trades, the latest first} */
    Collection<Trade> trades() {
        return Collections.unmodifiableCollection(trades);
    }

    /** {@return all that was traded, in lots} */
    long volume() {
        return volume;
    }

    /** {@return the phase that was reported last} */
    Optional<TradingPhase> phase() {
        return phase;
    }
}
