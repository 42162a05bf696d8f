package io.github.microstructurex.book.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SortedKeysProperties {
    @Property(tries = 300, seed = "42")
    void knowsTheSuccessorsThatASortedSetKnows(@ForAll("keys") List<Long> keys) {
        SortedKeys sorted = new SortedKeys();
        TreeSet<Long> reference = new TreeSet<>();
        for (long key : keys) {
            if (reference.remove(key)) {
                sorted.remove(key);
            } else {
                reference.add(key);
                sorted.add(key);
            }
            for (long probe : new long[] {0, key / 2, Math.max(0, key - 1), key, key + 1}) {
                Long next = reference.higher(probe);
                assertThat(sorted.next(probe)).as("after %d", probe).isEqualTo(next == null ? SortedKeys.NONE : next);
            }
        }
    }

    @Provide
    Arbitrary<List<Long>> keys() {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(0, 200),
                        Arbitraries.longs().between(0, Long.MAX_VALUE / 2),
                        Arbitraries.integers().between(0, 62).map(bit -> 1L << bit))
                .list()
                .ofMinSize(50)
                .ofMaxSize(400);
    }
}
