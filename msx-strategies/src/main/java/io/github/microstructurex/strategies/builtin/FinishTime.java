package io.github.microstructurex.strategies.builtin;

import io.github.microstructurex.strategies.ParentOrder;

/** From when on a patient strategy takes what is left: in the last part of the window, sooner when the order is urgent. */
final class FinishTime {
    private FinishTime() {}

    /**
     * The time for a parent order.
     *
     * @param parent the order
     * @param part the last part of the window for a normal order, 0 (never) to 1; doubled for an urgent one, halved for
     *     one without urgency
     * @return nanoseconds since the epoch; the window's end for never
     */
    static long of(ParentOrder parent, double part) {
        double scaled = switch (parent.urgency()) {
            case LOW -> part / 2;
            case NORMAL -> part;
            case HIGH -> Math.min(1, part * 2);
        };
        return parent.endTime() - Math.min(parent.duration(), (long) (parent.duration() * scaled));
    }
}
