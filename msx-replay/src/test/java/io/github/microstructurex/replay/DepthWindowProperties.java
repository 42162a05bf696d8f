package io.github.microstructurex.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventType;
import java.util.SplittableRandom;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for the record of any market, at any depth. */
class DepthWindowProperties {
    private static final int STEPS = 150;

    @Property(tries = 300, seed = "42")
    void everyRowIsReconstructedAtEveryLevel(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int levels) {
        ReconstructionReport report = RecordedMarket.record(seed, levels, STEPS).reconstruct();
        assertThat(report.agrees()).as(report::toString).isTrue();
        assertThat(report.rows()).isEqualTo(STEPS);
        assertThat(report.matchedRows()).isEqualTo(STEPS);
        assertThat(report.ignoredEvents()).isZero();
        assertThat(report.adjustedQuantities()).isZero();
        assertThat(report.rejectedEvents()).isZero();
        assertThat(report.disagreeingLevels()).isZero();
    }

    @Property(tries = 300, seed = "42")
    void whoeverAppliesTheCompletedEventsHasTheRecordedBook(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int levels) {
        Recording recording = RecordedMarket.record(seed, levels, STEPS);
        ReconstructedBook book = new ReconstructedBook();
        Depth found = new Depth(levels + 1);
        int row = 0;
        try (DepthWindowSource source = recording.completed()) {
            while (source.advance()) {
                MarketEvent event = source.event();
                if (event.sequence() > row + 1) {
                    book.copyDepth(found);
                    assertThat(found).isEqualTo(recording.rows.get(row++));
                }
                assertThat(book.apply(event)).isEqualTo(Disagreement.NONE);
                if (row > 0 && event.isSnapshot()) {
                    assertIsAtTheEdge(event, recording.rows.get(row));
                }
            }
        }
        book.copyDepth(found);
        assertThat(found).isEqualTo(recording.rows.get(row));
        assertThat(row).isEqualTo(STEPS - 1);
    }

    private static void assertIsAtTheEdge(MarketEvent event, Depth row) {
        Side side = event.side();
        long edge = row.price(side, row.maxLevels() - 1);
        if (event.type() == MarketEventType.ADD) {
            assertThat(event.price()).isEqualTo(edge);
            assertThat(event.orderId()).isNegative();
        } else {
            assertThat(event.type()).isEqualTo(MarketEventType.DELETE);
            assertThat(side.isBetter(edge, event.price())).isTrue();
        }
    }

    @Property(tries = 500, seed = "42")
    void aChangedQuantityIsFoundAtItsPlace(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Recording recording = RecordedMarket.record(seed, random.nextInt(1, 6), STEPS);
        int row = random.nextInt(1, STEPS);
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        int determined = determinedLevels(recording, row, side);
        Assume.that(determined > 0);
        int level = random.nextInt(determined);
        long price = recording.rows.get(row).price(side, level);
        long quantity = recording.rows.get(row).quantity(side, level);
        long changed = quantity + (quantity > 1 && random.nextBoolean() ? -1 : random.nextInt(1, 1000));

        ReconstructionReport report =
                recording.withLevel(row, side, level, price, changed).reconstruct();

        assertThat(report.agrees()).isFalse();
        assertThat(report.firstDisagreement())
                .contains(new DepthDisagreement(row + 1, side, level + 1, price, changed, price, quantity));
        assertThat(report.disagreeingLevels()).isEqualTo(1);
        assertThat(report.matchedRows()).isEqualTo(STEPS - 1);
    }

    /** All levels that a row shows, but for the deepest one if it just came into view. */
    private static int determinedLevels(Recording recording, int row, Side side) {
        Depth before = recording.rows.get(row - 1);
        Depth after = recording.rows.get(row);
        int last = recording.levels - 1;
        boolean cameIntoView = before.isFull(side)
                && after.isFull(side)
                && side.isBetter(before.price(side, last), after.price(side, last));
        return after.levels(side) - (cameIntoView ? 1 : 0);
    }

    @Property(tries = 500, seed = "42")
    void aChangedPriceInsideTheWindowIsFoundAtItsPlace(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Recording recording = RecordedMarket.record(seed, random.nextInt(2, 6), STEPS);
        int number = random.nextInt(1, STEPS);
        Depth row = recording.rows.get(number);
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        Assume.that(row.isFull(side));
        int level = random.nextInt(row.levels(side) - 1);
        long price = row.price(side, level);
        long changed = price + (level == 0 ? 3L : 1L) * side.sign();
        Assume.that(level == 0 || row.price(side, level - 1) != changed);
        long quantity = row.quantity(side, level);

        ReconstructionReport report =
                recording.withLevel(number, side, level, changed, quantity).reconstruct();

        assertThat(report.firstDisagreement())
                .contains(new DepthDisagreement(number + 1, side, level + 1, changed, quantity, price, quantity));
        assertThat(report.disagreeingLevels()).isEqualTo(1);
        assertThat(report.matchedRows()).isEqualTo(STEPS - 1);
    }

    @Property(tries = 300, seed = "42")
    void aMissingEventIsFoundInTheNextRow(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Recording recording = RecordedMarket.record(seed, 5, STEPS);
        int missing = random.nextInt(1, STEPS - 1);
        Depth before = recording.rows.get(missing - 1);
        Depth after = recording.rows.get(missing);
        Depth next = recording.rows.get(missing + 1);
        // Both the missing event and the one after it leave a trace that only the missing one explains.
        Assume.that((differAtBest(Side.BUY, before, after) && differAtBest(Side.BUY, before, next))
                || (differAtBest(Side.SELL, before, after) && differAtBest(Side.SELL, before, next)));

        ReconstructionReport report = recording.without(missing).reconstruct();
        if (report.agrees()) {
            // Only a deletion right behind it can make good for it: it takes all of its order, and is counted.
            assertThat(recording.events.get(missing + 1).type()).isEqualTo(MarketEventType.DELETE);
            assertThat(report.adjustedQuantities()).isEqualTo(1);
        } else {
            assertThat(report.firstDisagreement().orElseThrow().row()).isEqualTo(missing + 2);
        }
    }

    private static boolean differAtBest(Side side, Depth before, Depth after) {
        return before.levels(side) > 1
                && after.levels(side) > 1
                && before.price(side, 0) == after.price(side, 0)
                && before.quantity(side, 0) != after.quantity(side, 0);
    }
}
