package io.github.microstructurex.replay.simulation;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.book.event.MarketEvent;
import java.util.ArrayList;
import java.util.List;

/** Sends, cancels and replaces at random, and can be forked; its patience can be changed. */
final class ForkableAgent implements SimulationAgent {
    private static final long SECOND = 1_000_000_000L;

    /** How far from the middle it quotes. */
    long distance = 3;

    private final UniformStream random;
    private final List<Long> known;
    private final List<SimulationContext> contexts = new ArrayList<>();

    ForkableAgent(long seed) {
        random = new UniformStream(seed);
        known = new ArrayList<>();
    }

    private ForkableAgent(ForkableAgent other, SimulationContext context) {
        random = new UniformStream(other.random);
        known = new ArrayList<>(other.known);
        distance = other.distance;
        contexts.add(context);
    }

    @Override
    public SimulationAgent fork(SimulationContext context) {
        return new ForkableAgent(this, context);
    }

    @Override
    public void start(SimulationContext context) {
        contexts.add(context);
        context.wakeAt(SECOND);
    }

    @Override
    public void timer(long time) {
        act();
        contexts.get(0).wakeAt(time + (long) (random.next() * SECOND));
    }

    @Override
    public void eventApplied(MarketEvent event) {
        if (random.next() < 0.2) {
            act();
        }
    }

    private void act() {
        SimulationContext context = contexts.get(0);
        Side side = random.next() < 0.5 ? Side.BUY : Side.SELL;
        // What it sees decides, so that a view that was copied wrongly shows.
        long opposite = context.book().bestPrice(side.opposite());
        long price = opposite - side.sign() * (long) (random.next() * distance);
        long quantity = 1 + (long) (random.next() * 20) + context.marketVolume() % 3;
        double choice = random.next();
        if (choice < 0.2 && !known.isEmpty()) {
            context.cancel(known.get((int) (random.next() * known.size())));
        } else if (choice < 0.4 && !known.isEmpty()) {
            context.replace(known.get((int) (random.next() * known.size())), price, quantity);
        } else if (!context.book().isEmpty(side.opposite())) {
            known.add(context.limit(side, price, quantity, TimeInForce.GTC));
        }
    }
}
