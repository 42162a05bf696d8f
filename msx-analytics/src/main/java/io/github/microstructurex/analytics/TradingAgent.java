package io.github.microstructurex.analytics;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.replay.simulation.Fill;
import io.github.microstructurex.replay.simulation.SimulationAgent;
import io.github.microstructurex.replay.simulation.SimulationContext;
import io.github.microstructurex.strategies.MarketView;
import io.github.microstructurex.strategies.OrderGateway;
import io.github.microstructurex.strategies.OrderUpdate;
import io.github.microstructurex.strategies.TradingRunner;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Lets a runner of strategies take part in a simulation, from the start of its window on. */
abstract class TradingAgent implements SimulationAgent, MarketView {
    private final long startTime;
    private final long endTime;

    // Set by start, which comes before every other call.
    @SuppressWarnings("NullAway.Init")
    private SimulationContext context;

    @SuppressWarnings("NullAway.Init")
    private TradingRunner runner;

    private boolean open;
    private long cancellations;
    private long replacements;

    TradingAgent(long startTime, long endTime) {
        this.startTime = startTime;
        this.endTime = endTime;
    }

    /** Makes the runner, once. */
    abstract TradingRunner runner(SimulationContext newContext);

    /** The window has opened, and the strategy with it. */
    void started() {}

    /** An order has been given its id and is on its way. */
    void sent(long orderId) {}

    final long cancellations() {
        return cancellations;
    }

    final long replacements() {
        return replacements;
    }

    /** The way of one side's orders to the venue. */
    final OrderGateway gateway(Side side) {
        return new VenueGateway(side);
    }

    @Override
    public final void start(SimulationContext newContext) {
        context = newContext;
        runner = runner(newContext);
        context.wakeAt(startTime);
        context.wakeAt(endTime);
    }

    @Override
    public final void eventApplied(MarketEvent event) {
        if (open) {
            runner.bookChanged();
        }
    }

    @Override
    public final void traded(long price, long quantity, @Nullable Side aggressorSide) {
        if (open) {
            runner.traded(price, quantity, aggressorSide);
        }
    }

    @Override
    public final void timer(long time) {
        if (time == startTime && !open) {
            // Also where the record begins later: the strategy meets a book and not the nothing before it.
            open = true;
            runner.start();
            started();
        }
        runner.timer();
    }

    @Override
    public final void end() {
        runner.end();
    }

    @Override
    public final void orderAccepted(long orderId, long price, long quantity) {
        runner.orderUpdated(OrderUpdate.accepted(context.time(), orderId, price, quantity));
    }

    @Override
    public final void orderRejected(long orderId, long quantity, String reason) {
        runner.orderUpdated(OrderUpdate.rejected(context.time(), orderId, quantity, reason));
    }

    @Override
    public final void orderFilled(Fill fill) {
        runner.orderUpdated(OrderUpdate.filled(fill.time(), fill.orderId(), fill.price(), fill.quantity()));
    }

    @Override
    public final void orderCancelled(long orderId, long quantity) {
        runner.orderUpdated(OrderUpdate.cancelled(context.time(), orderId, quantity));
    }

    @Override
    public final void orderReplaced(long orderId, long price, long quantity) {
        runner.orderUpdated(OrderUpdate.replaced(context.time(), orderId, price, quantity));
    }

    @Override
    public final void cancelRejected(long orderId, String reason) {
        runner.orderUpdated(OrderUpdate.cancelRejected(context.time(), orderId, reason));
    }

    @Override
    public final void replaceRejected(long orderId, String reason) {
        runner.orderUpdated(OrderUpdate.replaceRejected(context.time(), orderId, reason));
    }

    @Override
    public final long time() {
        return context.time();
    }

    @Override
    public final BookView book() {
        return context.book();
    }

    @Override
    public final long lastTradePrice() {
        return context.lastTradePrice();
    }

    @Override
    public final long lastTradeQuantity() {
        return context.lastTradeQuantity();
    }

    @Override
    public final long cumulativeVolume() {
        return context.marketVolume();
    }

    @Override
    public final OptionalLong quantityAhead(long orderId) {
        BookView book = context.book();
        return book.contains(orderId) ? OptionalLong.of(book.quantityAhead(orderId)) : OptionalLong.empty();
    }

    private final class VenueGateway implements OrderGateway {
        private final Side side;

        private VenueGateway(Side side) {
            this.side = side;
        }

        @Override
        public long limit(long price, long quantity, TimeInForce timeInForce) {
            return noted(context.limit(side, price, quantity, timeInForce));
        }

        @Override
        public long market(long quantity) {
            return noted(context.market(side, quantity));
        }

        private long noted(long orderId) {
            sent(orderId);
            return orderId;
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
}
