package io.github.microstructurex.book.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OwnerOrdersProperties {
    private static final int OWNERS = 4;

    /** The number of an order that goes, if the owner has so many; or else one comes. */
    record Step(int owner, int leaver) {}

    @Property(tries = 300, seed = "42")
    void areListsByOwnerInTheOrderOfEntry(@ForAll("steps") List<Step> steps) {
        Attributes attributes = new Attributes();
        OwnerOrders orders = new OwnerOrders(attributes);
        List<List<Integer>> reference = new ArrayList<>();
        for (int owner = 0; owner <= OWNERS; owner++) {
            reference.add(new ArrayList<>());
        }
        IncomingOrder order = new IncomingOrder();
        for (Step step : steps) {
            List<Integer> own = reference.get(step.owner);
            if (step.leaver < own.size()) {
                int row = own.remove(step.leaver);
                orders.remove(row);
                attributes.release(row);
            } else {
                order.owner = step.owner;
                int row = attributes.take(order);
                orders.add(row);
                own.add(row);
            }
            assertThat(rowsOf(step.owner, orders)).isEqualTo(own);
        }
        for (int owner = 1; owner <= OWNERS; owner++) {
            assertThat(rowsOf(owner, orders)).isEqualTo(reference.get(owner));
        }
    }

    private static List<Integer> rowsOf(long owner, OwnerOrders orders) {
        List<Integer> rows = new ArrayList<>();
        for (int row = orders.first(owner); row != Attributes.NONE; row = orders.next(row)) {
            rows.add(row);
        }
        return rows;
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, OWNERS),
                        Arbitraries.integers().between(0, 40))
                .as(Step::new)
                .list()
                .ofMaxSize(300);
    }
}
