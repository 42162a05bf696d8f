package io.github.microstructurex.replay.simulation;

import io.github.microstructurex.book.BookListener;

/**
 * What the record does when own orders stand in its way. Nobody knows what the market would have done; each policy is one
 * counterfactual with written rules, and {@link Simulation#driftEvery the drift} says how far it has led away from the
 * record.
 *
 * <p>Common to all: an order's queue position is exact, from the record's orders. A fill is at the price of the order that
 * rested. No displayed quantity is filled twice by own orders, and one trade of the record fills own orders with no more
 * than its quantity. A TRADE of unknown side fills nobody, and neither does what restates the book ({@linkplain
 * io.github.microstructurex.book.event.MarketEvent#isSnapshot() snapshot} events), but where it reveals orders that own
 * ones cross.
 *
 * <table>
 * <caption>The rules</caption>
 * <tr><th>case</th><th>OVERLAY</th><th>CONSUME</th><th>REACTIVE</th></tr>
 * <tr><td>an own order takes from a recorded one</td>
 *     <td>the record keeps all of it; own orders cannot take that part again</td>
 *     <td>that part is gone</td>
 *     <td>that part is gone</td></tr>
 * <tr><td>the record executes q while own orders are ahead of the order it names, at its price or better</td>
 *     <td>they fill, up to q; the recorded order loses q</td>
 *     <td>they fill, up to q; the recorded order loses q</td>
 *     <td>a live order for q at the trade's price takes what is first in the book; the recorded order loses what
 *         reaches it, and may live longer than in the record</td></tr>
 * <tr><td>the record executes, reduces, cancels or replaces an order that own orders took from</td>
 *     <td>it happens as recorded</td>
 *     <td>it happens to what is left of it</td>
 *     <td>a cancellation happens to what is left; the aggressor takes other orders at his price or better, or gets
 *         nothing</td></tr>
 * <tr><td>an own order rests inside the spread, and the record executes at a worse price for its side</td>
 *     <td colspan="3">it is first, and fills before the recorded order, up to q</td></tr>
 * <tr><td>an own order rests behind recorded ones, and the record trades through its price</td>
 *     <td>it waits until those ahead of it are gone</td>
 *     <td>it waits until those ahead of it are gone</td>
 *     <td>it waits, but not for orders that outlived the record: the aggressor takes these and then the own
 *         order</td></tr>
 * <tr><td>a recorded order arrives at a price where an own order stands in its way</td>
 *     <td>the own order fills with up to its quantity; the recorded order rests whole</td>
 *     <td>they trade; the remainder rests</td>
 *     <td>they trade; the remainder rests. So it does with recorded orders that outlived the record</td></tr>
 * <tr><td>a trade against a hidden order of a known side</td>
 *     <td>own orders first in the book at its price or better fill, up to q</td>
 *     <td>own orders first in the book at its price or better fill, up to q</td>
 *     <td>whatever is in the book at its price or better fills, up to q</td></tr>
 * </table>
 *
 * <p>Without own orders all give the record's own book after every event, also where the record's trades do not keep
 * priority: an aggressor passes recorded orders that the record says he passed.
 */
public final class HistoryPolicy {
    /**
     * Own orders fill by their queue position and never change history. Right for orders that are small against the
     * market. The book may be crossed: an own order that took all within its limit waits beside it.
     */
    public static final HistoryPolicy OVERLAY = new HistoryPolicy("overlay", OverlayVenue::new);

    /**
     * Own fills take displayed quantity away from later history, which otherwise goes on as it was: an own fill never makes
     * a recorded order live longer. The default.
     */
    public static final HistoryPolicy CONSUME = new HistoryPolicy("consume", ConsumeVenue::new);

    /**
     * The orders of history are matched anew as live orders. An aggressor whom own orders served leaves alone what he would
     * have taken; it stays until it trades, or until the record cancels it. So own fills push back.
     */
    public static final HistoryPolicy REACTIVE = new HistoryPolicy("reactive", ReactiveVenue::new);

    /**
     * For level-2 records, in which each price level is one order (Tardis, hftbacktest, snapshots): {@link #OVERLAY}, but
     * for the queue position, which is estimated. When an own order comes in, all that its level shows is ahead of it. A
     * TRADE of q at a price fills own orders at better prices first, then takes what is ahead of own orders at its price,
     * and fills them with what is left of q. When a level gets smaller, the trades since its last change explain it as far
     * as they can; the model says how much of the rest was ahead. A level that grows, grows behind. A restated level is
     * treated like any change of it. {@link Fill#quantityAhead} is 0 by the model.
     *
     * @param model where the quantity was that disappeared without a trade
     * @return the policy
     */
    public static HistoryPolicy levels(QueueModel model) {
        return new HistoryPolicy("levels", (own, ids, listener) -> new LevelVenue(model, own, ids, listener));
    }

    private final String name;
    private final VenueOpening opening;

    private HistoryPolicy(String name, VenueOpening opening) {
        this.name = name;
        this.opening = opening;
    }

    /** Makes the venue of a policy. */
    private interface VenueOpening {
        Venue open(OwnOrders own, OrderIds ids, BookListener listener);
    }

    Venue open(OwnOrders own, OrderIds ids, BookListener listener) {
        return opening.open(own, ids, listener);
    }

    /** {@return its name, in lower case} */
    public String name() {
        return name;
    }

    /** Shows the name. */
    @Override
    public String toString() {
        return name;
    }
}
