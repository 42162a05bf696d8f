package io.github.microstructurex.replay.simulation;

import static io.github.microstructurex.book.Side.BUY;
import static io.github.microstructurex.book.Side.SELL;
import static io.github.microstructurex.book.TimeInForce.GTC;
import static io.github.microstructurex.book.TimeInForce.IOC;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.replay.DepthWindowSource;
import org.junit.jupiter.api.Test;

/** What happens to own orders where the record loses sight of orders and sees them again. */
class OutOfViewTest {
    private final Script record = new Script();
    private final ScriptedAgent agent = new ScriptedAgent();
    private final Simulation simulation = new Simulation(record).add(agent);

    @Test
    void whatWasTakenBeforeABetterOfferHidTheRestIsStillTakenAfterwards() {
        record.at(1, e -> e.add(1, SELL, 10_000, 100))
                .at(3, e -> e.add(2, SELL, 9_990, 5))
                .at(4, e -> e.delete(2, SELL, 9_990, 5));
        DepthSource rows = bestAsks(10_000, 100, 9_990, 5, 10_000, 100);
        Simulation windowed = new Simulation(new DepthWindowSource(record, rows)).add(agent);
        agent.at(2, context -> context.limit(BUY, 10_000, 100, IOC))
                .at(5, context -> context.limit(BUY, 10_000, 100, IOC));

        windowed.runUntil(5);

        assertThat(agent.log)
                .containsExactly(
                        "accepted 1: 100", "filled 1: 100 @ 10000 AGGRESSED", "accepted 2: 100", "cancelled 2: 100");
        assertThat(windowed.recordedBook().quantityAt(SELL, 10_000)).isEqualTo(100);
        assertThat(windowed.disagreementCount()).isZero();
    }

    @Test
    void whatWasTakenIsCarriedEachTimeTheLevelLeaves() {
        record.at(1, e -> e.add(1, SELL, 100, 60))
                .at(1, e -> e.add(2, SELL, 100, 40))
                .at(3, e -> e.delete(1, SELL, 100, 60).snapshot(true))
                .at(3, e -> e.delete(2, SELL, 100, 40).snapshot(true))
                .at(4, e -> e.add(-1, SELL, 100, 100).snapshot(true))
                .at(6, e -> e.delete(-1, SELL, 100, 100).snapshot(true))
                .at(7, e -> e.add(-2, SELL, 100, 120).snapshot(true));
        agent.at(2, context -> context.limit(BUY, 100, 70, IOC)).at(5, context -> context.limit(BUY, 100, 20, IOC));

        simulation.runUntil(4);
        assertThat(simulation.book().quantityAt(SELL, 100)).isEqualTo(30);
        simulation.runUntil(5);
        assertThat(simulation.book().quantityAt(SELL, 100)).isEqualTo(10);
        simulation.runUntil(7);
        // 100 had rested there, 90 of them were taken, 20 have come: 30 are left.
        assertThat(simulation.book().quantityAt(SELL, 100)).isEqualTo(30);
        assertThat(simulation.recordedBook().quantityAt(SELL, 100)).isEqualTo(120);
    }

    @Test
    void noMoreIsCarriedThanComesBack() {
        record.at(1, e -> e.add(1, SELL, 100, 50))
                .at(3, e -> e.delete(1, SELL, 100, 50).snapshot(true))
                .at(4, e -> e.add(-1, SELL, 100, 20).snapshot(true))
                .at(5, e -> e.delete(-1, SELL, 100, 20).snapshot(true))
                .at(6, e -> e.add(-2, SELL, 100, 50).snapshot(true));
        agent.at(2, context -> context.limit(BUY, 100, 50, IOC));

        simulation.runUntil(4);
        assertThat(simulation.book().isEmpty(SELL)).isTrue();
        simulation.runUntil(6);
        assertThat(simulation.book().quantityAt(SELL, 100)).isEqualTo(30);
    }

    @Test
    void anotherSideOrPriceIsNotHeldToAccount() {
        record.at(1, e -> e.add(1, SELL, 100, 50))
                .at(3, e -> e.delete(1, SELL, 100, 50).snapshot(true))
                .at(4, e -> e.add(-1, SELL, 101, 20).snapshot(true))
                .at(4, e -> e.add(-2, BUY, 100, 20).snapshot(true));
        agent.at(2, context -> context.limit(BUY, 100, 50, IOC));

        simulation.run();

        assertThat(simulation.book().quantityAt(SELL, 101)).isEqualTo(20);
        assertThat(simulation.book().quantityAt(BUY, 100)).isEqualTo(20);
    }

    @Test
    void whatWasTakenIsForgottenOnceThePriceWasSeenEmpty() {
        record.at(1, e -> e.add(1, SELL, 100, 50))
                .at(3, e -> e.delete(1, SELL, 100, 50).snapshot(true))
                .at(4, e -> e.add(-1, SELL, 101, 20).snapshot(true))
                // An offer further out is in view: there was nothing at 100.
                .at(5, e -> e.add(2, SELL, 100, 30))
                .at(6, e -> e.delete(2, SELL, 100, 30).snapshot(true))
                .at(7, e -> e.add(-2, SELL, 100, 30).snapshot(true));
        agent.at(2, context -> context.limit(BUY, 100, 50, IOC));

        simulation.run();

        assertThat(simulation.book().quantityAt(SELL, 100)).isEqualTo(30);
    }

    @Test
    void aClearForgetsWhatWasTaken() {
        record.at(1, e -> e.add(1, SELL, 100, 50))
                .at(3, e -> e.delete(1, SELL, 100, 50).snapshot(true))
                .at(4, e -> e.clear())
                .at(5, e -> e.add(2, SELL, 100, 30).snapshot(true));
        agent.at(2, context -> context.limit(BUY, 100, 50, IOC));

        simulation.run();

        assertThat(simulation.book().quantityAt(SELL, 100)).isEqualTo(30);
    }

    @Test
    void anOwnOrderTakesWhatIsRevealedWithinItsLimitAtItsPrice() {
        record.at(1, e -> e.add(1, SELL, 100, 10))
                .at(3, e -> e.add(-1, SELL, 101, 20).snapshot(true))
                .at(4, e -> e.trade(BUY, 105, 15));
        agent.at(2, context -> context.limit(BUY, 105, 40, GTC));

        simulation.run();

        assertThat(agent.log)
                .containsExactly(
                        "accepted 1: 40",
                        "filled 1: 10 @ 100 AGGRESSED",
                        "filled 1: 20 @ 101 AGGRESSED",
                        "filled 1: 10 @ 105 RECORDED_HIDDEN_TRADE");
        assertThat(agent.fills).extracting(Fill::sequence).containsExactly(1L, 2L, 3L);
        assertThat(simulation.book().orderCount()).isZero();
        assertThat(simulation.recordedBook().quantityAt(SELL, 101)).isEqualTo(20);
        assertThat(simulation.disagreementCount()).isZero();
    }

    @Test
    void ownOrdersTakeWhatIsRevealedInTheirOrderAndKeepTheirPlaces() {
        record.at(1, e -> e.add(1, BUY, 99, 10))
                .at(3, e -> e.add(-1, SELL, 101, 25).snapshot(true));
        agent.at(2, context -> {
            context.limit(BUY, 99, 10, GTC);
            context.limit(BUY, 102, 10, GTC);
            context.limit(BUY, 103, 10, GTC);
            context.limit(BUY, 102, 10, GTC);
            context.limit(BUY, 102, 10, GTC);
        });

        simulation.run();

        assertThat(agent.log.subList(5, agent.log.size()))
                .containsExactly(
                        "filled 3: 10 @ 101 AGGRESSED", "filled 2: 10 @ 101 AGGRESSED", "filled 4: 5 @ 101 AGGRESSED");
        long fourth = agent.fills.get(2).orderId();
        assertThat(simulation.book().bestOrderId(BUY)).isEqualTo(fourth);
        assertThat(simulation.book().bestQuantity(BUY)).isEqualTo(15);
        assertThat(simulation.book().quantityAhead(fourth + 1)).isEqualTo(5);
        assertThat(simulation.book().quantityAhead(fourth - 3)).isEqualTo(10);
        assertThat(simulation.book().isEmpty(SELL)).isTrue();
    }

    /** Rows of one level: an ask's price and quantity in turn. */
    private static DepthSource bestAsks(long... pricesAndQuantities) {
        return new DepthSource() {
            private final Depth row = new Depth(1);
            private int next;

            @Override
            public boolean advance() {
                if (next == pricesAndQuantities.length) {
                    return false;
                }
                row.clear();
                row.append(SELL, pricesAndQuantities[next], pricesAndQuantities[next + 1]);
                next += 2;
                return true;
            }

            @Override
            public Depth depth() {
                return row;
            }

            @Override
            public int maxLevels() {
                return 1;
            }

            @Override
            public void close() {}
        };
    }
}
