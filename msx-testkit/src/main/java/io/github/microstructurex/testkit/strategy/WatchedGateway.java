package io.github.microstructurex.testkit.strategy;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.strategies.OrderGateway;
import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;

/** Looks at what a strategy asks for before the runner's net does: a strategy should not need the net. */
final class WatchedGateway implements OrderGateway {
    private final OrderGateway gateway;
    private final Trial trial;
    private final LongSupplier room;
    private final LongPredicate acceptsPrice;
    private final BooleanSupplier isOpen;
    private final LongUnaryOperator sizeOf;

    WatchedGateway(
            OrderGateway gateway,
            Trial trial,
            LongSupplier room,
            LongPredicate acceptsPrice,
            BooleanSupplier isOpen,
            LongUnaryOperator sizeOf) {
        this.gateway = gateway;
        this.trial = trial;
        this.room = room;
        this.acceptsPrice = acceptsPrice;
        this.isOpen = isOpen;
        this.sizeOf = sizeOf;
    }

    private void check(String what, long price, long quantity, long more) {
        trial.countRequest();
        if (quantity < 1 || more > room.getAsLong()) {
            breach(Clause.QUANTITY, what, price, quantity, ", where " + room.getAsLong() + " more may be sent");
        }
        if (!acceptsPrice.test(price)) {
            breach(Clause.PRICE, what, price, quantity, " is beyond the limit");
        }
        if (!isOpen.getAsBoolean()) {
            breach(Clause.WINDOW, what, price, quantity, " outside the window");
        }
    }

    private void breach(Clause clause, String what, long price, long quantity, String problem) {
        String at = price == BookView.NO_PRICE ? "" : " at " + price;
        trial.breach(clause, what + " of " + quantity + at + problem);
    }

    @Override
    public long limit(long price, long quantity, TimeInForce timeInForce) {
        check("a limit order", price, quantity, quantity);
        return gateway.limit(price, quantity, timeInForce);
    }

    @Override
    public long market(long quantity) {
        check("a market order", BookView.NO_PRICE, quantity, quantity);
        return gateway.market(quantity);
    }

    @Override
    public void cancel(long orderId) {
        trial.countRequest();
        gateway.cancel(orderId);
    }

    @Override
    public void replace(long orderId, long price, long quantity) {
        check("a replacement", price, quantity, quantity - sizeOf.applyAsLong(orderId));
        gateway.replace(orderId, price, quantity);
    }
}
