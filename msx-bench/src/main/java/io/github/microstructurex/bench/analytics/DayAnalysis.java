package io.github.microstructurex.bench.analytics;

import io.github.microstructurex.analytics.liquidity.RollSpread;
import io.github.microstructurex.analytics.metric.EffectiveSpread;
import io.github.microstructurex.analytics.metric.MidPrice;
import io.github.microstructurex.analytics.metric.RealizedSpread;
import io.github.microstructurex.analytics.metric.RealizedVolatility;
import io.github.microstructurex.analytics.metric.TimeWeightedDepth;
import io.github.microstructurex.analytics.metric.TimeWeightedSpread;
import io.github.microstructurex.analytics.metric.VolumeWeightedAveragePrice;
import io.github.microstructurex.analytics.metric.WeightedMid;
import io.github.microstructurex.analytics.orderflow.OrderFlowImbalance;
import io.github.microstructurex.analytics.orderflow.OrderFlowImpact;
import io.github.microstructurex.analytics.survival.FillProbability;
import io.github.microstructurex.analytics.survival.IncidenceCurve;
import io.github.microstructurex.analytics.survival.OrderEnd;
import io.github.microstructurex.analytics.survival.SurvivalCurve;
import io.github.microstructurex.analytics.timeseries.LocalWhittle;
import io.github.microstructurex.analytics.timeseries.SignAutocorrelation;
import io.github.microstructurex.analytics.tradesign.LeeReady;
import io.github.microstructurex.analytics.tradesign.TickRule;
import io.github.microstructurex.analytics.volatility.BipowerVariation;
import io.github.microstructurex.analytics.volatility.MedianRealizedVariance;
import io.github.microstructurex.analytics.volatility.PreAveragedVariance;
import io.github.microstructurex.analytics.volatility.RealizedKernel;
import io.github.microstructurex.analytics.volatility.RealizedVariance;
import io.github.microstructurex.analytics.volatility.TwoScaleRealizedVariance;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventType;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The standard statistics of a day of trading, in one pass over its events and the best prices after each. */
final class DayAnalysis {
    private static final long SECOND = 1_000_000_000L;
    private static final long HOUR = 3_600 * SECOND;
    private static final long OPEN = 9 * HOUR + HOUR / 2;
    private static final long CLOSE = 16 * HOUR;
    private static final long INTERVAL = 10 * SECOND;
    private static final long MINUTE = 60 * SECOND;

    private final TimeWeightedSpread spread = new TimeWeightedSpread();
    private final TimeWeightedDepth depth = new TimeWeightedDepth(1);
    private final EffectiveSpread effective = new EffectiveSpread();
    private final RealizedSpread realized = new RealizedSpread(10 * SECOND);
    private final VolumeWeightedAveragePrice vwap = new VolumeWeightedAveragePrice();
    private final OrderFlowImbalance flow = new OrderFlowImbalance();
    private final double[] flows = new double[(int) ((CLOSE - OPEN) / INTERVAL)];
    private final double[] mids = new double[flows.length];
    private final SignAutocorrelation signs = new SignAutocorrelation(100);
    private final LeeReady leeReady = new LeeReady();
    private final TickRule tickRule = new TickRule();
    private final RealizedVolatility volatility;
    private final RealizedVariance midVariance = new RealizedVariance();
    private final BipowerVariation bipower = new BipowerVariation();
    private final RealizedVariance tradeVariance = new RealizedVariance();
    private final TwoScaleRealizedVariance twoScale = new TwoScaleRealizedVariance(30);
    private final RealizedKernel kernel = new RealizedKernel(30);
    private final MedianRealizedVariance median = new MedianRealizedVariance();
    private final RollSpread roll = new RollSpread();
    private final FillProbability fills = new FillProbability(new long[0], new long[0]);
    private final Long2LongOpenHashMap entered = new Long2LongOpenHashMap();
    private final DoubleArrayList tradePrices = new DoubleArrayList();
    private final DoubleArrayList tradeSigns = new DoubleArrayList();
    private final long open;

    private long now;
    private long nextMinute;
    private long bid;
    private long ask;
    private double firstMid = Double.NaN;
    private double weightedMids;
    private long rows;
    private int rightByTick;
    private int rightByLeeReady;

    /**
     * Begins a day.
     *
     * @param midnight when it began where it was traded, nanoseconds since the epoch
     */
    DayAnalysis(long midnight) {
        open = midnight + OPEN;
        nextMinute = open + MINUTE;
        volatility = new RealizedVolatility(nextMinute, MINUTE);
        entered.defaultReturnValue(Long.MIN_VALUE);
    }

    /** Takes in an event and the book after it. */
    void event(MarketEvent event, Depth book) {
        now = event.exchangeTime();
        sampleBefore(now);
        switch (event.type()) {
            case ADD -> entered.put(event.orderId(), now);
            case DELETE -> ended(event, OrderEnd.CANCELLED);
            case EXECUTE -> {
                trade(event);
                ended(event, OrderEnd.FILLED);
            }
            case TRADE -> trade(event);
            default -> {}
        }
        quote(book);
    }

    private void ended(MarketEvent event, OrderEnd end) {
        long start = entered.remove(event.orderId());
        if (start != Long.MIN_VALUE) {
            fills.order(0, 0, (double) (now - start), end);
        }
    }

    private void trade(MarketEvent event) {
        Side aggressor = event.side().opposite();
        long price = event.price();
        effective.trade(now, aggressor, price, event.quantity());
        realized.trade(now, aggressor, price, event.quantity());
        vwap.trade(price, event.quantity());
        sample((double) price);
        if (event.type() == MarketEventType.EXECUTE) {
            signs.sign(aggressor.sign());
            tradeSigns.add(aggressor.sign());
            rightByLeeReady += leeReady.classify(price, bid, ask) == aggressor.sign() ? 1 : 0;
            rightByTick += tickRule.classify(price) == aggressor.sign() ? 1 : 0;
        }
    }

    private void sample(double price) {
        tradeVariance.price(price);
        twoScale.price(price);
        kernel.price(price);
        median.price(price);
        roll.price(price);
        tradePrices.add(price);
    }

    private void quote(Depth book) {
        bid = book.price(Side.BUY, 0);
        ask = book.price(Side.SELL, 0);
        long bidQuantity = book.quantity(Side.BUY, 0);
        long askQuantity = book.quantity(Side.SELL, 0);
        double mid = MidPrice.of(bid, ask);
        spread.quote(now, bid, ask);
        depth.depth(now, book);
        effective.quote(now, bid, ask);
        realized.quote(now, bid, ask);
        volatility.quote(now, bid, ask);
        midVariance.price(mid);
        weightedMids += WeightedMid.of(bid, bidQuantity, ask, askQuantity);
        int interval = (int) ((now - open) / INTERVAL);
        flows[interval] += flow.quote(bid, bidQuantity, ask, askQuantity);
        mids[interval] = mid;
        firstMid = rows == 0 ? mid : firstMid;
        rows++;
    }

    private void sampleBefore(long time) {
        for (; nextMinute < time; nextMinute += MINUTE) {
            bipower.price(MidPrice.of(bid, ask));
        }
    }

    /** Ends the day, and gives each statistic by its name. */
    Map<String, Double> end() {
        entered.values().forEach(start -> fills.order(0, 0, (double) (now - start), OrderEnd.CENSORED));
        spread.advanceTo(now);
        depth.advanceTo(now);
        realized.advanceTo(now);
        sampleBefore(open + CLOSE - OPEN + 1);
        volatility.advanceTo(open + CLOSE - OPEN);
        Map<String, Double> results = new LinkedHashMap<>();
        addQuotes(results);
        addTrades(results);
        addVariance(results);
        addFills(results);
        return results;
    }

    private void addQuotes(Map<String, Double> results) {
        results.put("spread, mean", spread.mean());
        results.put("spread, median", spread.median());
        results.put("spread, standard deviation", spread.standardDeviation());
        results.put("depth imbalance, mean", depth.meanImbalance(1));
        results.put("weighted mid, mean of rows", weightedMids / rows);
        results.put("order-flow imbalance", (double) flow.value());
        double[] changes = new double[mids.length];
        double before = firstMid;
        for (int i = 0; i < changes.length; i++) {
            double last = mids[i] == 0 ? before : mids[i];
            changes[i] = last - before;
            before = last;
        }
        OrderFlowImpact impact = OrderFlowImpact.of(changes, flows);
        results.put("impact of order flow, beta", impact.beta());
        results.put("impact of order flow, R squared", impact.rSquared());
    }

    private void addTrades(Map<String, Double> results) {
        results.put("effective spread, mean", effective.mean());
        results.put("effective spread, by volume", effective.volumeWeightedMean());
        results.put("realised spread after 10 s, mean", realized.mean());
        results.put("market VWAP", vwap.value());
        for (int lag : new int[] {1, 10, 100}) {
            results.put("sign autocorrelation, lag " + lag, signs.value(lag));
        }
        results.put("right by the tick rule", (double) rightByTick);
        results.put("right by Lee and Ready", (double) rightByLeeReady);
        results.put(
                "memory of signs, local Whittle",
                LocalWhittle.of(tradeSigns.toDoubleArray()).d());
        results.put("Roll's spread", roll.value());
    }

    private void addVariance(Map<String, Double> results) {
        results.put("realised variance, minutes", volatility.value() * volatility.value());
        results.put("bipower variation, minutes", bipower.value());
        results.put("realised variance, mids", midVariance.value());
        results.put("realised variance, trades", tradeVariance.value());
        results.put("two-scale variance", twoScale.value());
        results.put("realised kernel", kernel.value());
        results.put("pre-averaged variance", PreAveragedVariance.of(1 / 3.0, tradePrices.toDoubleArray()));
        results.put("median variance, trades", median.value());
    }

    private void addFills(Map<String, Double> results) {
        IncidenceCurve gross = fills.gross(0, 0);
        SurvivalCurve net = fills.net(0, 0);
        for (int seconds : new int[] {1, 10, 60}) {
            String name = "filled within " + seconds + " s";
            results.put(name, gross.at((double) seconds * SECOND));
            results.put(name + ", were none cancelled", 1 - net.at((double) seconds * SECOND));
        }
    }
}
