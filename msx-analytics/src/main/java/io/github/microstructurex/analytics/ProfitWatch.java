package io.github.microstructurex.analytics;

import io.github.microstructurex.analytics.performance.MarkedProfit;
import io.github.microstructurex.analytics.performance.MaximumDrawdown;
import io.github.microstructurex.analytics.performance.SharpeRatio;
import io.github.microstructurex.analytics.performance.SortinoRatio;
import io.github.microstructurex.analytics.performance.TimeWeightedInventory;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.replay.simulation.Fill;
import io.github.microstructurex.replay.simulation.SimulationAgent;
import io.github.microstructurex.replay.simulation.SimulationContext;
import io.github.microstructurex.strategies.InventoryLimits;
import java.util.List;

/**
 * Follows the profit of a market maker at the venue, without latency: fills as they happen, at the mid before the event that
 * caused them; the mid of the market as it is without own orders; a sample at the end of each period.
 */
final class ProfitWatch implements SimulationAgent {
    private final InventoryLimits limits;
    private final long interval;
    private final BookView market;
    private final List<Fill> fills;
    private final MarkedProfit profit = new MarkedProfit();
    private final MaximumDrawdown drawdown = new MaximumDrawdown();
    private final TimeWeightedInventory inventory = new TimeWeightedInventory();
    private final SharpeRatio sharpe = new SharpeRatio();
    private final SortinoRatio sortino = new SortinoRatio();

    // Set by start, which comes before every other call.
    @SuppressWarnings("NullAway.Init")
    private SimulationContext context;

    private boolean open;
    private int fillsSeen;
    private long nextSample;
    private double lastSample;

    /** Watches the fills of a simulation that has one owner of orders; the list grows as they happen. */
    ProfitWatch(InventoryLimits limits, long interval, BookView market, List<Fill> fills) {
        this.limits = limits;
        this.interval = interval;
        this.market = market;
        this.fills = fills;
        nextSample = Math.addExact(limits.startTime(), interval);
    }

    @Override
    public void start(SimulationContext newContext) {
        context = newContext;
        context.wakeAt(limits.startTime());
        context.wakeAt(limits.endTime());
    }

    @Override
    public void eventApplied(MarketEvent event) {
        if (open) {
            takeFills();
            mark();
        }
    }

    @Override
    public void timer(long time) {
        if (time == limits.startTime()) {
            open = true;
            inventory.hold(time, 0);
            mark();
            wakeForSample();
        }
        if (!open) {
            return;
        }
        takeFills();
        if (time == nextSample) {
            sample();
        }
        if (time == limits.endTime()) {
            inventory.advanceTo(time);
            open = false;
        }
    }

    private void wakeForSample() {
        if (nextSample < limits.endTime()) {
            context.wakeAt(nextSample);
        }
    }

    private void sample() {
        double total = profit.total();
        sharpe.add(total - lastSample);
        sortino.add(total - lastSample);
        lastSample = total;
        nextSample = Math.addExact(nextSample, interval);
        wakeForSample();
    }

    /** What has filled since the last look did so at the mid as it then was. */
    private void takeFills() {
        while (fillsSeen < fills.size()) {
            Fill fill = fills.get(fillsSeen++);
            profit.trade(fill.side(), fill.price(), fill.quantity());
            if (open) {
                inventory.hold(fill.time(), profit.inventory());
                drawdown.observe(fill.time(), profit.total());
            }
        }
    }

    private void mark() {
        profit.quote(market.bestPrice(Side.BUY), market.bestPrice(Side.SELL));
        drawdown.observe(context.time(), profit.total());
    }

    /** Takes what filled after the window, by orders that were on their way. */
    void finish() {
        takeFills();
    }

    MarkedProfit profit() {
        return profit;
    }

    MaximumDrawdown drawdown() {
        return drawdown;
    }

    TimeWeightedInventory inventory() {
        return inventory;
    }

    SharpeRatio sharpe() {
        return sharpe;
    }

    SortinoRatio sortino() {
        return sortino;
    }
}
