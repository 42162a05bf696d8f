package io.github.microstructurex.strategies.builtin;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.strategies.ExecutionStrategy;
import io.github.microstructurex.strategies.OrderUpdate;
import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.StrategyRunner;
import io.github.microstructurex.strategies.TestGateway;
import io.github.microstructurex.strategies.TestMarket;
import java.util.List;
import java.util.TreeSet;

/**
 * A strategy at work on a parent order, in a market that the test moves by hand. Requests are written down as text and
 * answered only when the test says so. What others quote has ids from 1,000 on; own orders have 1, 2, 3, ...
 */
final class Desk {
    private final TestMarket market = new TestMarket();
    private final TestGateway gateway = new TestGateway();
    private final TreeSet<Long> alarms = new TreeSet<>();
    private final StrategyRunner runner;
    private long lastId = 999;

    Desk(ExecutionStrategy strategy, ParentOrder parent) {
        runner = new StrategyRunner(strategy, parent, market, gateway, alarms::add, 42);
    }

    Desk start() {
        runner.start();
        return this;
    }

    /** Somebody quotes; the strategy is not told. */
    Desk quote(Side side, long price, long quantity) {
        market.book.limit(++lastId, side, price, quantity);
        return this;
    }

    /** All quotes of a side are withdrawn, own orders included; the strategy is not told. */
    Desk clear(Side side) {
        market.book.cancelSide(side);
        return this;
    }

    /** The strategy is told that the book has changed. */
    Desk bookChanged() {
        runner.bookChanged();
        return this;
    }

    /** Others trade. */
    Desk trade(long quantity) {
        market.volume += quantity;
        runner.traded(100, quantity, null);
        return this;
    }

    /** Time goes on, and the alarms that are due ring. */
    Desk at(long time) {
        market.now = time;
        while (!alarms.isEmpty() && alarms.first() <= time) {
            alarms.pollFirst();
            runner.timer();
        }
        return this;
    }

    /** The market takes an own order to its book. */
    Desk rests(long id, Side side, long price, long quantity) {
        market.book.limit(id, side, price, quantity);
        runner.orderUpdated(OrderUpdate.accepted(market.now, id, price, quantity));
        return this;
    }

    /** A replacement has been carried out. */
    Desk replaced(long id, long price, long quantity) {
        market.book.replace(id, id, price, quantity);
        runner.orderUpdated(OrderUpdate.replaced(market.now, id, price, quantity));
        return this;
    }

    Desk fill(long id, long price, long quantity) {
        if (market.book.contains(id)) {
            market.book.reduce(id, quantity);
        }
        runner.orderUpdated(OrderUpdate.filled(market.now, id, price, quantity));
        return this;
    }

    Desk cancelled(long id, long quantity) {
        market.book.cancel(id);
        runner.orderUpdated(OrderUpdate.cancelled(market.now, id, quantity));
        return this;
    }

    /** What the strategy has asked for since this was read last. */
    List<String> requests() {
        List<String> requests = List.copyOf(gateway.requests);
        gateway.requests.clear();
        return requests;
    }

    StrategyRunner runner() {
        return runner;
    }
}
