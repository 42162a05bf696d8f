package io.github.microstructurex.book.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OrderIndexProperties {
    @Property(tries = 200, seed = "42")
    void findsWhatAHashMapFinds(@ForAll("ids") List<Long> ids) {
        LiveOrders index = new LiveOrders();
        int level = index.use(LiveOrders.DISPLAYED, 0);
        Map<Long, Integer> reference = new HashMap<>();
        for (long id : ids) {
            Integer order = reference.remove(id);
            if (order == null) {
                reference.put(id, add(index, level, id));
            } else {
                remove(index, level, id, order);
            }
            assertThat(index.find(id)).isEqualTo(reference.getOrDefault(id, LiveOrders.NONE));
        }
        assertThat(index.orderCount()).isEqualTo(reference.size());
        reference.forEach((id, order) -> assertThat(index.find(id)).isEqualTo(order));
    }

    @Property(tries = 200, seed = "42")
    void findsOrdersThatWantTheSameSlot(@ForAll("picks") List<Integer> picks) {
        LiveOrders index = new LiveOrders();
        int level = index.use(LiveOrders.DISPLAYED, 0);
        int slot = index.slotOf(0);
        long[] rivals = LongStream.iterate(0, id -> id + 1)
                .filter(id -> index.slotOf(id) == slot)
                .limit(20)
                .toArray();
        Map<Long, Integer> reference = new HashMap<>();
        for (int pick : picks) {
            long id = rivals[pick];
            Integer order = reference.remove(id);
            if (order == null) {
                reference.put(id, add(index, level, id));
            } else {
                remove(index, level, id, order);
            }
            for (long rival : rivals) {
                assertThat(index.find(rival)).isEqualTo(reference.getOrDefault(rival, LiveOrders.NONE));
            }
        }
    }

    /** Adds an id, the short way where its slot is free. */
    private static int add(LiveOrders index, int level, long id) {
        int slot = index.slotOf(id);
        int order = index.append(level, LiveOrders.DISPLAYED, Attributes.NONE, id, 1);
        if (index.isFree(slot)) {
            index.putIntoFree(slot, order);
        } else {
            index.index(slot, id, order);
        }
        return order;
    }

    /** Removes an id, the short way where it is in its slot. */
    private static void remove(LiveOrders index, int level, long id, int order) {
        int slot = index.slotOf(id);
        if (index.orderIn(slot) == order) {
            index.removeFrom(slot);
        } else {
            index.removeFromIndex(slot, id, order);
        }
        index.free(order, level, 1);
    }

    @Provide
    Arbitrary<List<Integer>> picks() {
        return Arbitraries.integers().between(0, 19).list().ofMinSize(20).ofMaxSize(300);
    }

    /** Consecutive ids, ids a power of two apart, and anything at all: twice, so that half of them leave again. */
    @Provide
    Arbitrary<List<Long>> ids() {
        Arbitrary<Long> consecutive = Arbitraries.longs().between(0, 3_000);
        Arbitrary<Long> apart = consecutive.map(id -> id << 40);
        return Arbitraries.of(consecutive, apart, Arbitraries.longs())
                .flatMap(ids -> ids.list().ofMinSize(1_000).ofMaxSize(6_000));
    }
}
