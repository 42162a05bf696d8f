package io.github.microstructurex.analytics.calibration;

import io.github.microstructurex.analytics.internal.OrderFlowObserver;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Side;
import java.util.List;

/** How much rested for how long at each distance from the opposite best price, and how often some of it was cancelled. */
final class QueueExposure extends OrderFlowObserver {
    private static final Side[] SIDES = Side.values();
    private static final int LEVELS = 1_000;

    private final long priceStep;
    /** Quantity times seconds by distance; the last place is that of all further ones too. */
    private final double[] quantitySeconds;

    private final long[] cancellations;
    private final Depth depth = new Depth(LEVELS);

    QueueExposure(int distances, long priceStep) {
        this.priceStep = priceStep;
        quantitySeconds = new double[distances];
        cancellations = new long[distances];
    }

    @Override
    protected void elapsed(long nanos) {
        book().copyDepth(depth);
        for (Side side : SIDES) {
            for (int level = 0; level < depth.levels(side) && depth.levels(side.opposite()) > 0; level++) {
                long ticks = Math.abs(depth.price(side.opposite(), 0) - depth.price(side, level));
                quantitySeconds[place(ticks)] += nanos / 1e9 * depth.quantity(side, level);
            }
        }
    }

    private int place(long ticks) {
        return (int) Math.min(Math.max(ticks / priceStep, 1), quantitySeconds.length) - 1;
    }

    @Override
    protected void cancellation(Side side, long price, long quantity, boolean whole) {
        if (!book().isEmpty(side.opposite())) {
            cancellations[place(Math.abs(book().bestPrice(side.opposite()) - price))]++;
        }
    }

    /** Computes theta and its standard error for each distance, where cancellations have a mean size. */
    void rates(double meanSize, List<Double> rates, List<Double> errors) {
        int last = cancellations.length;
        while (last > 1 && cancellations[last - 1] == 0) {
            last--;
        }
        for (int from = 0; from < last; ) {
            long count = 0;
            double exposure = 0;
            int next = from;
            while (next < last && !(count > 0 && exposure > 0)) {
                count += cancellations[next];
                exposure += quantitySeconds[next++];
            }
            for (int i = last; i < cancellations.length && next == last; i++) {
                exposure += quantitySeconds[i];
            }
            if (!(exposure > 0) || count == 0) {
                throw new CalibrationException("nothing that was cancelled at distance " + (from + 1)
                        + " had rested for any time, expected orders that stay a while");
            }
            for (; from < next; from++) {
                rates.add(count * meanSize / exposure);
                errors.add(Math.sqrt((double) count) * meanSize / exposure);
            }
        }
    }
}
