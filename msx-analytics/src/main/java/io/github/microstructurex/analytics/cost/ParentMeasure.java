package io.github.microstructurex.analytics.cost;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures one order against a record that was read. */
final class ParentMeasure {
    private final CostAnalysis analysis;
    private final MarketTape tape;
    private final MarketWindow window;
    private final ParentFills order;
    private final double tick;
    private final double lot;

    ParentMeasure(CostAnalysis analysis, MarketTape tape, MarketWindow window, ParentFills order) {
        this.analysis = analysis;
        this.tape = tape;
        this.window = window;
        this.order = order;
        tick = analysis.instrument().tickSize().doubleValue();
        lot = analysis.instrument().lotSize().doubleValue();
    }

    ParentCosts costs() {
        Benchmarks benchmarks = new Benchmarks(
                price(tape.twiceAt(order.decisionTime())),
                price(tape.twiceAt(order.startTime())),
                price(tape.twiceAt(order.endTime())),
                window.vwap() * tick,
                window.twap() * tick,
                tape.close() == BookView.NO_PRICE ? Double.NaN : tape.close() * tick);
        FillSum all = sum(order.executions());
        ParentExecution execution = new ParentExecution(
                order.side(),
                order.quantity() * lot,
                all.quantity(),
                all.notional(),
                benchmarks.decision(),
                benchmarks.arrival(),
                benchmarks.end(),
                all.fees());
        return new ParentCosts(
                order,
                execution,
                benchmarks,
                window.volume() * lot,
                participation(window.volume()),
                markouts(order.executions()),
                children(benchmarks.arrival()));
    }

    private double participation(long marketVolume) {
        // What filled on its way, after the window had closed, is no part of the window's volume.
        long executed = order.executions().stream()
                .filter(e -> e.time() < order.endTime())
                .mapToLong(Execution::quantity)
                .sum();
        long total = analysis.ownTradesInRecord() ? marketVolume : Math.addExact(marketVolume, executed);
        return ParticipationRate.of((double) executed, (double) total);
    }

    private List<ChildCosts> children(double arrival) {
        Map<Long, List<Execution>> byOrder = new LinkedHashMap<>();
        for (Execution execution : order.executions()) {
            byOrder.computeIfAbsent(execution.orderId(), id -> new ArrayList<>())
                    .add(execution);
        }
        List<ChildCosts> children = new ArrayList<>();
        byOrder.forEach((id, fills) -> children.add(child(id, fills, arrival)));
        return children;
    }

    private ChildCosts child(long orderId, List<Execution> fills, double arrival) {
        Side side = order.side();
        FillSum sum = sum(fills);
        Execution first = fills.get(0);
        double reference = price(tape.twiceAt(CostAnalysis.before(first)));
        return new ChildCosts(
                orderId,
                sum.quantity(),
                sum.averagePrice(),
                first.time(),
                fills.get(fills.size() - 1).time(),
                reference,
                Slippage.basisPoints(side, sum.averagePrice(), reference),
                Slippage.basisPoints(side, sum.averagePrice(), arrival),
                sum.fees(),
                markouts(fills));
    }

    private List<FillMarkout> markouts(List<Execution> fills) {
        return analysis.horizons().stream()
                .map(horizon -> markout(horizon, fills))
                .toList();
    }

    private FillMarkout markout(Duration horizon, List<Execution> fills) {
        double sum = 0;
        double weighted = 0;
        List<Execution> defined = new ArrayList<>();
        for (Execution fill : fills) {
            long later = tape.twiceLaterAt(CostAnalysis.after(fill, horizon));
            if (later != MarketTape.UNDEFINED) {
                double gain = order.side().sign() * 0.5 * tick * Math.subtractExact(later, 2 * fill.price());
                sum += gain;
                weighted += gain * fill.quantity() * lot;
                defined.add(fill);
            }
        }
        FillSum filled = sum(defined);
        double mean = defined.isEmpty() ? Double.NaN : sum / defined.size();
        double volumeWeighted = weighted / filled.quantity();
        return new FillMarkout(
                horizon,
                mean,
                volumeWeighted,
                filled.averagePrice() > 0 ? volumeWeighted / filled.averagePrice() * 1e4 : Double.NaN,
                defined.size(),
                fills.size() - defined.size());
    }

    private FillSum sum(List<Execution> fills) {
        long lots = 0;
        double notional = 0;
        double fees = 0;
        for (Execution fill : fills) {
            lots += fill.quantity();
            notional += (double) fill.price() * fill.quantity();
            fees += fill.fee();
        }
        return new FillSum(lots * lot, notional * tick * lot, fees);
    }

    private double price(long twice) {
        return twice == MarketTape.UNDEFINED ? Double.NaN : 0.5 * twice * tick;
    }

    /** Fills together, in units and currency. */
    private record FillSum(double quantity, double notional, double fees) {
        double averagePrice() {
            return quantity > 0 ? notional / quantity : Double.NaN;
        }
    }
}
