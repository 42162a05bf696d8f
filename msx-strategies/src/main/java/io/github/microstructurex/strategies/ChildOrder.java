package io.github.microstructurex.strategies;

import io.github.microstructurex.book.BookView;

/**
 * One child order, as far as the market's answers tell. Read it; it changes as updates arrive. Prices are ticks,
 * quantities lots.
 */
public final class ChildOrder {
    private final long id;
    private final GuardedGateway sender;
    private long price;
    private long quantity;
    private long filled;
    private long cancelled;
    private long requestedQuantity;
    private boolean replacePending;
    private boolean cancelPending;

    ChildOrder(long id, long price, long quantity, GuardedGateway sender) {
        this.id = id;
        this.sender = sender;
        this.price = price;
        this.quantity = quantity;
    }

    /** {@return the id that the gateway gave it} */
    public long id() {
        return id;
    }

    /** {@return its limit, {@link BookView#NO_PRICE} for a market order} */
    public long price() {
        return price;
    }

    /** {@return its whole quantity, what has filled included} */
    public long quantity() {
        return quantity;
    }

    /** {@return what has filled of it} */
    public long filledQuantity() {
        return filled;
    }

    /**
     * What may still fill. A part whose cancellation has been asked for and not confirmed may, and while a replacement
     * is on its way the larger of the two sizes may.
     *
     * @return the quantity that counts as live
     */
    public long liveQuantity() {
        return (replacePending ? Math.max(quantity, requestedQuantity) : quantity) - filled - cancelled;
    }

    /** {@return whether its cancellation has been asked for and not been answered} */
    public boolean isCancelPending() {
        return cancelPending;
    }

    /** {@return whether a replacement has been asked for and not been answered} */
    public boolean isReplacePending() {
        return replacePending;
    }

    boolean wasSentBy(GuardedGateway gateway) {
        return sender == gateway;
    }

    void requestCancel() {
        cancelPending = true;
    }

    void requestReplace(long newQuantity) {
        replacePending = true;
        requestedQuantity = newQuantity;
    }

    void fill(long by) {
        filled += by;
    }

    void cancel(long by) {
        cancelled += by;
        cancelPending = false;
    }

    void replace(long newPrice, long newQuantity) {
        replacePending = false;
        price = newPrice;
        quantity = newQuantity;
    }

    void cancelRefused() {
        cancelPending = false;
    }

    void replaceRefused() {
        replacePending = false;
    }
}
