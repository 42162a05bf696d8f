package io.github.microstructurex.analytics.golden;

import static io.github.microstructurex.book.BookView.NO_PRICE;

import io.github.microstructurex.analytics.metric.DepthImbalance;
import io.github.microstructurex.analytics.metric.EffectiveSpread;
import io.github.microstructurex.analytics.metric.MarketDepth;
import io.github.microstructurex.analytics.metric.MidPrice;
import io.github.microstructurex.analytics.metric.PriceImpact;
import io.github.microstructurex.analytics.metric.QuotedSpread;
import io.github.microstructurex.analytics.metric.RealizedSpread;
import io.github.microstructurex.analytics.metric.SweepCost;
import io.github.microstructurex.analytics.metric.TimeWeightedAveragePrice;
import io.github.microstructurex.analytics.metric.TimeWeightedSpread;
import io.github.microstructurex.analytics.metric.VolumeWeightedAveragePrice;
import io.github.microstructurex.analytics.metric.WeightedMid;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Spreads, depth, imbalance, prices: what is read from quotes, books and trades. */
final class BookCases {
    static final Map<String, GoldenCase.Computation> CASES = Map.of(
            "spreads.basic", BookCases::spreads,
            "spreads.edge", BookCases::quotedSpread,
            "book.metrics", BookCases::book,
            "vwap.basic", BookCases::vwap,
            "twap.basic", BookCases::twap);

    private static final String TICK = "0.0005";
    private static final double TICK_SIZE = 0.0005;

    private BookCases() {}

    private static Map<String, Object> spreads(GoldenCase golden) {
        Json in = golden.inputs();
        List<Json> trades = in.get("trades").list();
        List<Map<String, Object>> perTrade = new ArrayList<>();
        for (Json trade : trades) {
            Spreads one = new Spreads(in, List.of(trade));
            perTrade.add(Map.of(
                    "t",
                    trade.number("t"),
                    "mid",
                    one.midBefore,
                    "effective",
                    one.effective.mean() * TICK_SIZE,
                    "effective_bps",
                    one.effective.meanBasisPoints(),
                    "mid_future",
                    one.midAfter,
                    "realized",
                    one.realized.mean() * TICK_SIZE,
                    "impact",
                    one.impact.mean() * TICK_SIZE));
        }
        EffectiveSpread all = new Spreads(in, trades).effective;
        return Map.of(
                "per_trade",
                perTrade,
                "time_weighted_quoted_spread",
                timeWeighted(in, "T_end").mean() * TICK_SIZE,
                "size_weighted_effective_spread",
                all.volumeWeightedMean() * TICK_SIZE,
                "mean_effective_spread",
                all.mean() * TICK_SIZE);
    }

    private static Map<String, Object> quotedSpread(GoldenCase golden) {
        TimeWeightedSpread spread = timeWeighted(golden.inputs(), "T_end");
        return Map.of(
                "tw_quoted_spread", spread.mean() * TICK_SIZE,
                "defined_ms", spread.definedTime(),
                "crossed_ms", spread.crossedTime(),
                "one_sided_ms", spread.oneSidedTime());
    }

    private static TimeWeightedSpread timeWeighted(Json in, String end) {
        TimeWeightedSpread spread = new TimeWeightedSpread();
        for (Json quote : in.get("quotes").list()) {
            spread.quote(quote.ticks("t", "1"), price(quote, "bid"), price(quote, "ask"));
        }
        spread.advanceTo(in.ticks(end, "1"));
        return spread;
    }

    private static Map<String, Object> vwap(GoldenCase golden) {
        double[] volumes = golden.inputs().numbers("volumes");
        List<Json> prices = golden.inputs().get("prices").list();
        VolumeWeightedAveragePrice vwap = new VolumeWeightedAveragePrice();
        VolumeWeightedAveragePrice empty = new VolumeWeightedAveragePrice();
        for (int i = 0; i < volumes.length; i++) {
            vwap.trade(prices.get(i).ticks(TICK), (long) volumes[i]);
            empty.trade(prices.get(i).ticks(TICK), 0);
        }
        return Map.of("vwap", vwap.value() * TICK_SIZE, "vwap_zero_volume", empty.value());
    }

    private static Map<String, Object> twap(GoldenCase golden) {
        List<Json> times = golden.inputs().get("t").list();
        List<Json> prices = golden.inputs().get("prices").list();
        TimeWeightedAveragePrice twap = new TimeWeightedAveragePrice();
        for (int i = 0; i < times.size(); i++) {
            twap.price(times.get(i).ticks("1"), prices.get(i).ticks(TICK));
        }
        twap.advanceTo(golden.inputs().ticks("T_end", "1"));
        return Map.of(
                "twap_time_weighted", twap.value() * TICK_SIZE,
                "twap_simple_mean", twap.sampleMean() * TICK_SIZE);
    }

    private static Map<String, Object> book(GoldenCase golden) {
        Depth book = new Depth(10);
        golden.inputs().get("bids").list().forEach(level -> append(book, Side.BUY, level));
        golden.inputs().get("asks").list().forEach(level -> append(book, Side.SELL, level));
        long bid = book.price(Side.BUY, 0);
        long ask = book.price(Side.SELL, 0);
        long bidQuantity = book.quantity(Side.BUY, 0);
        long askQuantity = book.quantity(Side.SELL, 0);
        SweepCost buy = SweepCost.of(book, Side.BUY, 500);
        SweepCost sell = SweepCost.of(book, Side.SELL, 700);
        SweepCost all = SweepCost.of(book, Side.BUY, 1_000);
        Map<String, Object> found = new HashMap<>();
        found.put("mid", MidPrice.of(bid, ask) * TICK_SIZE);
        found.put("quoted_spread", QuotedSpread.ticks(bid, ask) * TICK_SIZE);
        found.put("rel_spread_bps", QuotedSpread.basisPoints(bid, ask));
        found.put("imbalance_L1", DepthImbalance.of(bidQuantity, askQuantity));
        found.put("queue_ratio_L1", DepthImbalance.bidShare(bidQuantity, askQuantity));
        found.put("imbalance_L3", DepthImbalance.of(book, 3));
        found.put("imbalance_L3_expweights_0.5", DepthImbalance.decaying(book, 3, 0.5));
        found.put("weighted_mid", WeightedMid.of(bid, bidQuantity, ask, askQuantity) * TICK_SIZE);
        found.put("weighted_mid_L3", WeightedMid.of(book, 3) * TICK_SIZE);
        found.put("sweep_buy_500_avg", buy.averagePrice() * TICK_SIZE);
        found.put("sweep_sell_700_avg", sell.averagePrice() * TICK_SIZE);
        found.put("sweep_buy_500_cost_bps_vs_mid", buy.costBasisPoints());
        found.put("sweep_sell_700_cost_bps_vs_mid", sell.costBasisPoints());
        found.put(
                "sweep_buy_1000",
                Map.of("avg_price_of_filled", all.averagePrice() * TICK_SIZE, "unfilled", all.unfilled()));
        found.put("bid_depth_within_2bps", MarketDepth.within(book, Side.BUY, 2).orElseThrow());
        found.put(
                "ask_depth_within_2bps", MarketDepth.within(book, Side.SELL, 2).orElseThrow());
        return found;
    }

    private static void append(Depth book, Side side, Json level) {
        book.append(side, level.list().get(0).ticks(TICK), level.list().get(1).ticks("1"));
    }

    private static long price(Json quote, String side) {
        return Double.isNaN(quote.number(side)) ? NO_PRICE : quote.ticks(side, TICK);
    }

    /** The quotes of the case with some of its trades. */
    private static final class Spreads {
        final EffectiveSpread effective = new EffectiveSpread();
        final RealizedSpread realized;
        final PriceImpact impact;
        double midBefore = Double.NaN;
        double midAfter = Double.NaN;
        private final List<Json> quotes;
        private int next;

        Spreads(Json in, List<Json> trades) {
            long horizon = in.ticks("tau_ms", "1");
            long end = in.ticks("T_end", "1");
            quotes = in.get("quotes").list();
            realized = new RealizedSpread(horizon);
            impact = new PriceImpact(horizon);
            for (Json trade : trades) {
                long time = trade.ticks("t", "1");
                quoteUpTo(time);
                midBefore = mid(time - 1);
                midAfter = mid(time + horizon);
                Side aggressor = trade.number("side") > 0 ? Side.BUY : Side.SELL;
                long price = trade.ticks("price", TICK);
                long size = trade.ticks("size", "1");
                effective.trade(time, aggressor, price, size);
                realized.trade(time, aggressor, price, size);
                impact.trade(time, aggressor, price, size);
            }
            quoteUpTo(end);
            realized.advanceTo(end);
            impact.advanceTo(end);
        }

        private void quoteUpTo(long end) {
            for (; next < quotes.size() && quotes.get(next).number("t") <= end; next++) {
                Json quote = quotes.get(next);
                long time = quote.ticks("t", "1");
                effective.quote(time, price(quote, "bid"), price(quote, "ask"));
                realized.quote(time, price(quote, "bid"), price(quote, "ask"));
                impact.quote(time, price(quote, "bid"), price(quote, "ask"));
            }
        }

        private double mid(long time) {
            double mid = Double.NaN;
            for (Json quote : quotes) {
                if (quote.number("t") <= time) {
                    mid = (quote.number("bid") + quote.number("ask")) / 2;
                }
            }
            return mid;
        }
    }
}
