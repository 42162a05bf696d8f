package io.github.microstructurex.replay.simulation;

import static io.github.microstructurex.book.Side.BUY;
import static io.github.microstructurex.book.Side.SELL;
import static io.github.microstructurex.book.TimeInForce.GTC;
import static io.github.microstructurex.book.TimeInForce.IOC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When agents far from the venue see, act and are answered. Times are single nanoseconds. */
class SimulationLatencyTest {
    private final Script record = new Script();
    private final ScriptedAgent agent = new ScriptedAgent();
    private final Simulation simulation = new Simulation(record);

    @Test
    void theMarketIsSeenAfterTheFeedLatency() {
        record.at(10, e -> e.add(1, BUY, 100, 7))
                .at(20, e -> e.execute(1, BUY, 100, 3))
                .at(50, e -> e.add(2, BUY, 99, 1));
        long[] seen = new long[5];
        agent.at(14, context -> seen[0] = context.book().bestQuantity(BUY))
                .at(15, context -> seen[1] = context.book().bestQuantity(BUY))
                .at(24, context -> seen[2] = context.book().bestQuantity(BUY) + 1000 * context.marketVolume())
                .at(25, context -> seen[3] = context.book().bestQuantity(BUY) + 1000 * context.marketVolume())
                .at(26, context -> seen[4] = context.lastTradePrice());
        simulation.add(agent, AgentLatency.NONE.withFeed(nanos(5)));

        simulation.run();

        assertThat(seen).containsExactly(0, 7, 7, 3004, 100);
        assertThat(agent.timed)
                .containsSubsequence("15 event 1", "25 trade 3 @ 100 SELL", "25 event 2", "50 end")
                .doesNotContain("55 event 3");
    }

    @Test
    void anOrderReachesTheVenueAfterTheEntryLatencyAndItsAnswersComeBackAfterTheAcknowledgementLatency() {
        record.at(10, e -> e.add(1, SELL, 100, 7))
                .at(24, e -> e.delete(1, SELL, 100, 7))
                .at(24, e -> e.add(2, SELL, 101, 7))
                .at(90, e -> e.add(3, BUY, 90, 7));
        agent.at(20, context -> context.limit(BUY, 101, 5, GTC));
        simulation.add(agent, AgentLatency.NONE.withEntry(nanos(4)).withAcknowledgement(nanos(3)));

        simulation.run();

        assertThat(agent.timed)
                .containsSubsequence("20 timer 20", "27 accepted 1: 5", "27 filled 1: 5 @ 101 AGGRESSED");
        assertThat(simulation.fills().get(0).time()).as("at the venue").isEqualTo(24);
    }

    @Test
    void aFastCancellationDoesNotOvertakeItsOrder() {
        long[] id = new long[1];
        record.at(10, e -> e.add(1, SELL, 100, 7)).at(90, e -> e.add(3, BUY, 90, 7));
        agent.at(20, context -> id[0] = context.limit(BUY, 95, 5, GTC)).at(21, context -> context.cancel(id[0]));
        simulation.add(agent, AgentLatency.NONE.withEntry(nanos(30)).withCancel(nanos(1)));

        simulation.run();

        assertThat(agent.timed).containsSubsequence("50 accepted 1: 5", "50 cancelled 1: 5");
    }

    @Test
    void aCancellationUnderWayMayComeTooLate() {
        long[] id = new long[1];
        record.at(10, e -> e.add(1, BUY, 90, 7))
                .at(24, e -> e.trade(BUY, 95, 5))
                .at(90, e -> e.add(3, BUY, 90, 7));
        agent.at(20, context -> id[0] = context.limit(BUY, 95, 5, GTC)).at(21, context -> context.cancel(id[0]));
        simulation.add(agent, AgentLatency.NONE.withCancel(nanos(10)));

        simulation.run();

        assertThat(agent.timed)
                .containsSubsequence(
                        "20 accepted 1: 5",
                        "24 filled 1: 5 @ 95 RECORDED_HIDDEN_TRADE",
                        "31 cancel rejected: order " + id[0] + " is not live");
    }

    @Test
    void anOwnOrderIsInTheAgentsBookAfterItsFeedLatencyWhicheverWayItsAnswersCome() {
        long[] id = new long[1];
        record.at(10, e -> e.add(1, BUY, 90, 7)).at(90, e -> e.add(3, BUY, 90, 7));
        agent.at(20, context -> id[0] = context.limit(BUY, 95, 5, GTC))
                .at(24, context -> assertThat(context.book().contains(id[0])).isFalse())
                .at(
                        25,
                        context ->
                                assertThat(context.book().quantityAhead(id[0])).isZero());
        simulation.add(agent, AgentLatency.NONE.withFeed(nanos(5)));

        simulation.run();

        assertThat(agent.timed).containsSubsequence("20 accepted 1: 5", "24 timer 24", "25 timer 25");
    }

    @Test
    void atOneTimeTheRecordComesFirstThenAnswersThenMarketDataThenWakeUpsThenRequests() {
        record.at(10, e -> e.add(1, SELL, 100, 50))
                .at(15, e -> e.execute(1, SELL, 100, 1))
                .at(20, e -> e.execute(1, SELL, 100, 2));
        // Sent at 10, at the venue at 15, answered at 20; what the record does at 15 is seen at 20; so is a wake-up.
        ScriptedAgent watcher = new ScriptedAgent();
        agent.at(10, context -> context.limit(BUY, 100, 5, IOC))
                .at(15, context -> context.limit(BUY, 100, 6, IOC))
                .at(20, context -> {});
        simulation.add(watcher).add(agent, AgentLatency.symmetric(nanos(5)));

        simulation.run();

        assertThat(agent.timed)
                .containsExactly(
                        "10 timer 10",
                        "15 event 1",
                        "15 timer 15",
                        "20 accepted 1: 5",
                        "20 filled 1: 5 @ 100 AGGRESSED",
                        "20 trade 1 @ 100 BUY",
                        "20 event 2",
                        "20 timer 20",
                        "20 end",
                        "25 accepted 2: 6",
                        "25 filled 2: 6 @ 100 AGGRESSED");
        assertThat(watcher.timed).contains("20 event 3");
        assertThat(simulation.fills().get(0).sequence())
                .as("after the record's event of the same time")
                .isEqualTo(2);
        assertThat(simulation.fills().get(1).sequence()).isEqualTo(3);
    }

    @Test
    void requestsOfOneTimeReachTheVenueAsTheyWereSent() {
        record.at(10, e -> e.add(1, SELL, 100, 5)).at(90, e -> e.add(3, BUY, 90, 7));
        ScriptedAgent near = new ScriptedAgent().at(28, context -> context.market(BUY, 5));
        agent.at(20, context -> context.market(BUY, 5));
        simulation.add(near, AgentLatency.NONE.withEntry(nanos(2))).add(agent, AgentLatency.NONE.withEntry(nanos(10)));

        simulation.run();

        assertThat(agent.fills).hasSize(1);
        assertThat(near.fills).isEmpty();
    }

    @Test
    void whileAnAgentComputesWhatComesInWaitsAndItsRequestsLeaveAtTheEnd() {
        record.at(10, e -> e.add(1, SELL, 100, 5))
                .at(22, e -> e.execute(1, SELL, 100, 1))
                .at(23, e -> e.execute(1, SELL, 100, 1))
                .at(90, e -> e.add(3, BUY, 90, 7));
        long[] seen = new long[1];
        agent.at(20, context -> context.market(BUY, 1))
                .at(24, context -> seen[0] = context.book().bestQuantity(SELL));
        simulation.add(agent, AgentLatency.NONE.withCompute(nanos(10)));

        simulation.run();

        assertThat(agent.timed)
                .containsSubsequence(
                        "20 event 1",
                        "30 timer 20",
                        "40 trade 1 @ 100 BUY",
                        "40 event 2",
                        "50 trade 1 @ 100 BUY",
                        "50 event 3",
                        "60 timer 24",
                        "70 accepted 1: 1",
                        "80 filled 1: 1 @ 100 AGGRESSED");
        assertThat(simulation.fills().get(0).time())
                .as("sent when the call was over")
                .isEqualTo(40);
        assertThat(seen[0]).as("the book as it is when the call begins").isEqualTo(2);
    }

    @Test
    void randomLatenciesKeepTheOrderOfMessages() {
        for (int i = 1; i <= 200; i++) {
            long id = i;
            record.at(10L * i, e -> e.add(id, BUY, 100, 1));
        }
        Latency wild = Latency.lognormal(Duration.ofNanos(20), 1);
        ScriptedAgent other = new ScriptedAgent();
        simulation.seed(42).add(agent, AgentLatency.symmetric(wild)).add(other, AgentLatency.symmetric(wild));

        simulation.run();

        for (ScriptedAgent each : List.of(agent, other)) {
            List<String> events =
                    each.calls.stream().filter(call -> call.startsWith("event")).toList();
            assertThat(events).hasSizeGreaterThan(150);
            assertThat(events)
                    .isEqualTo(IntStream.rangeClosed(1, events.size())
                            .mapToObj(number -> "event " + number)
                            .toList());
        }
        assertThat(agent.timed).as("each agent has latencies of its own").isNotEqualTo(other.timed);
    }

    @Test
    void whatIsUnderWayAtTheEndStillArrivesButMarketDataDoNot() {
        long[] id = new long[1];
        record.at(10, e -> e.add(1, SELL, 100, 5)).at(12, e -> e.add(2, SELL, 100, 5));
        agent.at(11, context -> id[0] = context.limit(BUY, 95, 5, GTC)).onEnd(context -> context.cancel(id[0]));
        simulation.add(agent, AgentLatency.symmetric(nanos(5)));

        simulation.run();

        assertThat(agent.timed).containsExactly("11 timer 11", "12 end", "21 accepted 1: 5", "22 cancelled 1: 5");
    }

    @Test
    void aBusyAgentIsToldEverythingBeforeTheEnd() {
        record.at(10, e -> e.add(1, SELL, 100, 5)).at(12, e -> e.add(2, SELL, 100, 5));
        agent.at(11, context -> {});
        simulation.add(agent, AgentLatency.NONE.withCompute(nanos(100)));

        simulation.run();

        assertThat(agent.timed).containsExactly("12 event 1", "12 timer 11", "12 event 2", "12 end");
    }

    @Test
    void aLatencyBelowZeroEndsTheRunAndSaysSo() {
        record.at(10, e -> e.add(1, SELL, 100, 5)).at(12, e -> e.add(2, SELL, 100, 5));
        simulation.add(agent, AgentLatency.NONE.withFeed((time, uniform) -> -1));

        assertThatIllegalStateException()
                .isThrownBy(simulation::run)
                .withMessageStartingWith("a latency is -1 ns, expected at least 0");
    }

    @Test
    void theSeedIsSetBeforeTheStart() {
        simulation.runUntil(1);

        assertThatIllegalStateException()
                .isThrownBy(() -> simulation.seed(1))
                .withMessage("the simulation has started: set its seed before");
    }

    @Test
    void whatOneAgentSendsChangesNeitherTheIdsOfAnotherNorWhenItSeesTheRecord() {
        List<String> alone = seenBesideAnAgentThatSends(0);
        List<String> besideABusyOne = seenBesideAnAgentThatSends(15);

        assertThat(alone).hasSize(20);
        assertThat(besideABusyOne).isEqualTo(alone);
    }

    /** The times at which an agent with a random feed sees the record's events, and the id that its own order gets. */
    private static List<String> seenBesideAnAgentThatSends(int orders) {
        Script market = new Script();
        // Far enough apart that no packet has to wait for one before it.
        IntStream.range(0, 20).forEach(i -> market.at(10 + 1_000_000L * i, e -> e.add(i + 1, BUY, 100, 7)));
        ScriptedAgent watcher = new ScriptedAgent();
        ScriptedAgent busy = new ScriptedAgent();
        long[] id = new long[1];
        watcher.at(18_500_000, context -> id[0] = context.limit(BUY, 90, 1, GTC));
        IntStream.range(0, orders)
                .forEach(i -> busy.at(500_000 + 1_000_000L * i, context -> context.limit(BUY, 80, 1, GTC)));
        Latency random = Latency.lognormal(Duration.ofNanos(100), 1);
        new Simulation(market)
                .seed(3)
                .add(watcher, AgentLatency.NONE.withFeed(random))
                .add(busy)
                .run();
        List<String> seen = watcher.timed.stream()
                .filter(told -> told.contains(" event "))
                .collect(Collectors.toCollection(ArrayList::new));
        seen.add("id " + id[0]);
        return seen;
    }

    private static Latency nanos(long nanos) {
        return Latency.constant(Duration.ofNanos(nanos));
    }
}
