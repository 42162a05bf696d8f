package io.github.microstructurex.strategies.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.strategies.ParentOrder;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class TwapScheduleTest {
    @Test
    void aThousandInTenSlicesIsAHundredEach() {
        TwapSchedule schedule = schedule(1_000, 0, 100, 10);

        assertThat(IntStream.range(0, 10).mapToLong(schedule::quantityOf)).containsOnly(100L);
        assertThat(IntStream.range(0, 10).mapToLong(schedule::timeOf))
                .containsExactly(0L, 10L, 20L, 30L, 40L, 50L, 60L, 70L, 80L, 90L);
    }

    @Test
    void oddLotsLieEvenlyAmongTheSlices() {
        TwapSchedule schedule = schedule(7, 0, 100, 4);

        assertThat(IntStream.range(0, 4).mapToLong(schedule::quantityOf)).containsExactly(1L, 2L, 2L, 2L);
        assertThat(IntStream.range(0, 4).mapToLong(schedule::quantityThrough)).containsExactly(1L, 3L, 5L, 7L);
    }

    @Test
    void fewerLotsThanSlicesLeaveSomeEmpty() {
        TwapSchedule schedule = schedule(2, 0, 100, 5);

        assertThat(IntStream.range(0, 5).mapToLong(schedule::quantityOf)).containsExactly(0L, 0L, 1L, 0L, 1L);
    }

    @Property(seed = "42")
    void slicesAddUpAndDifferByAtMostOneLot(
            @ForAll @LongRange(min = 1, max = OrderBook.MAX_QUANTITY) long quantity,
            @ForAll @IntRange(min = 1, max = 300) int slices) {
        TwapSchedule schedule = schedule(quantity, 0, 1_000, slices);

        long[] sizes =
                IntStream.range(0, slices).mapToLong(schedule::quantityOf).toArray();

        assertThat(LongStream.of(sizes).sum()).isEqualTo(quantity);
        for (long size : sizes) {
            assertThat(size).isBetween(quantity / slices, quantity / slices + 1);
        }
    }

    @Property(seed = "42")
    void timesLieEvenlyInTheWindow(
            @ForAll @LongRange(min = -1L << 62, max = 1L << 61) long start,
            @ForAll @LongRange(min = 1, max = 1L << 61) long duration,
            @ForAll @IntRange(min = 1, max = 300) int slices) {
        TwapSchedule schedule = schedule(1, start, start + duration, slices);

        assertThat(schedule.timeOf(0)).isEqualTo(start);
        for (int slice = 1; slice < slices; slice++) {
            assertThat(schedule.timeOf(slice) - schedule.timeOf(slice - 1))
                    .isBetween(duration / slices, duration / slices + 1);
        }
        assertThat(schedule.timeOf(slices - 1)).isLessThan(start + duration);
    }

    @Test
    void thereIsAtLeastOneSlice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> schedule(1, 0, 1, 0))
                .withMessage("slices is 0, expected at least 1");
    }

    private static TwapSchedule schedule(long quantity, long start, long end, int slices) {
        return new TwapSchedule(new ParentOrder(Side.BUY, quantity, OptionalLong.empty(), start, end), slices);
    }
}
