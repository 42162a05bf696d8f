package io.github.microstructurex.book;

import java.util.function.Consumer;

/**
 * Writes each event of a book as one line of text, for logs, examples and tests, such as
 *
 * <pre>
 * #2 accepted 2 BUY 150 @ 10005
 * #2 trade 150 @ 10003, BUY 2 takes from 1, which has 50 left
 * </pre>
 *
 * <p>Allocates; not for the hot path.
 */
public final class EventPrinter implements BookListener {
    private final Consumer<String> lines;

    /**
     * Makes a printer.
     *
     * @param lines takes each line, without a line end
     */
    public EventPrinter(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public void orderAccepted(long sequence, long orderId, Side side, long price, long quantity) {
        lines.accept("#" + sequence + " accepted " + order(orderId, side, price, quantity));
    }

    @Override
    public void orderRejected(long sequence, long orderId, RejectReason reason) {
        lines.accept("#" + sequence + " rejected " + orderId + ": " + reason);
    }

    @Override
    public void trade(
            long sequence,
            long restingOrderId,
            long aggressorOrderId,
            Side aggressorSide,
            long price,
            long quantity,
            long restingRemaining) {
        lines.accept("#" + sequence + " trade " + quantity + " @ " + price + ", " + aggressorSide + " "
                + aggressorOrderId + " takes from " + restingOrderId + ", which has " + restingRemaining + " left");
    }

    @Override
    public void orderRested(long sequence, long orderId, Side side, long price, long quantity, long displayed) {
        lines.accept("#" + sequence + " rested " + order(orderId, side, price, quantity)
                + (displayed == quantity ? "" : ", showing " + displayed));
    }

    @Override
    public void orderReduced(long sequence, long orderId, Side side, long price, long removed, long remaining) {
        lines.accept("#" + sequence + " reduced " + order(orderId, side, price, remaining) + ", by " + removed);
    }

    @Override
    public void orderCancelled(long sequence, long orderId, Side side, long price, long quantity, CancelReason reason) {
        lines.accept("#" + sequence + " cancelled " + order(orderId, side, price, quantity) + ": " + reason);
    }

    @Override
    public void orderRefreshed(long sequence, long orderId, Side side, long price, long displayed, long remaining) {
        lines.accept(
                "#" + sequence + " refreshed " + order(orderId, side, price, remaining) + ", showing " + displayed);
    }

    @Override
    public void stopRested(long sequence, long orderId, Side side, long stopPrice, long quantity) {
        lines.accept("#" + sequence + " waiting " + orderId + " " + side + " " + quantity + " stop " + stopPrice);
    }

    @Override
    public void stopTriggered(long sequence, long orderId, Side side, long price, long quantity) {
        lines.accept("#" + sequence + " triggered " + order(orderId, side, price, quantity));
    }

    @Override
    public void uncrossed(long sequence, long price, long volume, long imbalance) {
        lines.accept("#" + sequence + " uncrossed " + volume + " @ " + price + ", imbalance " + imbalance);
    }

    @Override
    public void auctionTrade(
            long sequence,
            long buyOrderId,
            long sellOrderId,
            long price,
            long quantity,
            long buyRemaining,
            long sellRemaining) {
        lines.accept("#" + sequence + " trade " + quantity + " @ " + price + ", " + buyOrderId + " buys from "
                + sellOrderId + ", which have " + buyRemaining + " and " + sellRemaining + " left");
    }

    @Override
    public void phaseChanged(long sequence, TradingPhase phase) {
        lines.accept("#" + sequence + " phase " + phase);
    }

    @Override
    public void timeAdvanced(long sequence, long time) {
        lines.accept("#" + sequence + " time " + time);
    }

    @Override
    public void bandsChanged(long sequence, long low, long high) {
        lines.accept("#" + sequence + " bands " + low + " to " + high);
    }

    @Override
    public void referencePriceChanged(long sequence, long price) {
        lines.accept("#" + sequence + " reference price "
                + (price == BookView.NO_PRICE ? "that of the last trade" : "" + price));
    }

    private static String order(long orderId, Side side, long price, long quantity) {
        String limit = price == BookView.NO_PRICE ? "at market" : "@ " + price;
        return orderId + " " + side + " " + quantity + " " + limit;
    }
}
