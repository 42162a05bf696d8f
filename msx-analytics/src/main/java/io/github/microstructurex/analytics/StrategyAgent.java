package io.github.microstructurex.analytics;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.replay.simulation.Fill;
import io.github.microstructurex.replay.simulation.SimulationAgent;
import io.github.microstructurex.replay.simulation.SimulationContext;
import io.github.microstructurex.strategies.ExecutionStrategy;
import io.github.microstructurex.strategies.MarketView;
import io.github.microstructurex.strategies.OrderGateway;
import io.github.microstructurex.strategies.OrderUpdate;
import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.StrategyRunner;
import io.github.microstructurex.strategies.schedule.ExecutionSchedule;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lets a strategy take part in a simulation. */
final class StrategyAgent implements SimulationAgent, MarketView, OrderGateway {
    private final ExecutionStrategy strategy;
    private final ParentOrder parent;
    private final long seed;
    private final Consumer<ExecutionSchedule> onSchedule;

    // Set by start, which comes before every other call.
    @SuppressWarnings("NullAway.Init")
    private SimulationContext context;

    @SuppressWarnings("NullAway.Init")
    private StrategyRunner runner;

    private boolean open;
    private long cancellations;
    private long replacements;

    /** Once the strategy has started, its schedule is told, if it has one. */
    StrategyAgent(ExecutionStrategy strategy, ParentOrder parent, long seed, Consumer<ExecutionSchedule> onSchedule) {
        this.strategy = strategy;
        this.parent = parent;
        this.seed = seed;
        this.onSchedule = onSchedule;
    }

    long childOrders() {
        return runner.account().orderCount();
    }

    long cancellations() {
        return cancellations;
    }

    long replacements() {
        return replacements;
    }

    @Override
    public void start(SimulationContext newContext) {
        context = newContext;
        runner = new StrategyRunner(strategy, parent, this, this, context::wakeAt, seed);
        context.wakeAt(parent.startTime());
        context.wakeAt(parent.endTime());
    }

    @Override
    public void eventApplied(MarketEvent event) {
        if (open) {
            runner.bookChanged();
        }
    }

    @Override
    public void traded(long price, long quantity, @Nullable Side aggressorSide) {
        if (open) {
            runner.traded(price, quantity, aggressorSide);
        }
    }

    @Override
    public void timer(long time) {
        if (time == parent.startTime() && !open) {
            // Also where the record begins later: the strategy meets a book and not the nothing before it.
            open = true;
            runner.start();
            strategy.schedule().ifPresent(onSchedule);
        }
        runner.timer();
    }

    @Override
    public void end() {
        runner.end();
    }

    @Override
    public void orderAccepted(long orderId, long price, long quantity) {
        runner.orderUpdated(OrderUpdate.accepted(context.time(), orderId, price, quantity));
    }

    @Override
    public void orderRejected(long orderId, long quantity, String reason) {
        runner.orderUpdated(OrderUpdate.rejected(context.time(), orderId, quantity, reason));
    }

    @Override
    public void orderFilled(Fill fill) {
        runner.orderUpdated(OrderUpdate.filled(fill.time(), fill.orderId(), fill.price(), fill.quantity()));
    }

    @Override
    public void orderCancelled(long orderId, long quantity) {
        runner.orderUpdated(OrderUpdate.cancelled(context.time(), orderId, quantity));
    }

    @Override
    public void orderReplaced(long orderId, long price, long quantity) {
        runner.orderUpdated(OrderUpdate.replaced(context.time(), orderId, price, quantity));
    }

    @Override
    public void cancelRejected(long orderId, String reason) {
        runner.orderUpdated(OrderUpdate.cancelRejected(context.time(), orderId, reason));
    }

    @Override
    public void replaceRejected(long orderId, String reason) {
        runner.orderUpdated(OrderUpdate.replaceRejected(context.time(), orderId, reason));
    }

    @Override
    public long time() {
        return context.time();
    }

    @Override
    public BookView book() {
        return context.book();
    }

    @Override
    public long lastTradePrice() {
        return context.lastTradePrice();
    }

    @Override
    public long lastTradeQuantity() {
        return context.lastTradeQuantity();
    }

    @Override
    public long cumulativeVolume() {
        return context.marketVolume();
    }

    @Override
    public OptionalLong quantityAhead(long orderId) {
        BookView book = context.book();
        return book.contains(orderId) ? OptionalLong.of(book.quantityAhead(orderId)) : OptionalLong.empty();
    }

    @Override
    public long limit(long price, long quantity, TimeInForce timeInForce) {
        return context.limit(parent.side(), price, quantity, timeInForce);
    }

    @Override
    public long market(long quantity) {
        return context.market(parent.side(), quantity);
    }

    @Override
    public void cancel(long orderId) {
        cancellations++;
        context.cancel(orderId);
    }

    @Override
    public void replace(long orderId, long price, long quantity) {
        replacements++;
        context.replace(orderId, price, quantity);
    }
}
