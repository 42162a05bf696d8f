package io.github.microstructurex.book.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PriceLevelsProperties {
    private static final long FARTHEST = 1L << 61;

    record Step(int queue, long price, long quantity, boolean empties) {}

    @Property(tries = 300, seed = "42")
    void areNineSortedMaps(@ForAll("steps") List<Step> steps) {
        LiveOrders levels = new LiveOrders();
        List<NavigableMap<Long, Long>> reference = new ArrayList<>();
        for (int queue = 0; queue < PriceLevels.QUEUES; queue++) {
            reference.add(new TreeMap<>(bestFirst(queue)));
        }
        for (Step step : steps) {
            take(step, levels, reference.get(step.queue));

            for (int queue = 0; queue < PriceLevels.QUEUES; queue++) {
                assertBest(levels, queue, reference.get(queue));
                assertThat(levels.total(queue)).isEqualTo(sum(reference.get(queue)));
                assertThat(levels.levelCount(queue))
                        .isEqualTo(reference.get(queue).size());
                assertThat(walk(levels, queue))
                        .isEqualTo(new ArrayList<>(reference.get(queue).entrySet()));
            }
            assertFinds(levels, step, reference.get(step.queue));
        }
    }

    @Example
    void leavesThatHaveEmptiedAreUsedAgainBeforeMoreAreMade() {
        int live = 1_000;
        long apart = 1_000_003;
        LiveOrders levels = new LiveOrders();
        int[] orders = new int[live];
        int highestLevel = 0;
        for (int i = 0; i < 200 * live; i++) {
            if (i >= live) {
                int old = orders[i % live];
                levels.freeIn(LiveOrders.DISPLAYED, levels.level(old), old, 1);
            }
            int level = levels.use(LiveOrders.DISPLAYED, i * apart);
            orders[i % live] = levels.append(level, LiveOrders.DISPLAYED, Attributes.NONE, i, 1);
            highestLevel = Math.max(highestLevel, level);
        }

        assertThat(levels.levelCount(LiveOrders.DISPLAYED)).isEqualTo(live);
        assertThat(highestLevel).as("cells: 32 a leaf, 2 an order").isLessThan(1 << 16);
    }

    /** The highest price first of bids, displayed or hidden, and of the stops that wait for a fall. */
    private static Comparator<Long> bestFirst(int queue) {
        boolean isHighest =
                queue == LiveOrders.DISPLAYED || queue == LiveOrders.HIDDEN || queue == LiveOrders.STOPS + 1;
        return isHighest ? Comparator.reverseOrder() : Comparator.naturalOrder();
    }

    private static void assertBest(LiveOrders levels, int queue, SortedMap<Long, Long> reference) {
        assertThat(levels.isEmpty(queue)).isEqualTo(reference.isEmpty());
        assertThat(levels.keyOrNone(levels.bestLevel(queue))).isEqualTo(levels.bestKey(queue));
        if (reference.isEmpty()) {
            assertThat(levels.bestKey(queue)).isEqualTo(PriceKeys.NONE);
        } else {
            assertThat(levels.bestPrice(queue)).isEqualTo(reference.firstKey());
        }
    }

    private static void assertFinds(LiveOrders levels, Step step, Map<Long, Long> reference) {
        int level = levels.levelAt(step.queue, step.price);
        if (reference.containsKey(step.price)) {
            assertThat(levels.priceOf(level)).isEqualTo(step.price);
            assertThat(PriceKeys.of(step.queue, step.price)).isEqualTo(levels.keyOrNone(level));
        } else {
            assertThat(level).isEqualTo(LiveOrders.NONE);
        }
    }

    /** A price that is there gets more or goes, one that is not comes. */
    private static void take(Step step, LiveOrders levels, Map<Long, Long> reference) {
        if (step.empties && reference.containsKey(step.price)) {
            int level = levels.levelAt(step.queue, step.price);
            while (levels.firstOrder(level) != LiveOrders.NONE) {
                int order = levels.firstOrder(level);
                levels.free(order, level, levels.queued(order));
            }
            levels.release(step.queue, level);
            reference.remove(step.price);
        } else {
            int level = levels.use(step.queue, step.price);
            levels.append(level, step.queue, Attributes.NONE, 1, step.quantity);
            reference.merge(step.price, step.quantity, Long::sum);
        }
    }

    private static long sum(Map<Long, Long> reference) {
        return reference.values().stream().mapToLong(quantity -> quantity).sum();
    }

    private static List<Map.Entry<Long, Long>> walk(LiveOrders levels, int queue) {
        List<Map.Entry<Long, Long>> found = new ArrayList<>();
        for (int level = levels.bestLevel(queue); level != LiveOrders.NONE; level = levels.nextLevel(level)) {
            found.add(Map.entry(levels.priceOf(level), levels.levelQuantity(level)));
        }
        return found;
    }

    /** Neighbouring prices, prices a leaf apart, and prices anywhere. */
    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Long> near = Arbitraries.longs().between(-40, 40);
        Arbitrary<Long> apart = near.map(price -> price * 1_000_003);
        Arbitrary<Long> anywhere = Arbitraries.oneOf(
                near, Arbitraries.longs().between(-FARTHEST, FARTHEST), Arbitraries.of(-FARTHEST, FARTHEST));
        Arbitrary<Integer> queues = Arbitraries.integers().between(0, PriceLevels.QUEUES - 1);
        Arbitrary<Long> quantities = Arbitraries.longs().between(1, 1L << 40);
        return Arbitraries.of(near, apart, anywhere)
                .flatMap(prices -> Combinators.combine(queues, prices, quantities, Arbitraries.of(true, false))
                        .as(Step::new)
                        .list()
                        .ofMaxSize(200));
    }
}
