package io.github.microstructurex.replay.simulation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.book.event.MarketEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Sends, cancels and replaces at random, and keeps its own books. */
final class RandomAgent implements SimulationAgent {
    private static final long SECOND = 1_000_000_000L;

    /** What is left of its live orders, by id. */
    final Map<Long, Long> live = new HashMap<>();

    /** The sum of its fills. */
    long filled;

    /** What it has bought less what it has sold. */
    long position;

    /** What it has been paid less what it has paid. */
    long cash;

    /** All orders that it has sent. */
    final Set<Long> orders = new LinkedHashSet<>();

    private final SplittableRandom random;
    private final List<Long> known = new ArrayList<>();
    private final Map<Long, Long> filledOf = new HashMap<>();
    private @Nullable SimulationContext context;
    private boolean called;

    RandomAgent(long seed) {
        random = new SplittableRandom(seed);
    }

    private void enter() {
        assertThat(called).as("called in the middle of its own call").isFalse();
        called = true;
    }

    @Override
    public void start(SimulationContext newContext) {
        context = newContext;
        newContext.wakeAt(SECOND);
    }

    @Override
    public void timer(long time) {
        enter();
        act();
        requireNonNull(context).wakeAt(time + random.nextLong(SECOND));
        called = false;
    }

    @Override
    public void eventApplied(MarketEvent event) {
        enter();
        if (random.nextInt(4) == 0) {
            act();
        }
        called = false;
    }

    @Override
    public void orderAccepted(long orderId, long price, long quantity) {
        live.put(orderId, quantity);
    }

    @Override
    public void orderFilled(Fill fill) {
        enter();
        filled += fill.quantity();
        position += fill.side().sign() * fill.quantity();
        cash -= fill.side().sign() * fill.quantity() * fill.price();
        filledOf.merge(fill.orderId(), fill.quantity(), Long::sum);
        long left = requireNonNull(live.get(fill.orderId())) - fill.quantity();
        assertThat(fill.remainingQuantity()).isEqualTo(left);
        if (left == 0) {
            live.remove(fill.orderId());
        } else {
            live.put(fill.orderId(), left);
        }
        called = false;
    }

    @Override
    public void orderCancelled(long orderId, long quantity) {
        assertThat(live.remove(orderId)).isEqualTo(quantity);
    }

    @Override
    public void orderReplaced(long orderId, long price, long quantity) {
        live.put(orderId, quantity - filledOf.getOrDefault(orderId, 0L));
    }

    private void act() {
        SimulationContext present = requireNonNull(context);
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        long price = 95 + random.nextLong(12);
        long quantity = 1 + random.nextLong(30);
        switch (random.nextInt(6)) {
            case 0 -> send(present.market(side, quantity));
            case 1 -> send(present.limit(side, price, quantity, TimeInForce.IOC));
            case 2 -> present.cancel(anyOrder());
            case 3 -> present.replace(anyOrder(), price, quantity);
            default -> send(present.limit(side, price, quantity, TimeInForce.GTC));
        }
    }

    private void send(long orderId) {
        known.add(orderId);
        orders.add(orderId);
    }

    private long anyOrder() {
        return known.isEmpty() ? 1 : known.get(random.nextInt(known.size()));
    }
}
