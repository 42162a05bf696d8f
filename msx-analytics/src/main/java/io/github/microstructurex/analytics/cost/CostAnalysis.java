package io.github.microstructurex.analytics.cost;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.event.MarketEventSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Transaction-cost analysis: sets the fills of parent orders against the record of the market that they were traded in.
 * The record is read once, for all orders, to its end: the close is that of its last trade, and markouts look ahead.
 *
 * <pre>{@code
 * ParentCosts costs = CostAnalysis.of(instrument).costs(file.events(), order);
 * double paid = costs.wagner().executionBps();
 * }</pre>
 *
 * <p>The record must make its book from its own events, as every source that a market of this library opens does, and is
 * of one day and one instrument. An instant up to a minute before the first event or after the last one has the first or
 * last reference price; beyond that it has none.
 *
 * @param instrument what was traded; ticks and lots are its
 * @param reference the price of the market at an instant
 * @param ownTradesInRecord whether the record shows the orders' own trades among the market's, as that of a live market
 *     does; in a simulation it does not
 * @param horizons of the markouts, each at least zero
 */
public record CostAnalysis(
        Instrument instrument, ReferencePrice reference, boolean ownTradesInRecord, List<Duration> horizons) {
    /**
     * Checks the horizons and copies them.
     *
     * @param instrument what was traded
     * @param reference the price of the market at an instant
     * @param ownTradesInRecord whether the record shows the orders' own trades
     * @param horizons of the markouts, each at least zero
     */
    public CostAnalysis {
        horizons = List.copyOf(horizons);
        for (Duration horizon : horizons) {
            if (horizon.isNegative()) {
                throw new IllegalArgumentException("a horizon is " + horizon + ", expected at least zero");
            }
        }
    }

    /**
     * An analysis against the mid, of a record without the orders' own trades, with markouts after 1, 10 and 60 seconds
     * and 5 minutes.
     *
     * @param instrument what was traded
     * @return the analysis
     */
    public static CostAnalysis of(Instrument instrument) {
        return new CostAnalysis(
                instrument,
                ReferencePrice.MID,
                false,
                List.of(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofMinutes(5)));
    }

    /**
     * This analysis against another price.
     *
     * @param newReference the price of the market at an instant
     * @return the analysis
     */
    public CostAnalysis against(ReferencePrice newReference) {
        return new CostAnalysis(instrument, newReference, ownTradesInRecord, horizons);
    }

    /**
     * This analysis for a record that shows the orders' own trades among the market's.
     *
     * @return the analysis
     */
    public CostAnalysis withOwnTradesInRecord() {
        return new CostAnalysis(instrument, reference, true, horizons);
    }

    /**
     * This analysis with other markouts.
     *
     * @param newHorizons each at least zero; may be none
     * @return the analysis
     */
    public CostAnalysis withHorizons(Duration... newHorizons) {
        return new CostAnalysis(instrument, reference, ownTradesInRecord, List.of(newHorizons));
    }

    /**
     * Analyses one order.
     *
     * @param record the market, from the beginning of the day; it is read to its end, and whoever opened it closes it
     * @param order the order and its fills
     * @return its costs
     */
    public ParentCosts costs(MarketEventSource record, ParentFills order) {
        return costs(record, List.of(order)).get(0);
    }

    /**
     * Analyses any number of orders in one reading.
     *
     * @param record the market, from the beginning of the day; it is read to its end, and whoever opened it closes it
     * @param orders of the record's instrument, in any order
     * @return their costs, in the same order
     */
    public List<ParentCosts> costs(MarketEventSource record, List<ParentFills> orders) {
        List<MarketWindow> windows = orders.stream()
                .map(order -> new MarketWindow(order.startTime(), order.endTime()))
                .toList();
        MarketTape tape = new MarketTape(reference, instants(orders), windows);
        tape.read(record);
        List<ParentCosts> costs = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            costs.add(new ParentMeasure(this, tape, windows.get(i), orders.get(i)).costs());
        }
        return costs;
    }

    /** The instants at which the reference price will be asked for. */
    private long[] instants(List<ParentFills> orders) {
        long[] instants = new long[16];
        int count = 0;
        for (ParentFills order : orders) {
            int needed = count + 3 + order.executions().size() * (1 + horizons.size());
            if (needed > instants.length) {
                instants = Arrays.copyOf(instants, Math.max(needed, 2 * instants.length));
            }
            instants[count++] = order.decisionTime();
            instants[count++] = order.startTime();
            instants[count++] = order.endTime();
            for (Execution execution : order.executions()) {
                instants[count++] = before(execution);
                for (Duration horizon : horizons) {
                    instants[count++] = after(execution, horizon);
                }
            }
        }
        return Arrays.copyOf(instants, count);
    }

    /** The last instant that has nothing to do with a fill. */
    static long before(Execution execution) {
        return execution.time() - 1;
    }

    static long after(Execution execution, Duration horizon) {
        return Math.addExact(execution.time(), horizon.toNanos());
    }
}
