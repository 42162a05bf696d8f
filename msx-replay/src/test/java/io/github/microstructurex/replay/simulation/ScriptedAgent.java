package io.github.microstructurex.replay.simulation;

import static java.util.Objects.requireNonNull;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Does at set times what a test says, and writes down what it is told. */
final class ScriptedAgent implements SimulationAgent {
    /** What it was told about its own orders, as text; ids are counted from 1 in the order of first mention. */
    final List<String> log = new ArrayList<>();

    /** Everything it was told, in order. */
    final List<String> calls = new ArrayList<>();

    /** The same, each with the time at which it was told. */
    final List<String> timed = new ArrayList<>();

    /** Its fills. */
    final List<Fill> fills = new ArrayList<>();

    private final TreeMap<Long, Consumer<SimulationContext>> actions = new TreeMap<>();
    private final List<Long> ids = new ArrayList<>();
    private Consumer<SimulationContext> onEvent = context -> {};
    private Consumer<SimulationContext> onEnd = context -> {};
    private @Nullable SimulationContext context;

    ScriptedAgent at(long time, Consumer<SimulationContext> action) {
        actions.merge(time, action, Consumer::andThen);
        return this;
    }

    ScriptedAgent onEvent(Consumer<SimulationContext> action) {
        onEvent = action;
        return this;
    }

    ScriptedAgent onEnd(Consumer<SimulationContext> action) {
        onEnd = action;
        return this;
    }

    SimulationContext context() {
        return requireNonNull(context);
    }

    @Override
    public void start(SimulationContext newContext) {
        context = newContext;
        actions.keySet().forEach(newContext::wakeAt);
    }

    @Override
    public void timer(long time) {
        note("timer " + time);
        requireNonNull(actions.get(time)).accept(context());
    }

    @Override
    public void eventApplied(MarketEvent event) {
        note("event " + event.sequence());
        onEvent.accept(context());
    }

    @Override
    public void traded(long price, long quantity, @Nullable Side aggressorSide) {
        note("trade " + quantity + " @ " + price + " " + aggressorSide);
    }

    @Override
    public void orderAccepted(long orderId, long price, long quantity) {
        tell("accepted " + number(orderId) + ": " + quantity);
    }

    @Override
    public void orderRejected(long orderId, long quantity, String reason) {
        tell("rejected " + number(orderId) + ": " + quantity + ", " + reason);
    }

    @Override
    public void orderFilled(Fill fill) {
        fills.add(fill);
        tell("filled " + number(fill.orderId()) + ": " + fill.quantity() + " @ " + fill.price() + " " + fill.cause());
    }

    @Override
    public void orderCancelled(long orderId, long quantity) {
        tell("cancelled " + number(orderId) + ": " + quantity);
    }

    @Override
    public void orderReplaced(long orderId, long price, long quantity) {
        tell("replaced " + number(orderId) + ": " + quantity + " @ " + price);
    }

    @Override
    public void cancelRejected(long orderId, String reason) {
        tell("cancel rejected: " + reason);
    }

    @Override
    public void replaceRejected(long orderId, String reason) {
        tell("replace rejected: " + reason);
    }

    @Override
    public void end() {
        note("end");
        onEnd.accept(context());
    }

    private void tell(String what) {
        log.add(what);
        note(what);
    }

    private void note(String what) {
        calls.add(what);
        timed.add(context().time() + " " + what);
    }

    private int number(long orderId) {
        if (!ids.contains(orderId)) {
            ids.add(orderId);
        }
        return ids.indexOf(orderId) + 1;
    }
}
