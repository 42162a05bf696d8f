package io.github.microstructurex.report;

import io.github.microstructurex.analytics.BacktestResult;
import io.github.microstructurex.analytics.cost.Slippage;
import io.github.microstructurex.analytics.timeline.DueQuantity;
import io.github.microstructurex.analytics.timeline.MarketSample;
import io.github.microstructurex.analytics.timeline.MarkoutPoint;
import io.github.microstructurex.analytics.timeline.Timeline;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.replay.simulation.Fill;
import io.github.microstructurex.replay.simulation.FillCause;
import io.github.microstructurex.report.internal.chart.BandSeries;
import io.github.microstructurex.report.internal.chart.Chart;
import io.github.microstructurex.report.internal.chart.Ink;
import io.github.microstructurex.report.internal.chart.LevelSeries;
import io.github.microstructurex.report.internal.chart.LineSeries;
import io.github.microstructurex.report.internal.chart.PointSeries;
import io.github.microstructurex.report.internal.chart.Shape;
import io.github.microstructurex.report.internal.chart.StepSeries;
import io.github.microstructurex.report.internal.chart.Tick;
import io.github.microstructurex.report.internal.chart.TimeTicks;
import io.github.microstructurex.report.internal.html.Markup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** The charts of a page. */
final class ResultCharts {
    private static final int MOST_TIMES = 7;
    private static final String NO_TIMELINE = "The result has no timeline of the market.";

    private final BacktestResult result;
    private final ResultText text;
    private final Markup out;
    private final List<Fill> taken;
    private final List<Fill> resting;
    private final List<MarketSample> samples;
    private final double tick;
    private final double lot;
    private final double end;
    private final List<Tick> times;

    ResultCharts(BacktestResult result, ResultText text, Markup out) {
        this.result = result;
        this.text = text;
        this.out = out;
        taken = result.fills().stream().filter(ResultCharts::takes).toList();
        resting = result.fills().stream().filter(fill -> !takes(fill)).toList();
        samples = result.timeline().map(Timeline::samples).orElse(List.of());
        tick = result.instrument().tickSize().doubleValue();
        lot = result.instrument().lotSize().doubleValue();
        // With latency the last fills may come a little after the window.
        long last = result.fills().stream().mapToLong(Fill::time).max().orElse(result.endTime());
        long shownEnd = Math.max(result.endTime(), last);
        end = seconds(shownEnd);
        times = TimeTicks.of(result.startTime(), shownEnd, result.zone(), MOST_TIMES);
    }

    private static boolean takes(Fill fill) {
        return fill.cause() == FillCause.AGGRESSED;
    }

    void draw() {
        out.open("section", "class", "charts", "aria-labelledby", "charts").leaf("h2", "How it went", "id", "charts");
        out.line();
        price();
        schedule();
        slippage();
        volume();
        spread();
        depth();
        markouts();
        queue();
        out.close().line();
    }

    private void price() {
        double[] bids = values(sample -> price(sample.bid()));
        double[] asks = values(sample -> price(sample.ask()));
        Chart chart = chart(
                "price",
                "Price and fills",
                "price",
                "The market's bid and ask over the window, and the price of each fill: "
                        + ResultText.count(taken.size()) + " took liquidity, " + ResultText.count(resting.size())
                        + " rested.");
        if (!samples.isEmpty()) {
            chart.add("bid to ask", new BandSeries(times(samples, MarketSample::time), bids, asks, Ink.QUIET));
            chart.add("mid", line(sample -> sample.mid() * tick, Ink.FIRST));
        }
        addLevel(chart, "arrival", result.arrivalPrice(), Ink.SECOND);
        addLevel(chart, "average", result.vwap(), Ink.THIRD);
        if (!taken.isEmpty()) {
            Shape shape = result.side() == Side.BUY ? Shape.TRIANGLE : Shape.TRIANGLE_DOWN;
            chart.add("took liquidity", points(taken, fill -> price(fill.price()), shape, Ink.SECOND));
        }
        if (!resting.isEmpty()) {
            chart.add("rested", points(resting, fill -> price(fill.price()), Shape.CIRCLE, Ink.THIRD));
        }
        chart.draw(out, "There was no price.");
    }

    private void schedule() {
        Chart chart = chart(
                "schedule",
                "Schedule and execution",
                "units in all",
                "What had been executed over the window, " + text.quantity(result.executedQuantity()) + " of "
                        + text.quantity(result.targetQuantity())
                        + " in the end, beside what the strategy's schedule said and the market's volume.");
        if (result.marketVolume() > 0) {
            double share = (double) result.executedQuantity() / result.marketVolume();
            if (share > 0 && !samples.isEmpty()) {
                chart.add("market volume, scaled", line(sample -> sample.volume() * share * lot, Ink.THIRD));
            }
        }
        chart.add("executed", executed());
        List<DueQuantity> due = result.timeline().map(Timeline::schedule).orElse(List.of());
        if (!due.isEmpty()) {
            double[] quantities =
                    due.stream().mapToDouble(step -> step.quantity() * lot).toArray();
            chart.add("scheduled", new StepSeries(times(due, DueQuantity::time), quantities, end, Ink.SECOND));
        }
        chart.draw(out, "Nothing was executed.");
    }

    private StepSeries executed() {
        int fills = result.fills().size();
        double[] xs = new double[fills + 1];
        double[] ys = new double[fills + 1];
        long sum = 0;
        for (int i = 0; i < fills; i++) {
            Fill fill = result.fills().get(i);
            sum = Math.addExact(sum, fill.quantity());
            xs[i + 1] = seconds(fill.time());
            ys[i + 1] = sum * lot;
        }
        return new StepSeries(xs, ys, end, Ink.FIRST);
    }

    private void slippage() {
        Chart chart = chart(
                "slippage",
                "Slippage to arrival",
                "bp, a cost is positive",
                "How much worse than the mid at the start the average of all fills so far was, and how far the market's"
                        + " mid had moved against the order.");
        double arrival = result.arrivalPrice();
        if (!samples.isEmpty()) {
            chart.add(
                    "market's mid",
                    line(sample -> Slippage.basisPoints(result.side(), sample.mid() * tick, arrival), Ink.QUIET));
        }
        if (!result.fills().isEmpty()) {
            chart.add("average of the fills so far", slippageSoFar());
        }
        chart.withZero();
        chart.draw(out, "There was no mid at the start to compare with.");
    }

    private StepSeries slippageSoFar() {
        int fills = result.fills().size();
        double[] ys = new double[fills];
        double notional = 0;
        double quantity = 0;
        for (int i = 0; i < fills; i++) {
            Fill fill = result.fills().get(i);
            notional += price(fill.price()) * fill.quantity();
            quantity += fill.quantity();
            ys[i] = Slippage.basisPoints(result.side(), notional / quantity, result.arrivalPrice());
        }
        return new StepSeries(times(result.fills(), Fill::time), ys, end, Ink.FIRST);
    }

    private void volume() {
        VolumeBars bars = new VolumeBars(samples, result.fills());
        Chart chart = chart(
                "volume",
                "Volume",
                bars.isEmpty() ? "" : "units in " + ResultText.duration(bars.length()),
                "What the market and the order traded in each part of the window; the order had "
                        + ResultText.percent(result.participationRate()) + " of the whole.");
        if (!bars.isEmpty()) {
            chart.add("market", new StepSeries(times(bars.times()), lots(bars.market()), end, Ink.FIRST));
            chart.add("order", new StepSeries(times(bars.times()), lots(bars.own()), end, Ink.SECOND));
        }
        chart.draw(out, NO_TIMELINE);
    }

    private void markouts() {
        List<MarkoutPoint> takenPoints =
                result.timeline().map(Timeline::takenMarkouts).orElse(List.of());
        List<MarkoutPoint> restingPoints =
                result.timeline().map(Timeline::restingMarkouts).orElse(List.of());
        List<Tick> horizons = new ArrayList<>();
        for (int i = 0; i < takenPoints.size(); i++) {
            horizons.add(
                    new Tick(i + 0.5, ResultText.duration(takenPoints.get(i).horizon())));
        }
        Chart chart = new Chart(
                "markouts",
                "Markouts",
                "bp by time after the fill, good ones positive",
                "What the fills were worth against the market's mid some time later; the table of markouts below has the"
                        + " figures.",
                Math.max(1, takenPoints.size()),
                horizons);
        addMarkouts(chart, "took liquidity", takenPoints, Shape.TRIANGLE, Ink.SECOND);
        addMarkouts(chart, "rested", restingPoints, Shape.CIRCLE, Ink.THIRD);
        chart.withZero();
        chart.draw(out, result.timeline().isPresent() ? "There was no fill whose later mid is known." : NO_TIMELINE);
    }

    private void addMarkouts(Chart chart, String name, List<MarkoutPoint> markouts, Shape shape, Ink ink) {
        if (markouts.stream().anyMatch(point -> point.fills() > 0)) {
            double[] xs = new double[markouts.size()];
            double[] ys = new double[markouts.size()];
            for (int i = 0; i < xs.length; i++) {
                xs[i] = i + 0.5;
                ys[i] = markoutBps(result, markouts.get(i));
            }
            chart.add(name, new LineSeries(xs, ys, ink));
            chart.add(name, new PointSeries(xs, ys, shape, ink));
        }
    }

    /** Of the average price of all fills. */
    static double markoutBps(BacktestResult result, MarkoutPoint point) {
        return result.vwap() > 0
                ? point.mean() * result.instrument().tickSize().doubleValue() / result.vwap() * 1e4
                : Double.NaN;
    }

    private void spread() {
        CutOff cut = CutOff.of(values(sample -> sample.spread() * tick));
        Chart chart = chart(
                "spread",
                "Quoted spread",
                "price" + (cut.cuts() ? ", cut off; up to " + text.average(cut.highest()) : ""),
                "Best ask less best bid of the market over the window; " + text.average(result.meanSpread())
                        + " on average, weighted by time.");
        chart.add("spread", steps(sample -> cut.apply(sample.spread() * tick), Ink.FIRST));
        if (samples.stream().anyMatch(MarketSample::isTwoSided)) {
            addLevel(chart, "average", result.meanSpread(), Ink.SECOND);
        }
        chart.draw(out, result.timeline().isPresent() ? "There was never a bid and an ask." : NO_TIMELINE);
    }

    private void depth() {
        int levels = result.timeline()
                .map(timeline -> timeline.detail().depthLevels())
                .orElse(0);
        CutOff cut = CutOff.of(values(sample -> sample.bidDepth() * lot), values(sample -> sample.askDepth() * lot));
        Chart chart = chart(
                "depth",
                "Depth",
                "units at the best " + levels + " prices"
                        + (cut.cuts() ? ", cut off; up to " + ResultText.count(Math.round(cut.highest())) : ""),
                "What rested at the best " + levels + " prices of each side of the market over the window.");
        chart.add("bids", steps(sample -> cut.apply(sample.bidDepth() * lot), Ink.FIRST));
        chart.add("asks", steps(sample -> cut.apply(sample.askDepth() * lot), Ink.SECOND));
        chart.draw(out, NO_TIMELINE);
    }

    private void queue() {
        Chart chart = chart(
                "queue",
                "Queue ahead of resting orders",
                "units ahead at entry",
                "For each fill of an order that rested, how much was ahead of it in the queue when it took its place.");
        chart.add(
                "ahead at entry, by time of the fill",
                points(resting, fill -> fill.quantityAheadAtEntry() * lot, Shape.CIRCLE, Ink.THIRD));
        chart.draw(out, "No order that rested was filled.");
    }

    private Chart chart(String id, String title, String unit, String description) {
        return new Chart(id, title, unit, description, end, times);
    }

    private static void addLevel(Chart chart, String name, double value, Ink ink) {
        if (Double.isFinite(value)) {
            chart.add(name, new LevelSeries(value, ink));
        }
    }

    private LineSeries line(ToDoubleFunction<MarketSample> value, Ink ink) {
        return new LineSeries(times(samples, MarketSample::time), values(value), ink);
    }

    private StepSeries steps(ToDoubleFunction<MarketSample> value, Ink ink) {
        return new StepSeries(times(samples, MarketSample::time), values(value), end, ink);
    }

    private PointSeries points(List<Fill> fills, ToDoubleFunction<Fill> value, Shape shape, Ink ink) {
        return new PointSeries(
                times(fills, Fill::time), fills.stream().mapToDouble(value).toArray(), shape, ink);
    }

    private double[] values(ToDoubleFunction<MarketSample> value) {
        return samples.stream().mapToDouble(value).toArray();
    }

    private double[] times(long[] moments) {
        return Arrays.stream(moments).mapToDouble(this::seconds).toArray();
    }

    private double[] lots(long[] quantities) {
        return Arrays.stream(quantities).mapToDouble(quantity -> quantity * lot).toArray();
    }

    private <T> double[] times(List<T> moments, ToLongFunction<T> time) {
        return moments.stream()
                .mapToDouble(moment -> seconds(time.applyAsLong(moment)))
                .toArray();
    }

    private double seconds(long time) {
        return TimeTicks.seconds(time - result.startTime());
    }

    private double price(long ticks) {
        return ticks == BookView.NO_PRICE
                ? Double.NaN
                : result.instrument().toPrice(ticks).doubleValue();
    }
}
