package io.github.microstructurex.analytics.survival;

import io.github.microstructurex.analytics.internal.Require;
import java.util.Arrays;

/**
 * The probability that a limit order is filled, by its distance from the best price, by the quantity ahead of it and by
 * horizon. Orders are gathered in cells of a grid of both; each cell tells two probabilities:
 *
 * <ul>
 *   <li>{@link #gross}: filled by then, with cancels as what they are. It is what happened, under the cancels of those who
 *       placed the orders.
 *   <li>{@link #net}: filled by then if nobody cancelled, which takes cancelled orders to be like the others. It is what
 *       one who does not cancel may expect.
 * </ul>
 *
 * <p>Source: Lo, MacKinlay and Zhang (2002), "Econometric models of limit-order executions", Journal of Financial Economics
 * 65; the estimates are {@link KaplanMeier}'s and {@link AalenJohansen}'s.
 */
public final class FillProbability {
    private static final int FILL = 1;
    private static final int CANCEL = 2;

    private final long[] distances;
    private final long[] queues;
    private final AalenJohansen[][] cells;

    /**
     * Lays the grid. Edges {@code e_0 < e_1 < ...} make the buckets up to e_0, from above e_0 to e_1, and so on, and above
     * the last; without an edge there is one bucket.
     *
     * @param distances edges of the distance from the best price of the order's side when it was entered, in ticks;
     *     negative is inside the spread
     * @param queues edges of the quantity ahead when it was entered, in lots
     */
    public FillProbability(long[] distances, long[] queues) {
        this.distances = ascending("distances", distances);
        this.queues = ascending("queues", queues);
        cells = new AalenJohansen[distances.length + 1][queues.length + 1];
        for (AalenJohansen[] row : cells) {
            Arrays.setAll(row, i -> new AalenJohansen(CANCEL));
        }
    }

    private static long[] ascending(String name, long[] edges) {
        for (int i = 1; i < edges.length; i++) {
            if (edges[i] <= edges[i - 1]) {
                throw new IllegalArgumentException(
                        name + " has " + edges[i] + " after " + edges[i - 1] + ", expected ascending edges");
            }
        }
        return edges.clone();
    }

    /**
     * Adds an order.
     *
     * @param distance from the best price of its side when it was entered, in ticks
     * @param quantityAhead when it was entered, in lots, at least 0
     * @param duration from its entry to its end, at least 0, in any unit
     * @param end how it ended
     */
    public void order(long distance, long quantityAhead, double duration, OrderEnd end) {
        Require.atLeast("quantityAhead", quantityAhead, 0);
        AalenJohansen cell = cell(distance, quantityAhead);
        switch (end) {
            case FILLED -> cell.event(duration, FILL);
            case CANCELLED -> cell.event(duration, CANCEL);
            case CENSORED -> cell.censored(duration);
        }
    }

    private AalenJohansen cell(long distance, long quantityAhead) {
        return cells[bucket(distances, distance)][bucket(queues, quantityAhead)];
    }

    private static int bucket(long[] edges, long value) {
        int found = Arrays.binarySearch(edges, value);
        return found >= 0 ? found : -found - 1;
    }

    /**
     * Adds the orders of another with the same grid.
     *
     * @param other stays as it is
     */
    public void merge(FillProbability other) {
        if (!Arrays.equals(distances, other.distances) || !Arrays.equals(queues, other.queues)) {
            throw new IllegalArgumentException("the edges differ: " + Arrays.toString(other.distances) + " and "
                    + Arrays.toString(other.queues) + ", expected " + Arrays.toString(distances) + " and "
                    + Arrays.toString(queues));
        }
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < cells[i].length; j++) {
                cells[i][j].merge(other.cells[i][j]);
            }
        }
    }

    /**
     * Counts the orders in a cell.
     *
     * @param distance any distance in it
     * @param quantityAhead any quantity in it
     * @return how many were added
     */
    public int orders(long distance, long quantityAhead) {
        return cell(distance, quantityAhead).subjects();
    }

    /**
     * The probability of a fill by time, as it was.
     *
     * @param distance any distance in the cell
     * @param quantityAhead any quantity in the cell
     * @return the incidence of fills
     */
    public IncidenceCurve gross(long distance, long quantityAhead) {
        return cell(distance, quantityAhead).incidence(FILL);
    }

    /**
     * The probability of no fill by time, if nobody cancelled.
     *
     * @param distance any distance in the cell
     * @param quantityAhead any quantity in the cell
     * @return the survival; the probability of a fill by t is {@code 1 - at(t)}
     */
    public SurvivalCurve net(long distance, long quantityAhead) {
        return cell(distance, quantityAhead).net(FILL);
    }
}
