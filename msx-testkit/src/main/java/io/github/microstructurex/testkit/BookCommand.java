package io.github.microstructurex.testkit;

import io.github.microstructurex.book.Outcome;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;

/** A command to a matching engine as a value, so that a test can make up a list of them and shrink it. */
public sealed interface BookCommand {
    /**
     * Sends the command.
     *
     * @param engine who gets it
     * @return what it did
     */
    Outcome sendTo(MatchingEngine engine);

    /**
     * Submits a limit order.
     *
     * @param orderId its id
     * @param side its side
     * @param price its limit in ticks
     * @param quantity its quantity in lots
     * @param timeInForce what happens to what does not trade at once
     */
    record Limit(long orderId, Side side, long price, long quantity, TimeInForce timeInForce) implements BookCommand {
        @Override
        public Outcome sendTo(MatchingEngine engine) {
            return engine.limit(orderId, side, price, quantity, timeInForce);
        }
    }

    /**
     * Submits a market order.
     *
     * @param orderId its id
     * @param side its side
     * @param quantity its quantity in lots
     */
    record Market(long orderId, Side side, long quantity) implements BookCommand {
        @Override
        public Outcome sendTo(MatchingEngine engine) {
            return engine.market(orderId, side, quantity);
        }
    }

    /**
     * Cancels an order.
     *
     * @param orderId the order
     */
    record Cancel(long orderId) implements BookCommand {
        @Override
        public Outcome sendTo(MatchingEngine engine) {
            return engine.cancel(orderId);
        }
    }

    /**
     * Takes a part of an order away.
     *
     * @param orderId the order
     * @param by how much, in lots
     */
    record Reduce(long orderId, long by) implements BookCommand {
        @Override
        public Outcome sendTo(MatchingEngine engine) {
            return engine.reduce(orderId, by);
        }
    }

    /**
     * Changes an order.
     *
     * @param orderId the order
     * @param newOrderId its id from now on
     * @param price its new limit in ticks
     * @param quantity its new quantity in lots
     */
    record Replace(long orderId, long newOrderId, long price, long quantity) implements BookCommand {
        @Override
        public Outcome sendTo(MatchingEngine engine) {
            return engine.replace(orderId, newOrderId, price, quantity);
        }
    }
}
