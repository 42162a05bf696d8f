package io.github.microstructurex.replay;

import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import java.util.ArrayList;
import java.util.List;

/** A recorded market in memory: events, and the best levels after each. */
final class Recording {
    final int levels;
    final List<MarketEvent> events = new ArrayList<>();
    final List<Depth> rows = new ArrayList<>();

    Recording(int levels) {
        this.levels = levels;
    }

    /** Adds an event and its row: bids, then asks, each as price and quantity in turn, best first. */
    Recording then(MarketEventBuffer event, long[] bids, long[] asks) {
        Depth row = new Depth(levels);
        append(row, Side.BUY, bids);
        append(row, Side.SELL, asks);
        return then(event, row);
    }

    Recording then(MarketEventBuffer event, Depth row) {
        rows.add(row);
        int number = rows.size();
        events.add(new MarketEventBuffer().copyFrom(event).sequence(number).at(1000L * number));
        return this;
    }

    private static void append(Depth row, Side side, long[] pricesAndQuantities) {
        for (int i = 0; i < pricesAndQuantities.length; i += 2) {
            row.append(side, pricesAndQuantities[i], pricesAndQuantities[i + 1]);
        }
    }

    static long[] levels(long... pricesAndQuantities) {
        return pricesAndQuantities;
    }

    static MarketEventBuffer event() {
        return new MarketEventBuffer();
    }

    /** Puts another quantity or price into one level, which may be cut off, too, by quantity 0. */
    Recording withLevel(int row, Side side, int level, long price, long quantity) {
        Depth changed = new Depth(levels);
        for (Side each : Side.values()) {
            for (int i = 0; i < rows.get(row).levels(each); i++) {
                boolean here = each == side && i == level;
                changed.append(
                        each,
                        here ? price : rows.get(row).price(each, i),
                        here ? quantity : rows.get(row).quantity(each, i));
            }
        }
        Recording copy = new Recording(levels);
        copy.events.addAll(events);
        copy.rows.addAll(rows);
        copy.rows.set(row, changed);
        return copy;
    }

    /** Leaves one event and its row out; the others keep their numbers. */
    Recording without(int row) {
        Recording copy = new Recording(levels);
        copy.events.addAll(events);
        copy.rows.addAll(rows);
        copy.events.remove(row);
        copy.rows.remove(row);
        return copy;
    }

    ReconstructionReport reconstruct() {
        try (Reconstruction reconstruction = Reconstruction.of(eventSource(), depthSource())) {
            return reconstruction.run();
        }
    }

    DepthWindowSource completed() {
        return new DepthWindowSource(eventSource(), depthSource());
    }

    /** The completed events as text, without their times, which {@link #then} chose. */
    List<String> completedEvents() {
        List<String> shown = new ArrayList<>();
        try (DepthWindowSource source = completed()) {
            while (source.advance()) {
                shown.add(source.event().sequence() + " "
                        + source.event().toString().replaceAll(" at \\d+", ""));
            }
        }
        return shown;
    }

    MarketEventSource eventSource() {
        return new MarketEventSource() {
            private int next;

            @Override
            public boolean advance() {
                if (next == events.size()) {
                    return false;
                }
                next++;
                return true;
            }

            @Override
            public MarketEvent event() {
                return events.get(next - 1);
            }

            @Override
            public void close() {}
        };
    }

    DepthSource depthSource() {
        return new DepthSource() {
            private int next;

            @Override
            public boolean advance() {
                if (next == rows.size()) {
                    return false;
                }
                next++;
                return true;
            }

            @Override
            public Depth depth() {
                return rows.get(next - 1);
            }

            @Override
            public int maxLevels() {
                return levels;
            }

            @Override
            public void close() {}
        };
    }
}
