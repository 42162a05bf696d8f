package io.github.microstructurex.strategies;

import io.github.microstructurex.book.TimeInForce;

/**
 * The way of a strategy's orders to one side of a market: the parent order's, or the bids or asks of a market maker.
 *
 * <p>Whoever implements it keeps these rules: ids are positive and never used twice; what becomes of a request is told
 * as {@link OrderUpdate}s to the {@link TradingRunner}, each request being answered; a fill is told before the
 * cancellation of what it left. Nothing is thrown for what a market may refuse.
 */
public interface OrderGateway {
    /**
     * Sends a limit order.
     *
     * @param price its limit in ticks
     * @param quantity its quantity in lots, at least 1
     * @param timeInForce what happens to what does not trade at once
     * @return the child order's id
     */
    long limit(long price, long quantity, TimeInForce timeInForce);

    /**
     * Sends a market order: it trades at any price at once, and what finds no counterparty is cancelled.
     *
     * @param quantity its quantity in lots, at least 1
     * @return the child order's id
     */
    long market(long quantity);

    /**
     * Asks for the cancellation of what an order has left. Until the answer has come, it may still fill.
     *
     * @param orderId the order
     */
    void cancel(long orderId);

    /**
     * Asks for another price and size of an order, which keeps its id. The quantity is the order's whole one: what it
     * has filled by the time the request reaches the market counts towards it, so that a fill that crosses the request
     * on its way never makes the order larger than was meant; if nothing is left, the order is cancelled. An order
     * that keeps its price and does not grow keeps its place in the queue.
     *
     * @param orderId the order
     * @param price its new limit in ticks
     * @param quantity its new whole quantity in lots, what has filled included, at least 1
     */
    void replace(long orderId, long price, long quantity);
}
