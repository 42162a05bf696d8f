package io.github.microstructurex.analytics.golden;

import io.github.microstructurex.analytics.cost.KissellShortfall;
import io.github.microstructurex.analytics.cost.ParentExecution;
import io.github.microstructurex.analytics.cost.ParticipationRate;
import io.github.microstructurex.analytics.cost.Slippage;
import io.github.microstructurex.analytics.cost.WagnerShortfall;
import io.github.microstructurex.book.Side;
import java.util.Map;

/** Transaction-cost analysis. */
final class CostCases {
    static final Map<String, GoldenCase.Computation> CASES = Map.of(
            "is.wagner", CostCases::wagner,
            "is.kissell", CostCases::kissell,
            "tca.slippage", CostCases::slippage);

    private CostCases() {}

    private static Map<String, Object> wagner(GoldenCase golden) {
        WagnerShortfall shortfall = WagnerShortfall.of(execution(golden.inputs()));
        return Map.of(
                "total", shortfall.total(),
                "delay", shortfall.delay(),
                "execution", shortfall.execution(),
                "opportunity", shortfall.opportunity(),
                "fees", shortfall.fees(),
                "total_bps", shortfall.totalBps(),
                "delay_bps", shortfall.delayBps(),
                "execution_bps", shortfall.executionBps(),
                "opportunity_bps", shortfall.opportunityBps(),
                "fees_bps", shortfall.feesBps());
    }

    private static Map<String, Object> kissell(GoldenCase golden) {
        KissellShortfall shortfall = KissellShortfall.of(execution(golden.inputs()));
        WagnerShortfall wagner = WagnerShortfall.of(execution(golden.inputs()));
        return Map.of(
                "total", shortfall.total(),
                "delay", shortfall.delay(),
                "trading", shortfall.trading(),
                "opportunity", shortfall.opportunity(),
                "fees", shortfall.fees(),
                "wagner_delay", wagner.delay(),
                "wagner_opportunity", wagner.opportunity(),
                "total_bps", shortfall.totalBps());
    }

    private static Map<String, Object> slippage(GoldenCase golden) {
        Json in = golden.inputs();
        Side side = side(in);
        double marketVolume = sum(in.get("market"), "volume");
        double quantity = sum(in.get("fills"), "qty");
        double average = notional(in.get("fills"), "qty") / quantity;
        double vwap = notional(in.get("market"), "volume") / marketVolume;
        double twap = sum(in.get("market"), "price") / in.get("market").list().size();
        double arrival = in.number("arrival");
        return Map.of(
                "avg_price", average,
                "market_vwap", vwap,
                "market_twap", twap,
                "arrival_bps", Slippage.basisPoints(side, average, arrival),
                "vwap_bps", Slippage.basisPoints(side, average, vwap),
                "twap_bps", Slippage.basisPoints(side, average, twap),
                "close_bps", Slippage.basisPoints(side, average, in.number("close")),
                "sell_side_arrival_bps", Slippage.basisPoints(side.opposite(), average, arrival),
                "participation_including_own", ParticipationRate.of(quantity, marketVolume));
    }

    private static ParentExecution execution(Json in) {
        return new ParentExecution(
                side(in),
                in.number("shares"),
                sum(in.get("fills"), "qty"),
                notional(in.get("fills"), "qty"),
                in.number("decision_price"),
                in.number("arrival_price"),
                in.number("end_price"),
                in.number("fees"));
    }

    private static Side side(Json in) {
        return in.number("side") > 0 ? Side.BUY : Side.SELL;
    }

    private static double sum(Json list, String key) {
        double sum = 0;
        for (double value : list.numbers(item -> item.number(key))) {
            sum += value;
        }
        return sum;
    }

    private static double notional(Json list, String quantity) {
        double sum = 0;
        for (double value : list.numbers(item -> item.number("price") * item.number(quantity))) {
            sum += value;
        }
        return sum;
    }
}
