package io.github.microstructurex.replay.simulation;

import io.github.microstructurex.book.Side;

/**
 * One trade of an own order, explained.
 *
 * @param time when, nanoseconds since the epoch, in simulated time
 * @param orderId the own order
 * @param side the own order's side
 * @param price the trade's price, in ticks
 * @param quantity what traded, in lots, at least 1
 * @param remainingQuantity what the own order has left, in lots
 * @param cause why it traded
 * @param quantityAheadAtEntry the quantity that was ahead of the own order, at its price, when it took its present place
 *     in the queue; 0 for {@link FillCause#AGGRESSED}. It is the venue's knowledge: an agent whose feed is slower than its
 *     acknowledgements learns it before its own book shows it
 * @param quantityAhead the quantity ahead of it, at its price, just before the fill, as measured: what the book showed
 *     before the command that filled it, less what that command had traded there. It is 0, because priority is kept;
 *     but under {@link HistoryPolicy#OVERLAY} an own order that comes in passes recorded orders that own ones have used
 *     up, which still show
 * @param sequence the record event that caused the fill; for an own order that came in, {@link
 *     FillCause#AGGRESSED}, or took another one, {@link FillCause#OWN_ARRIVAL}, the last one that was applied before it,
 *     0 if there was none
 */
public record Fill(
        long time,
        long orderId,
        Side side,
        long price,
        long quantity,
        long remainingQuantity,
        FillCause cause,
        long quantityAheadAtEntry,
        long quantityAhead,
        long sequence) {}
