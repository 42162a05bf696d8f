package io.github.microstructurex.replay.simulation;

import static io.github.microstructurex.book.Side.BUY;
import static io.github.microstructurex.book.Side.SELL;
import static io.github.microstructurex.book.TimeInForce.GTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When things happen, and in which order at one time. */
class SimulationOrderTest {
    private final Script record = new Script();
    private final ScriptedAgent agent = new ScriptedAgent();
    private final Simulation simulation = new Simulation(record).add(agent);

    @Test
    void atOneTimeTheRecordComesFirstThenWakeUpsThenRequests() {
        record.at(1, e -> e.add(1, BUY, 100, 10))
                .at(5, e -> e.add(2, SELL, 110, 10))
                .at(5, e -> e.execute(2, SELL, 110, 4));
        boolean[] sent = new boolean[1];
        agent.onEvent(context -> {
            if (context.time() == 5 && !sent[0]) {
                sent[0] = true;
                context.market(BUY, 6);
            }
        });
        agent.at(5, context -> context.limit(SELL, 120, 1, GTC));

        simulation.run();

        assertThat(agent.calls)
                .containsExactly(
                        "event 1",
                        "event 2",
                        "trade 4 @ 110 BUY",
                        "event 3",
                        "timer 5",
                        "accepted 1: 6",
                        "filled 1: 6 @ 110 AGGRESSED",
                        "accepted 2: 1",
                        "end");
    }

    @Test
    void wakeUpsAtOneTimeComeByAgentAndThenAsTheyWereAskedFor() {
        List<String> order = new ArrayList<>();
        record.at(1, e -> e.add(1, BUY, 100, 10)).at(9, e -> e.add(2, BUY, 100, 10));
        ScriptedAgent second = new ScriptedAgent();
        simulation.add(second);
        second.at(2, context -> {
            order.add("second");
            context.wakeAt(3);
        });
        second.at(3, context -> order.add("second again"));
        agent.at(2, context -> order.add("first"));
        agent.at(3, context -> order.add("first again"));

        simulation.run();

        assertThat(order).containsExactly("first", "second", "first again", "second again", "second again");
    }

    @Test
    void anOwnOrderTakesEffectAfterTheCallInWhichItWasSent() {
        record.at(1, e -> e.add(1, BUY, 100, 10)).at(9, e -> e.add(2, BUY, 100, 10));
        agent.at(2, context -> {
            long id = context.limit(BUY, 101, 5, GTC);
            assertThat(context.book().contains(id)).isFalse();
            agent.calls.add("sent");
        });

        simulation.run();

        assertThat(agent.calls).containsExactly("event 1", "timer 2", "sent", "accepted 1: 5", "event 2", "end");
    }

    @Test
    void aWakeUpInThePastComesAtOnce() {
        record.at(5, e -> e.add(1, BUY, 100, 10)).at(9, e -> e.add(2, BUY, 100, 10));
        agent.at(2, context -> agent.calls.add("now " + context.time()));

        simulation.run();

        assertThat(agent.calls).containsExactly("event 1", "timer 2", "now 5", "event 2", "end");
    }

    @Test
    void timeStandsWhereARunWasAskedToStop() {
        record.at(5, e -> e.add(1, BUY, 100, 10)).at(9, e -> e.add(2, BUY, 100, 10));

        simulation.runUntil(7);
        assertThat(simulation.time()).isEqualTo(7);
        assertThat(simulation.eventCount()).isEqualTo(1);

        simulation.runUntil(20);
        assertThat(simulation.time()).isEqualTo(20);
        assertThat(simulation.eventCount()).isEqualTo(2);
    }

    @Test
    void timeNeverGoesBack() {
        record.at(5, e -> e.add(1, BUY, 100, 10)).at(3, e -> e.add(2, BUY, 100, 10));

        simulation.run();

        assertThat(simulation.time()).isEqualTo(5);
        assertThat(simulation.eventCount()).isEqualTo(2);
    }

    @Test
    void whatAnAgentAsksForAtTheEndIsStillCarriedOut() {
        record.at(1, e -> e.add(1, BUY, 100, 10));
        long[] id = new long[1];
        agent.at(1, context -> id[0] = context.limit(BUY, 100, 5, GTC)).onEnd(context -> {
            context.cancel(id[0]);
            context.wakeAt(context.time());
        });

        simulation.run();
        simulation.end();

        assertThat(agent.calls).containsExactly("event 1", "timer 1", "accepted 1: 5", "end", "cancelled 1: 5");
        assertThat(simulation.book().contains(id[0])).isFalse();
    }

    @Test
    void anEmptyRecordIsASimulationWithoutEvents() {
        simulation.run();

        assertThat(simulation.time()).isZero();
        assertThat(agent.calls).containsExactly("end");
    }

    @Test
    void agentsComeBeforeTheStartAndNothingRunsAfterTheEnd() {
        record.at(1, e -> e.add(1, BUY, 100, 10));
        simulation.runUntil(1);

        assertThatIllegalStateException().isThrownBy(() -> simulation.add(new ScriptedAgent()));
        simulation.end();
        assertThatIllegalStateException().isThrownBy(simulation::run);
        assertThatIllegalStateException().isThrownBy(() -> agent.context().cancel(1));
    }

    @Test
    void aSimulationHasOneInstrument() {
        record.at(1, e -> e.add(1, BUY, 100, 10))
                .at(2, e -> e.add(2, BUY, 100, 10).instrument(3));

        assertThatIllegalArgumentException()
                .isThrownBy(simulation::run)
                .withMessage("event 2 is of instrument 3, expected 0: a simulation has one instrument");
    }
}
