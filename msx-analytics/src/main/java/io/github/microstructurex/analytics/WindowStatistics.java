package io.github.microstructurex.analytics;

import io.github.microstructurex.analytics.metric.RealizedVolatility;
import io.github.microstructurex.analytics.metric.TimeWeightedSpread;
import io.github.microstructurex.analytics.metric.VolumeWeightedAveragePrice;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.schedule.ExecutionSchedule;
import java.time.Duration;
import java.util.Optional;

/** What a backtest measures of the market inside the window of its order, from the book as it is without the order. */
final class WindowStatistics {
    /** A minute keeps the noise of the tick grid out of the volatility; a short window is cut into this many parts. */
    private static final long LONGEST_VOLATILITY_INTERVAL =
            Duration.ofMinutes(1).toNanos();

    private static final long FEWEST_VOLATILITY_INTERVALS = 10;

    private final ParentOrder order;
    private final Instrument instrument;
    private final BookView book;
    private final TimeWeightedSpread spread = new TimeWeightedSpread();
    private final VolumeWeightedAveragePrice trades = new VolumeWeightedAveragePrice();
    private final long volatilityInterval;
    private final RealizedVolatility volatility;
    private final SchedulePrice paper = new SchedulePrice();
    private boolean open;
    private boolean hasLogPrices = true;
    private double arrivalPrice = Double.NaN;
    private double endPrice = Double.NaN;

    WindowStatistics(ParentOrder order, Instrument instrument, BookView book) {
        this.order = order;
        this.instrument = instrument;
        this.book = book;
        volatilityInterval =
                Math.max(1, Math.min(LONGEST_VOLATILITY_INTERVAL, order.duration() / FEWEST_VOLATILITY_INTERVALS));
        volatility = new RealizedVolatility(order.startTime(), volatilityInterval);
    }

    void open() {
        open = true;
        arrivalPrice = mid();
        quoted(order.startTime());
    }

    void quoted(long time) {
        if (!open || time >= order.endTime()) {
            return;
        }
        long bid = book.bestPrice(Side.BUY);
        long ask = book.bestPrice(Side.SELL);
        spread.quote(time, bid, ask);
        paper.quote(time, bid, ask);
        // A market with prices at or below zero has no logarithmic returns, and so no volatility.
        hasLogPrices &= bid == BookView.NO_PRICE || bid > 0;
        if (hasLogPrices) {
            volatility.quote(time, bid, ask);
        }
    }

    void traded(long time, long price, long quantity) {
        if (order.isOpenAt(time)) {
            trades.trade(price, quantity);
        }
    }

    void close() {
        if (!open) {
            return;
        }
        open = false;
        endPrice = mid();
        spread.advanceTo(order.endTime());
        paper.advanceTo(order.endTime() - 1);
        if (hasLogPrices) {
            volatility.advanceTo(order.endTime());
        }
    }

    void follow(ExecutionSchedule schedule) {
        paper.follow(schedule);
    }

    private double mid() {
        long bid = book.bestPrice(Side.BUY);
        long ask = book.bestPrice(Side.SELL);
        boolean undefined = bid == BookView.NO_PRICE || ask == BookView.NO_PRICE || bid > ask;
        return undefined ? Double.NaN : price(bid, ask);
    }

    /** The exact mid, rounded once: half a tick times a whole number. */
    private double price(long bid, long ask) {
        return instrument.toPrice(Math.addExact(bid, ask)).doubleValue() / 2;
    }

    double arrivalPrice() {
        return arrivalPrice;
    }

    double endPrice() {
        return endPrice;
    }

    double schedulePrice() {
        return paper.price(instrument);
    }

    Optional<ExecutionSchedule> schedule() {
        return paper.schedule();
    }

    double meanSpread() {
        return spread.mean() * instrument.tickSize().doubleValue();
    }

    double realizedVolatility() {
        return hasLogPrices ? volatility.value() : Double.NaN;
    }

    Duration volatilityInterval() {
        return Duration.ofNanos(volatilityInterval);
    }

    double marketVwap() {
        return trades.price(instrument);
    }

    long marketVolume() {
        return trades.volume();
    }
}
