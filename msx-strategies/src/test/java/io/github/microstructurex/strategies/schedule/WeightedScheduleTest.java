package io.github.microstructurex.strategies.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.SeededRandom;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WeightedScheduleTest {
    private static final ParentOrder HUNDRED = parent(100, 0, 1_000);

    @Test
    void slicesAreAsLargeAsTheirWeights() {
        ExecutionSchedule schedule = new WeightedSchedule(HUNDRED, new long[] {0, 10, 500}, new double[] {1, 0, 3});

        assertThat(sizes(schedule)).containsExactly(25, 0, 75);
        assertThat(schedule.timeOf(1)).isEqualTo(10);
        assertThat(schedule.quantityThrough(1)).isEqualTo(25);
    }

    @Test
    void roundingNeverAddsUp() {
        ExecutionSchedule schedule =
                new WeightedSchedule(parent(10, 0, 1_000), new long[] {0, 1, 2}, new double[] {1, 1, 1});

        assertThat(sizes(schedule)).containsExactly(3, 3, 4);
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightedSchedule(HUNDRED, new long[] {0, 1_000}, new double[] {1, 1}))
                .withMessage("time 1 is 1000, expected one from 0 to below 1000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightedSchedule(HUNDRED, new long[] {0, 1}, new double[] {1, Double.NaN}))
                .withMessage("weight 1 is NaN, expected a finite number, at least 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightedSchedule(HUNDRED, new long[] {0, 1}, new double[] {0, 0}))
                .withMessage("the weights sum to 0.0, expected a finite number above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightedSchedule(HUNDRED, new long[] {0}, new double[] {1, 1}))
                .withMessageStartingWith("there are 1 times and 2 weights");
    }

    @Property(seed = "42")
    void slicesAddUpToTheWholeOrder(
            @ForAll @LongRange(min = 1, max = OrderBook.MAX_QUANTITY) long quantity,
            @ForAll @Size(min = 1, max = 50) List<@IntRange(min = 1, max = 1_000_000_000) Integer> sizes) {
        double[] weights = sizes.stream().mapToDouble(size -> size / 7.0).toArray();
        ExecutionSchedule schedule =
                new WeightedSchedule(parent(quantity, 0, 1_000), new long[weights.length], weights);

        assertThat(IntStream.range(0, weights.length).mapToLong(schedule::quantityOf))
                .allMatch(size -> size >= 0);
        assertThat(schedule.quantityThrough(weights.length - 1)).isEqualTo(quantity);
    }

    @Property(seed = "42")
    void variedSlicesKeepToTheirPartsOfTheWindowAndToTheirSizes(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 60) int slices,
            @ForAll @DoubleRange(min = 0, max = 1) double variation) {
        ParentOrder parent = parent(1_000_000, 500, 100_500);
        ExecutionSchedule even = new TwapSchedule(parent, slices);

        ExecutionSchedule varied =
                TwapSchedule.varied(parent, slices, variation, variation / 2, new SeededRandom(seed));

        double equal = 1_000_000.0 / slices;
        for (int i = 0; i < slices; i++) {
            long end = i + 1 < slices ? even.timeOf(i + 1) : parent.endTime();
            assertThat(varied.timeOf(i)).isBetween(even.timeOf(i), end - 1);
            assertThat((double) varied.quantityOf(i))
                    .isBetween(
                            equal * (1 - variation / 2) / (1 + variation / 2) - 1,
                            equal * (1 + variation / 2) / (1 - variation / 2) + 1);
        }
        assertThat(varied.quantityThrough(slices - 1)).isEqualTo(1_000_000);
    }

    private static long[] sizes(ExecutionSchedule schedule) {
        return IntStream.range(0, schedule.slices())
                .mapToLong(schedule::quantityOf)
                .toArray();
    }

    private static ParentOrder parent(long quantity, long start, long end) {
        return new ParentOrder(Side.BUY, quantity, OptionalLong.empty(), start, end);
    }

    @Test
    void variedSlicesOfAWindowThatIsTooShortForThemShareATime() {
        ParentOrder parent = new ParentOrder(Side.BUY, 10, OptionalLong.empty(), 1_000, 1_002);

        ExecutionSchedule varied = TwapSchedule.varied(parent, 5, 1, 0, new SeededRandom(1));

        assertThat(IntStream.range(0, 5).mapToLong(varied::timeOf))
                .containsExactly(1_000L, 1_000L, 1_000L, 1_001L, 1_001L);
    }
}
