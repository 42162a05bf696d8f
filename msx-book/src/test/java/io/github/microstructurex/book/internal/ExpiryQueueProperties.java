package io.github.microstructurex.book.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ExpiryQueueProperties {
    /** A number of an order that goes, if there are so many, or else the expiry of one that comes. */
    record Step(long expiry, int leaver) {}

    @Property(tries = 300, seed = "42")
    void theFirstIsThatOfASortedSet(@ForAll("steps") List<Step> steps) {
        Attributes attributes = new Attributes();
        ExpiryQueue queue = new ExpiryQueue(attributes);
        TreeSet<Integer> reference =
                new TreeSet<>(Comparator.comparing(attributes::expiry).thenComparing(attributes::entry));
        IncomingOrder order = new IncomingOrder();
        for (Step step : steps) {
            if (step.leaver < reference.size()) {
                int row = new ArrayList<>(reference).get(step.leaver);
                queue.remove(row);
                reference.remove(row);
                attributes.release(row);
            } else {
                order.expiry = step.expiry;
                order.entry++;
                int row = attributes.take(order);
                queue.add(row);
                reference.add(row);
            }
            assertThat(queue.first()).isEqualTo(reference.isEmpty() ? Attributes.NONE : reference.first());
        }
        while (!reference.isEmpty()) {
            int row = queue.first();
            assertThat(row).isEqualTo(reference.pollFirst());
            queue.remove(row);
        }
        assertThat(queue.first()).isEqualTo(Attributes.NONE);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 50),
                        Arbitraries.integers().between(0, 150))
                .as(Step::new)
                .list()
                .ofMaxSize(400);
    }
}
