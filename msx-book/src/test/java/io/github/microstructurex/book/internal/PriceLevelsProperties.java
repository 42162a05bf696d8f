package io.github.microstructurex.book.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class PriceLevelsProperties {
    private static final long FARTHEST = 1L << 61;

    record Step(long price, long quantity, boolean empties) {}

    @Property(tries = 300, seed = "42")
    void areWhatASortedMapOfBidsIs(@ForAll("steps") List<Step> steps) {
        compare(new PriceLevels(-1), new TreeMap<>(Comparator.reverseOrder()), steps);
    }

    @Property(tries = 300, seed = "42")
    void areWhatASortedMapOfAsksIs(@ForAll("steps") List<Step> steps) {
        compare(new PriceLevels(1), new TreeMap<>(), steps);
    }

    private static void compare(PriceLevels levels, SortedMap<Long, Long> reference, List<Step> steps) {
        for (Step step : steps) {
            take(step, levels, reference);

            assertThat(levels.isEmpty()).isEqualTo(reference.isEmpty());
            assertThat(levels.keyOrNone(levels.best())).isEqualTo(levels.bestKey());
            if (reference.isEmpty()) {
                assertThat(levels.bestKey()).isEqualTo(PriceLevels.NO_KEY);
            } else {
                assertThat(levels.bestPrice()).isEqualTo(reference.firstKey());
            }
            int level = levels.find(step.price);
            if (reference.containsKey(step.price)) {
                assertThat(levels.price(level)).isEqualTo(step.price);
                assertThat(levels.key(step.price)).isEqualTo(levels.keyOrNone(level));
            } else {
                assertThat(level).isEqualTo(PriceLevels.NONE);
            }
            assertThat(levels.total()).isEqualTo(sum(reference));
            assertThat(levels.levelCount()).isEqualTo(reference.size());
            assertThat(walk(levels)).isEqualTo(new ArrayList<>(reference.entrySet()));
        }
    }

    /** A price that is there gets more or goes, one that is not comes. */
    private static void take(Step step, PriceLevels levels, Map<Long, Long> reference) {
        if (step.empties && reference.containsKey(step.price)) {
            int level = levels.find(step.price);
            levels.takeQuantity(level, levels.quantity(level));
            levels.release(level);
            reference.remove(step.price);
            return;
        }
        boolean hasRoom = step.quantity <= Long.MAX_VALUE - sum(reference);
        assertThat(levels.hasRoomFor(step.quantity)).isEqualTo(hasRoom);
        if (hasRoom) {
            levels.addQuantity(levels.use(step.price), step.quantity);
            reference.merge(step.price, step.quantity, Long::sum);
        }
    }

    private static long sum(Map<Long, Long> reference) {
        return reference.values().stream().mapToLong(quantity -> quantity).sum();
    }

    private static List<Map.Entry<Long, Long>> walk(PriceLevels levels) {
        List<Map.Entry<Long, Long>> found = new ArrayList<>();
        for (int level = levels.best(); level != PriceLevels.NONE; level = levels.next(level)) {
            found.add(Map.entry(levels.price(level), levels.quantity(level)));
        }
        return found;
    }

    /** Neighbouring prices, prices a leaf apart, and prices anywhere; and quantities that fill a side. */
    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Long> near = Arbitraries.longs().between(-40, 40);
        Arbitrary<Long> apart = near.map(price -> price * 1_000_003);
        Arbitrary<Long> anywhere = Arbitraries.oneOf(
                near, Arbitraries.longs().between(-FARTHEST, FARTHEST), Arbitraries.of(-FARTHEST, FARTHEST));
        Arbitrary<Long> quantities = Arbitraries.frequencyOf(
                Tuple.of(30, Arbitraries.longs().between(1, 100)),
                Tuple.of(1, Arbitraries.longs().between(1, FARTHEST)));
        return Arbitraries.of(near, apart, anywhere)
                .flatMap(prices -> Combinators.combine(prices, quantities, Arbitraries.of(true, false))
                        .as(Step::new)
                        .list()
                        .ofMaxSize(200));
    }
}
