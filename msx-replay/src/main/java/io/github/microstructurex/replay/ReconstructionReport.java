package io.github.microstructurex.replay;

import java.util.Optional;

/**
 * How well a reconstructed book agrees with what was recorded.
 *
 * <p>A record of N levels a side tells nothing about what happens beyond them, so a level that comes into view at its
 * edge, the N-th level, has to be taken from the record: it is adopted. All other levels follow from the events: they are
 * determined, and only they say something about the agreement. The first row opens the book and determines nothing.
 *
 * @param events how many events were applied
 * @param rows how many recorded rows the book was compared with, each after its event; 0 if none were recorded
 * @param matchedRows how many of them agreed at every level of both sides
 * @param levels N: how many levels a side the record shows; 0 if no rows were recorded
 * @param comparedLevels how many levels were compared, over all rows and both sides
 * @param determinedLevels how many of them followed from the events
 * @param determinedRows in how many rows all levels followed from the events
 * @param disagreeingLevels how many levels of all rows disagreed
 * @param adoptedLevels how often the N-th level came into view and was adopted; without the opening
 * @param droppedLevels how often a level left the N that are recorded and was forgotten
 * @param unknownOrders how many events named an order that was not in view: it was never added, or it has left the
 *     recorded levels since
 * @param ignoredEvents how many of them found nothing at their price to take from, and changed nothing
 * @param adjustedQuantities how many events named another quantity than their order could give, and were changed to it
 * @param rejectedEvents how many events no book can take: a second order of one id, or an impossible value
 * @param firstDisagreement the first level that disagreed
 */
public record ReconstructionReport(
        long events,
        long rows,
        long matchedRows,
        int levels,
        long comparedLevels,
        long determinedLevels,
        long determinedRows,
        long disagreeingLevels,
        long adoptedLevels,
        long droppedLevels,
        long unknownOrders,
        long ignoredEvents,
        long adjustedQuantities,
        long rejectedEvents,
        Optional<DepthDisagreement> firstDisagreement) {
    /** Reports on a complete record, which has no levels to compare: an event of an unknown order changes nothing. */
    static ReconstructionReport withoutRows(
            long events, long unknownOrders, long adjustedQuantities, long rejectedEvents) {
        return new ReconstructionReport(
                events,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                unknownOrders,
                unknownOrders,
                adjustedQuantities,
                rejectedEvents,
                Optional.empty());
    }

    /**
     * Says whether everything that could be checked agreed: every row if rows were recorded, else every event.
     *
     * @return true if there was no disagreement
     */
    public boolean agrees() {
        return rows > 0 ? matchedRows == rows : unknownOrders + adjustedQuantities + rejectedEvents == 0;
    }
}
