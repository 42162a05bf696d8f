package io.github.microstructurex.analytics.performance;

import io.github.microstructurex.analytics.internal.WideSum;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;

/**
 * The profit of own trades with the inventory marked to the mid, and what it is made of: what each trade gained against the
 * mid of its moment (spread capture), and what the inventory gained as the mid moved. The two add up to the profit, exactly.
 *
 * <p>With the mid {@code m}, the inventory {@code I}, and a trade of {@code q} at {@code p} on the side {@code d}: the
 * profit is {@code sum(-d q p) + I m}, the spread capture {@code sum(d q (m - p))}, the inventory profit {@code sum(I (m' -
 * m))} over the moves of the mid. All are in ticks times lots; times tick size and lot size they are currency. Where a side
 * of the market is empty, or bid is above ask, the last mid stays in force.
 *
 * <p>Source: the split of a dealer's revenue into spread and position profits of G. Sofianos (1995), "Specialist gross
 * trading revenues at the New York Stock Exchange", NYSE working paper 95-01; here at the mid of the trade's moment.
 *
 * <p>Sums are exact; beyond 128 bits they throw ArithmeticException.
 */
public final class MarkedProfit {
    // In half ticks, in which every mid is a whole number.
    private final WideSum spreadCapture = new WideSum();
    private final WideSum inventoryProfit = new WideSum();
    private final WideSum notional = new WideSum();
    private final WideSum cash = new WideSum();
    private long inventory;
    private long mid;
    private boolean hasMid;
    private boolean tradedWithoutMid;

    /** Starts with no inventory and no mid. */
    public MarkedProfit() {}

    /**
     * Sets the market's quote.
     *
     * @param bid the best bid in ticks, {@link BookView#NO_PRICE} if there is none
     * @param ask the best ask in ticks, {@link BookView#NO_PRICE} if there is none
     */
    public void quote(long bid, long ask) {
        if (bid == BookView.NO_PRICE || ask == BookView.NO_PRICE || bid > ask) {
            return;
        }
        long newMid = Math.addExact(bid, ask);
        if (hasMid && newMid != mid) {
            inventoryProfit.addProduct(inventory, Math.subtractExact(newMid, mid));
        }
        mid = newMid;
        hasMid = true;
    }

    /**
     * Adds an own trade, at the mid that is in force.
     *
     * @param side the side of the own order
     * @param price its price in ticks
     * @param quantity how much, in lots, above 0
     */
    public void trade(Side side, long price, long quantity) {
        long signed = side.sign() * quantity;
        inventory = Math.addExact(inventory, signed);
        cash.addProduct(-signed, price);
        notional.addProduct(Math.absExact(price), quantity);
        if (hasMid) {
            spreadCapture.addProduct(signed, Math.subtractExact(mid, Math.multiplyExact(2, price)));
        } else {
            tradedWithoutMid = true;
        }
    }

    /** {@return what was bought less what was sold, in lots} */
    public long inventory() {
        return inventory;
    }

    /** {@return what was received for sales less what was paid for purchases, in ticks times lots} */
    public double cash() {
        return cash.toDouble();
    }

    /** {@return the value of all own trades, bought and sold, in ticks times lots} */
    public double turnover() {
        return notional.toDouble();
    }

    /** {@return cash and inventory at the mid, in ticks times lots; NaN if there was a trade before the first mid} */
    public double total() {
        return tradedWithoutMid ? Double.NaN : (spreadCapture.toDouble() + inventoryProfit.toDouble()) / 2;
    }

    /** {@return what trades gained against the mid, in ticks times lots; NaN if there was one before the first mid} */
    public double spreadCapture() {
        return tradedWithoutMid ? Double.NaN : spreadCapture.toDouble() / 2;
    }

    /** {@return what the inventory gained as the mid moved, in ticks times lots; NaN as for the spread capture} */
    public double inventoryProfit() {
        return tradedWithoutMid ? Double.NaN : inventoryProfit.toDouble() / 2;
    }

    /** {@return the mid in force in ticks, NaN before the first} */
    public double mid() {
        return hasMid ? mid / 2.0 : Double.NaN;
    }
}
