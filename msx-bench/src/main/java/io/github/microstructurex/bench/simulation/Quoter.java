package io.github.microstructurex.bench.simulation;

import static java.util.Objects.requireNonNull;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.replay.simulation.SimulationAgent;
import io.github.microstructurex.replay.simulation.SimulationContext;
import org.jspecify.annotations.Nullable;

/** Joins both best prices once a second with 100, and takes back what is left. */
final class Quoter implements SimulationAgent {
    private static final long SECOND = 1_000_000_000L;
    private static final long NO_ORDER = 0;

    private final long[] orders = new long[2];
    private @Nullable SimulationContext present;

    @Override
    public void start(SimulationContext newContext) {
        present = newContext;
        newContext.wakeAt(newContext.time() + SECOND);
    }

    @Override
    public void timer(long time) {
        SimulationContext context = requireNonNull(present);
        for (Side side : Side.values()) {
            if (orders[side.index()] != NO_ORDER) {
                context.cancel(orders[side.index()]);
                orders[side.index()] = NO_ORDER;
            }
            if (!context.book().isEmpty(side)) {
                orders[side.index()] = context.limit(side, context.book().bestPrice(side), 100, TimeInForce.GTC);
            }
        }
        context.wakeAt(time + SECOND);
    }
}
