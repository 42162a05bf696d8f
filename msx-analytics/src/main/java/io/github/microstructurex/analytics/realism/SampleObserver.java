package io.github.microstructurex.analytics.realism;

import io.github.microstructurex.analytics.internal.OrderFlowObserver;
import io.github.microstructurex.analytics.orderflow.OrderFlowImbalance;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.Side;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Collects a {@link MarketSample}. */
final class SampleObserver extends OrderFlowObserver {
    private static final long SECOND = 1_000_000_000L;
    private static final long MINUTE = 60 * SECOND;
    private static final long HALF_HOUR = 30 * MINUTE;
    private static final int FLOW_SECONDS = 10;
    private static final int LEVELS = 5;
    private static final double BASIS_POINTS = 1e4;

    private final double lotSize;
    private final Map<Statistic, Values> samples = new EnumMap<>(Statistic.class);
    private final Map<Series, Values> series = new EnumMap<>(Series.class);
    private final double[] levelQuantities = new double[LEVELS];
    private long seconds;
    private final OrderFlowImbalance flow = new OrderFlowImbalance();
    private final Depth depth = new Depth(LEVELS);
    private double lastMid = Double.NaN;
    private double flowMid = Double.NaN;
    private double lastMinute = Double.NaN;
    private long lastEventTime;
    private long lastTradeTime;

    SampleObserver(Instrument instrument) {
        lotSize = instrument.lotSize().doubleValue();
        for (Statistic statistic : Statistic.values()) {
            samples.put(statistic, new Values());
        }
        for (Series each : Series.values()) {
            series.put(each, new Values());
        }
    }

    private void add(Statistic statistic, double value) {
        Objects.requireNonNull(samples.get(statistic)).add(value);
    }

    private Values of(Series which) {
        return Objects.requireNonNull(series.get(which));
    }

    @Override
    protected void opened() {
        lastEventTime = firstTime();
        lastTradeTime = firstTime();
    }

    @Override
    protected void elapsed(long nanos) {
        long since = lastTime() - firstTime();
        for (long second = -Math.floorDiv(-since, SECOND); second * SECOND < since + nanos; second++) {
            look(second);
        }
    }

    private void look(long second) {
        while (of(Series.VOLUMES).size() <= second * SECOND / HALF_HOUR) {
            of(Series.VOLUMES).add(0);
        }
        if (!isTwoSided()) {
            return;
        }
        double mid = mid();
        lastMid = mid;
        book().copyDepth(depth);
        double bid = depth.quantity(Side.BUY, 0) * lotSize;
        double ask = depth.quantity(Side.SELL, 0) * lotSize;
        add(Statistic.SPREAD, (book().bestPrice(Side.SELL) - book().bestPrice(Side.BUY)) / mid * BASIS_POINTS);
        add(Statistic.TOUCH_QUANTITY, bid);
        add(Statistic.TOUCH_QUANTITY, ask);
        add(Statistic.IMBALANCE, (bid - ask) / (bid + ask));
        add(Statistic.DEPTH, depthOf(Side.BUY));
        add(Statistic.DEPTH, depthOf(Side.SELL));
        seconds++;
        if (second % 60 == 0) {
            minute(mid);
        }
        if (second % FLOW_SECONDS == 0) {
            flow(mid);
        }
    }

    private boolean isTwoSided() {
        return !book().isEmpty(Side.BUY)
                && !book().isEmpty(Side.SELL)
                && book().bestPrice(Side.BUY) < book().bestPrice(Side.SELL)
                && book().bestPrice(Side.BUY) > 0;
    }

    private double mid() {
        return 0.5 * book().bestPrice(Side.BUY) + 0.5 * book().bestPrice(Side.SELL);
    }

    private double depthOf(Side side) {
        double sum = 0;
        for (int level = 0; level < depth.levels(side); level++) {
            double quantity = depth.quantity(side, level) * lotSize;
            levelQuantities[level] += quantity;
            sum += quantity;
        }
        return sum;
    }

    private void minute(double mid) {
        double log = StrictMath.log(mid);
        if (of(Series.MINUTE_MIDS).size() > 0) {
            add(Statistic.RETURN, (log - lastMinute) * BASIS_POINTS);
        }
        lastMinute = log;
        of(Series.MINUTE_MIDS).add(log);
    }

    private void flow(double mid) {
        double imbalance = flow.nextInterval();
        if (!Double.isNaN(flowMid)) {
            of(Series.FLOWS).add(imbalance);
            of(Series.MOVES).add(mid - flowMid);
        }
        flowMid = mid;
    }

    @Override
    protected void changed() {
        flow.quote(
                book().bestPrice(Side.BUY),
                book().isEmpty(Side.BUY) ? 0 : book().bestQuantity(Side.BUY),
                book().bestPrice(Side.SELL),
                book().isEmpty(Side.SELL) ? 0 : book().bestQuantity(Side.SELL));
    }

    @Override
    protected void limitOrder(Side side, long price, long quantity) {
        happened(side == Side.BUY ? 0 : 1);
        add(Statistic.LIMIT_ORDER_SIZE, quantity * lotSize);
        BookView book = book();
        if (!book.isEmpty(side.opposite()) && book.bestPrice(side.opposite()) > 0) {
            double opposite = book.bestPrice(side.opposite());
            add(Statistic.LIMIT_ORDER_DISTANCE, (opposite - price) * side.sign() / opposite * BASIS_POINTS);
        }
    }

    @Override
    protected void cancellation(Side side, long price, long quantity, boolean whole) {
        happened(side == Side.BUY ? 2 : 3);
        add(Statistic.CANCELLED_SIZE, quantity * lotSize);
    }

    @Override
    protected void execution(Side side, long price, long quantity, boolean begins) {
        if (begins) {
            happened(side == Side.SELL ? 4 : 5);
            of(Series.SIGNS).add(-side.sign());
            of(Series.MIDS).add(isTwoSided() ? mid() : lastMid);
            of(Series.PRICES).add((double) price);
            of(Series.SIZES).add(0);
            if (lastTime() > lastTradeTime) {
                add(Statistic.TRADE_GAP, StrictMath.log10((lastTime() - lastTradeTime) / 1e9));
                lastTradeTime = lastTime();
            }
        }
        of(Series.SIZES).addToLast(quantity * lotSize);
        long halfHour = (lastTime() - firstTime()) / HALF_HOUR;
        while (of(Series.VOLUMES).size() <= halfHour) {
            of(Series.VOLUMES).add(0);
        }
        of(Series.VOLUMES).addToLast(quantity * lotSize);
    }

    private void happened(int kind) {
        add(Statistic.COMPOSITION, kind);
        if (lastTime() > lastEventTime) {
            add(Statistic.INTER_ARRIVAL, StrictMath.log10((lastTime() - lastEventTime) / 1e9));
            lastEventTime = lastTime();
        }
    }

    MarketSample sample(String name) {
        for (double quantity : levelQuantities) {
            of(Series.LEVEL_QUANTITIES).add(quantity / (2.0 * seconds));
        }
        Map<Statistic, double[]> values = new EnumMap<>(Statistic.class);
        samples.forEach((statistic, each) -> values.put(statistic, each.toArray()));
        values.put(Statistic.MARKET_ORDER_SIZE, of(Series.SIZES).toArray());
        Map<Series, double[]> all = new EnumMap<>(Series.class);
        series.forEach((which, each) -> all.put(which, each.toArray()));
        return new MarketSample(name, seconds(), events(), values, all);
    }
}
