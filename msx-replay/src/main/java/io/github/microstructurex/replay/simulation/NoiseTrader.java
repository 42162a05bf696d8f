package io.github.microstructurex.replay.simulation;

import static java.util.Objects.requireNonNull;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.replay.flow.PoissonFlowParameters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A background agent: the market of a {@link io.github.microstructurex.replay.flow.PoissonFlow}, made by an agent. Its limit
 * orders, market orders and cancellations come at the times of independent Poisson processes, and its orders are live: they
 * trade with other agents and with a record, and react to both by where they are placed. Beside a record it is more noise;
 * with an empty record and {@link Simulation#runUntil} it is the market.
 *
 * <p>It begins with the opening book of its parameters at their start time and stops at their end time, leaving its orders.
 * Limit orders are placed at a random distance from the best price of the other side as the agent sees it, or, where that
 * side is empty, from the last one it saw. Each of its live orders is cancelled at a constant rate. Unlike the generator it
 * may empty a side.
 *
 * <p>All its numbers are drawn from the seed. It can be forked.
 */
public final class NoiseTrader implements SimulationAgent {
    private static final double NANOS_PER_SECOND = 1e9;

    private final PoissonFlowParameters parameters;
    private final UniformStream random;
    private final List<Long> live = new ArrayList<>();
    private final long[] lastBest;
    private @Nullable SimulationContext context;
    private double drawnRate;
    private int drawnLive;
    private boolean open;

    /**
     * Prepares an agent.
     *
     * @param parameters the rates, distances and quantities, the opening book, when it begins and stops
     * @param seed any value
     */
    public NoiseTrader(PoissonFlowParameters parameters, long seed) {
        this.parameters = parameters;
        random = new UniformStream(seed);
        lastBest = new long[] {parameters.openingBid(), parameters.openingAsk()};
    }

    private NoiseTrader(NoiseTrader other, SimulationContext context) {
        this.context = context;
        parameters = other.parameters;
        random = new UniformStream(other.random);
        live.addAll(other.live);
        lastBest = other.lastBest.clone();
        drawnRate = other.drawnRate;
        drawnLive = other.drawnLive;
        open = other.open;
    }

    @Override
    public SimulationAgent fork(SimulationContext newContext) {
        return new NoiseTrader(this, newContext);
    }

    @Override
    public void start(SimulationContext newContext) {
        context = newContext;
        newContext.wakeAt(parameters.startTime());
    }

    @Override
    public void timer(long time) {
        SimulationContext present = requireNonNull(context);
        if (open) {
            act(present);
        } else {
            open = true;
            openBook(present);
        }
        drawnLive = live.size();
        drawnRate = 2 * parameters.limitOrderRate()
                + 2 * parameters.marketOrderRate()
                + parameters.cancelRate() * drawnLive;
        double wait = -StrictMath.log(1 - random.next()) / drawnRate * NANOS_PER_SECOND + 0.5;
        if (wait < parameters.endTime() - time) {
            present.wakeAt(time + (long) wait);
        }
    }

    private void openBook(SimulationContext present) {
        for (int level = 0; level < parameters.openingLevels(); level++) {
            for (int i = 0; i < parameters.openingOrders(); i++) {
                limit(present, Side.BUY, parameters.openingBid() - level);
                limit(present, Side.SELL, parameters.openingAsk() + level);
            }
        }
    }

    private void act(SimulationContext present) {
        double choice = random.next() * drawnRate;
        double limits = 2 * parameters.limitOrderRate();
        double markets = 2 * parameters.marketOrderRate();
        if (choice < limits) {
            place(present, choice < limits / 2 ? Side.BUY : Side.SELL);
        } else if (choice < limits + markets) {
            Side side = choice - limits < markets / 2 ? Side.BUY : Side.SELL;
            present.market(side, parameters.marketOrderQuantity().valueAt(random.next()));
        } else {
            cancel(present);
        }
    }

    private void place(SimulationContext present, Side side) {
        Side opposite = side.opposite();
        long best = present.book().bestPrice(opposite);
        if (best == BookView.NO_PRICE) {
            best = lastBest[opposite.index()];
        } else {
            lastBest[opposite.index()] = best;
        }
        long price = best - side.sign() * parameters.limitOrderDistance().valueAt(random.next());
        limit(present, side, Math.min(Math.max(1, price), OrderBook.MAX_PRICE));
    }

    private void limit(SimulationContext present, Side side, long price) {
        long quantity = parameters.limitOrderQuantity().valueAt(random.next());
        live.add(present.limit(side, price, quantity, TimeInForce.GTC));
    }

    /** Cancels one of the orders that were live when the waiting time was drawn; nothing, if that one is gone since. */
    private void cancel(SimulationContext present) {
        int drawn = (int) (random.next() * drawnLive);
        if (drawn < live.size()) {
            int last = live.size() - 1;
            present.cancel(live.get(drawn));
            live.set(drawn, live.get(last));
            live.remove(last);
        }
    }

    @Override
    public void orderFilled(Fill fill) {
        if (fill.remainingQuantity() == 0) {
            forget(fill.orderId());
        }
    }

    @Override
    public void orderRejected(long orderId, long quantity, String reason) {
        forget(orderId);
    }

    private void forget(long orderId) {
        int place = live.indexOf(orderId);
        if (place >= 0) {
            int last = live.size() - 1;
            live.set(place, live.get(last));
            live.remove(last);
        }
    }
}
