package io.github.microstructurex.replay.simulation;

import static io.github.microstructurex.book.Side.BUY;
import static io.github.microstructurex.book.Side.SELL;
import static io.github.microstructurex.book.TimeInForce.FOK;
import static io.github.microstructurex.book.TimeInForce.GTC;
import static io.github.microstructurex.book.TimeInForce.IOC;
import static io.github.microstructurex.replay.simulation.HistoryPolicy.CONSUME;
import static io.github.microstructurex.replay.simulation.HistoryPolicy.OVERLAY;
import static io.github.microstructurex.replay.simulation.HistoryPolicy.REACTIVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEventBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What each policy lets history do, case by case. The rules of CONSUME in detail are tested in SimulationTest. */
class HistoryPolicyTest {
    private Script record = new Script();
    private ScriptedAgent agent = new ScriptedAgent();
    private long lastSequence;

    /** What own orders got, and what history's orders and own ones have left, under a policy. */
    private String under(HistoryPolicy policy, Consumer<Script> history, Consumer<ScriptedAgent> orders) {
        record = new Script();
        agent = new ScriptedAgent();
        history.accept(record);
        orders.accept(agent);
        Simulation simulation = new Simulation(record, policy).add(agent);
        simulation.runUntil(100);
        lastSequence = simulation.fills().isEmpty()
                ? 0
                : simulation.fills().get(simulation.fills().size() - 1).sequence();
        assertThat(simulation.disagreementCount()).isZero();
        String fills = agent.fills.stream()
                .map(fill -> fill.quantity() + " @ " + fill.price() + " " + fill.cause())
                .collect(Collectors.joining(", "));
        return fills + " | " + show(simulation.book(), BUY) + " / " + show(simulation.book(), SELL);
    }

    private static String show(BookView book, Side side) {
        List<String> orders = new ArrayList<>();
        book.forEachOrder(
                side,
                (id, price, quantity) -> orders.add((OrderIds.isOwn(id) ? "own " : "") + quantity + " @ " + price));
        return String.join(", ", orders);
    }

    @Test
    void anOwnOrderAheadOfARecordedExecutionFillsAndOnlyInTheReactiveMarketDoesItSpareTheRecordedOrder() {
        Consumer<Script> history =
                script -> script.at(1, e -> e.add(1, BUY, 100, 40)).at(3, e -> e.execute(1, BUY, 100, 25));
        Consumer<ScriptedAgent> inside = agent -> agent.at(2, context -> context.limit(BUY, 101, 10, GTC));

        assertThat(under(OVERLAY, history, inside)).isEqualTo("10 @ 101 RECORDED_EXECUTION | 15 @ 100 / ");
        assertThat(under(CONSUME, history, inside)).isEqualTo("10 @ 101 RECORDED_EXECUTION | 15 @ 100 / ");
        // The aggressor wanted 25: 10 from the own order, 15 from the recorded one.
        assertThat(under(REACTIVE, history, inside)).isEqualTo("10 @ 101 RECORDED_EXECUTION | 25 @ 100 / ");
        assertThat(lastSequence).isEqualTo(2);
    }

    @Test
    void whatAnOwnOrderTookIsShownOnByTheOverlayAndGoneElsewhere() {
        Consumer<Script> history = script -> script.at(1, e -> e.add(1, SELL, 100, 50));
        Consumer<ScriptedAgent> twice = agent -> agent.at(2, context -> context.limit(BUY, 100, 30, IOC))
                .at(3, context -> context.limit(BUY, 100, 30, IOC));

        assertThat(under(OVERLAY, history, twice)).isEqualTo("30 @ 100 AGGRESSED, 20 @ 100 AGGRESSED |  / 50 @ 100");
        assertThat(under(CONSUME, history, twice)).isEqualTo("30 @ 100 AGGRESSED, 20 @ 100 AGGRESSED |  / ");
        assertThat(under(REACTIVE, history, twice)).isEqualTo("30 @ 100 AGGRESSED, 20 @ 100 AGGRESSED |  / ");
    }

    @Test
    void anOrderThatOwnOnesTookFromIsLaterExecutedByHistory() {
        Consumer<Script> history = script -> script.at(1, e -> e.add(1, SELL, 100, 50))
                .at(1, e -> e.add(2, SELL, 100, 50))
                .at(3, e -> e.execute(1, SELL, 100, 50));
        Consumer<ScriptedAgent> taker = agent -> agent.at(2, context -> context.limit(BUY, 100, 30, IOC));

        assertThat(under(OVERLAY, history, taker)).isEqualTo("30 @ 100 AGGRESSED |  / 50 @ 100");
        assertThat(under(CONSUME, history, taker)).isEqualTo("30 @ 100 AGGRESSED |  / 50 @ 100");
        // The aggressor wanted 50 and finds 20: he takes 30 of the next order.
        assertThat(under(REACTIVE, history, taker)).isEqualTo("30 @ 100 AGGRESSED |  / 20 @ 100");
    }

    @Test
    void anOrderThatOwnOnesTookFromIsLaterCancelledByHistory() {
        Consumer<Script> history = script -> script.at(1, e -> e.add(1, SELL, 100, 50))
                .at(3, e -> e.reduce(1, SELL, 100, 10))
                .at(4, e -> e.delete(1, SELL, 100, 40));
        Consumer<ScriptedAgent> taker = agent -> agent.at(2, context -> context.limit(BUY, 100, 45, IOC));

        for (HistoryPolicy policy : List.of(OVERLAY, CONSUME, REACTIVE)) {
            assertThat(under(policy, history, taker)).isEqualTo("45 @ 100 AGGRESSED |  / ");
        }
    }

    @Test
    void anOrderThatOwnOnesTookFromIsLaterReplacedByHistory() {
        Consumer<Script> history =
                script -> script.at(1, e -> e.add(1, SELL, 100, 50)).at(3, e -> e.replace(1, 2, SELL, 101, 80));
        Consumer<ScriptedAgent> taker = agent -> agent.at(2, context -> context.limit(BUY, 100, 30, IOC))
                .at(4, context -> context.limit(BUY, 101, 100, IOC));

        // The overlay shows all 80 and gives 50 of them.
        assertThat(under(OVERLAY, history, taker)).isEqualTo("30 @ 100 AGGRESSED, 50 @ 101 AGGRESSED |  / 80 @ 101");
        assertThat(under(CONSUME, history, taker)).isEqualTo("30 @ 100 AGGRESSED, 50 @ 101 AGGRESSED |  / ");
        assertThat(under(REACTIVE, history, taker)).isEqualTo("30 @ 100 AGGRESSED, 50 @ 101 AGGRESSED |  / ");
    }

    @Test
    void anOwnOrderBehindRecordedOnesWaitsThoughHistoryTradesThroughItsPrice() {
        // History takes 20 at 99 although 15 rest at 100: a record need not keep priority.
        Consumer<Script> history = script -> script.at(1, e -> e.add(1, BUY, 100, 15))
                .at(1, e -> e.add(2, BUY, 99, 40))
                .at(3, e -> e.execute(2, BUY, 99, 20));
        Consumer<ScriptedAgent> behind = agent -> agent.at(2, context -> context.limit(BUY, 100, 10, GTC));

        for (HistoryPolicy policy : List.of(OVERLAY, CONSUME, REACTIVE)) {
            assertThat(under(policy, history, behind)).isEqualTo(" | 15 @ 100, own 10 @ 100, 20 @ 99 / ");
        }
    }

    @Test
    void anOwnOrderBehindWhatOutlivedTheRecordIsReachedThroughIt() {
        // An own order at 101 spares 10 of the first order, and the second own order stands behind these.
        Consumer<Script> history = script -> script.at(1, e -> e.add(1, BUY, 100, 10))
                .at(1, e -> e.add(2, BUY, 99, 40))
                .at(3, e -> e.execute(1, BUY, 100, 10))
                .at(5, e -> e.execute(2, BUY, 99, 30));
        Consumer<ScriptedAgent> behind = agent -> agent.at(2, context -> context.limit(BUY, 101, 10, GTC))
                .at(4, context -> context.limit(BUY, 100, 15, GTC));

        assertThat(under(CONSUME, history, behind)).endsWith("15 @ 100 RECORDED_EXECUTION | 10 @ 99 / ");
        assertThat(under(REACTIVE, history, behind)).endsWith("15 @ 100 RECORDED_EXECUTION | 35 @ 99 / ");
    }

    @Test
    void anOwnOrderInTheWayOfARecordedArrivalTradesWithIt() {
        Consumer<Script> history =
                script -> script.at(1, e -> e.add(1, BUY, 90, 1)).at(3, e -> e.add(2, SELL, 101, 50));
        Consumer<ScriptedAgent> waiting = agent -> agent.at(2, context -> context.limit(BUY, 102, 30, GTC))
                .at(4, context -> context.limit(BUY, 101, 30, IOC));

        // The overlay's order rests whole, and still has 20 that own orders did not take.
        assertThat(under(OVERLAY, history, waiting))
                .isEqualTo("30 @ 102 RECORDED_ARRIVAL, 20 @ 101 AGGRESSED | 1 @ 90 / 50 @ 101");
        assertThat(under(CONSUME, history, waiting))
                .isEqualTo("30 @ 102 RECORDED_ARRIVAL, 20 @ 101 AGGRESSED | 1 @ 90 / ");
        assertThat(under(REACTIVE, history, waiting))
                .isEqualTo("30 @ 102 RECORDED_ARRIVAL, 20 @ 101 AGGRESSED | 1 @ 90 / ");
    }

    @Test
    void aHiddenTradeMeetsOwnOrdersFirstInTheBook() {
        Consumer<Script> history =
                script -> script.at(1, e -> e.add(1, BUY, 100, 40)).at(3, e -> e.trade(BUY, 101, 25));
        Consumer<ScriptedAgent> inside = agent -> agent.at(2, context -> context.limit(BUY, 102, 10, GTC));

        for (HistoryPolicy policy : List.of(OVERLAY, CONSUME, REACTIVE)) {
            assertThat(under(policy, history, inside)).isEqualTo("10 @ 102 RECORDED_HIDDEN_TRADE | 40 @ 100 / ");
        }
    }

    @Test
    void anOrderThatOutlivedTheRecordIsMetByWhatComesAfter() {
        Consumer<Script> history = script -> script.at(1, e -> e.add(1, BUY, 100, 10))
                .at(3, e -> e.execute(1, BUY, 100, 10))
                // The record has no bid at 100 any more, so this one rests there in the record.
                .at(4, e -> e.add(2, SELL, 100, 25));
        Consumer<ScriptedAgent> inside = agent -> agent.at(2, context -> context.limit(BUY, 101, 10, GTC));

        assertThat(under(OVERLAY, history, inside)).endsWith(" |  / 25 @ 100");
        assertThat(under(CONSUME, history, inside)).endsWith(" |  / 25 @ 100");
        assertThat(under(REACTIVE, history, inside)).endsWith(" |  / 15 @ 100");
    }

    @Test
    void anOverlaidOrderThatTookAllWithinItsLimitWaitsBesideIt() {
        Consumer<Script> history = script -> script.at(1, e -> e.add(1, SELL, 100, 20))
                .at(3, e -> e.add(2, SELL, 100, 5))
                .at(4, e -> e.trade(BUY, 99, 8))
                .at(5, e -> e.trade(SELL, 101, 8));
        Consumer<ScriptedAgent> taker = agent -> agent.at(2, context -> context.limit(BUY, 100, 50, GTC));

        assertThat(under(OVERLAY, history, taker))
                .isEqualTo("20 @ 100 AGGRESSED, 5 @ 100 RECORDED_ARRIVAL, 8 @ 100 RECORDED_HIDDEN_TRADE"
                        + " | own 17 @ 100 / 20 @ 100, 5 @ 100");
    }

    @Test
    void theOverlayRefusesAndCancelsLikeAMatchingEngine() {
        Consumer<Script> history = script -> script.at(1, e -> e.add(1, SELL, 100, 20));
        long[] id = new long[1];
        Consumer<ScriptedAgent> orders = agent -> agent.at(2, context -> {
                    context.limit(BUY, 100, 21, FOK);
                    context.limit(BUY, 100, 20, FOK);
                    context.limit(BUY, 100, 5, IOC);
                    context.market(BUY, 5);
                    context.limit(BUY, 99, 0, GTC);
                    context.limit(BUY, Long.MAX_VALUE, 5, GTC);
                    id[0] = context.limit(BUY, 98, 9, GTC);
                })
                .at(3, context -> context.replace(id[0], 98, 4))
                .at(4, context -> context.replace(id[0], 97, 6))
                .at(5, context -> context.replace(id[0], Long.MAX_VALUE, 6))
                .at(6, context -> context.cancel(id[0]));

        assertThat(under(OVERLAY, history, orders)).isEqualTo("20 @ 100 AGGRESSED |  / 20 @ 100");
        List<String> overlaid = agent.log;
        under(CONSUME, history, orders);
        assertThat(overlaid).isEqualTo(agent.log).hasSize(14);
    }

    @Test
    void ownOrdersOfTheOverlayTradeWithEachOther() {
        Consumer<Script> history = script -> script.at(1, e -> e.add(1, SELL, 105, 20));
        Consumer<ScriptedAgent> orders = agent -> agent.at(2, context -> context.limit(SELL, 101, 10, GTC))
                .at(3, context -> context.limit(BUY, 105, 25, GTC));

        assertThat(under(OVERLAY, history, orders))
                .isEqualTo("10 @ 101 OWN_ARRIVAL, 10 @ 101 AGGRESSED, 15 @ 105 AGGRESSED |  / 20 @ 105");
    }

    @Test
    void theOverlayTakesWhatIsRevealedWithinAnOwnLimit() {
        Consumer<Script> history = script -> script.at(1, e -> e.add(1, BUY, 90, 1))
                .at(3, e -> e.add(-1, SELL, 101, 25).snapshot(true))
                .at(4, e -> e.add(-2, BUY, 99, 7).snapshot(true));
        Consumer<ScriptedAgent> orders = agent -> agent.at(2, context -> {
            context.limit(BUY, 103, 10, GTC);
            context.limit(BUY, 102, 20, GTC);
            context.limit(BUY, 99, 5, GTC);
        });

        assertThat(under(OVERLAY, history, orders))
                .isEqualTo("10 @ 101 AGGRESSED, 15 @ 101 AGGRESSED | own 5 @ 102, 7 @ 99, own 5 @ 99, 1 @ 90"
                        + " / 25 @ 101");
        assertThat(under(CONSUME, history, orders))
                .isEqualTo("10 @ 101 AGGRESSED, 15 @ 101 AGGRESSED | own 5 @ 102, 7 @ 99, own 5 @ 99, 1 @ 90 / ");
    }

    @Test
    void theOverlayRemembersWhatWasTakenOutOfView() {
        Consumer<Script> history = script -> script.at(1, e -> e.add(1, SELL, 100, 50))
                .at(3, e -> e.delete(1, SELL, 100, 50).snapshot(true))
                .at(4, e -> e.add(-1, SELL, 100, 60).snapshot(true));
        Consumer<ScriptedAgent> orders = agent -> agent.at(2, context -> context.limit(BUY, 100, 40, IOC))
                .at(5, context -> context.limit(BUY, 100, 40, IOC));

        assertThat(under(OVERLAY, history, orders)).isEqualTo("40 @ 100 AGGRESSED, 20 @ 100 AGGRESSED |  / 60 @ 100");
        assertThat(under(CONSUME, history, orders)).isEqualTo("40 @ 100 AGGRESSED, 20 @ 100 AGGRESSED |  / ");
    }

    @Test
    void theDriftIsReportedAsASeries() {
        assertThat(drift(OVERLAY)).allMatch(Drift::isNone).hasSize(6);
        assertThat(drift(CONSUME))
                .containsExactly(
                        new Drift(1, 100, 105, 100, 105, 0, 0),
                        new Drift(2, 101, 105, 100, 105, 0, 0),
                        new Drift(3, 100, 105, 100, 105, 0, 0),
                        new Drift(4, 100, 105, 100, 105, 6, 0),
                        new Drift(5, 100, 105, 100, 105, 6, 0),
                        new Drift(6, 100, BookView.NO_PRICE, 100, BookView.NO_PRICE, 0, 0));
        assertThat(drift(REACTIVE))
                .containsExactly(
                        new Drift(1, 100, 105, 100, 105, 0, 0),
                        new Drift(2, 101, 105, 100, 105, 0, 0),
                        new Drift(3, 100, 105, 100, 105, 0, 10),
                        new Drift(4, 100, 105, 100, 105, 6, 10),
                        new Drift(5, 100, 105, 100, 105, 6, 10),
                        new Drift(6, 100, BookView.NO_PRICE, 100, BookView.NO_PRICE, 0, 10));
    }

    /** Own 10 are hit at 101 in the place of recorded ones at 100, then own orders take 6 at 105, which are deleted. */
    private static List<Drift> drift(HistoryPolicy policy) {
        Script history = new Script()
                .at(1, e -> e.add(1, BUY, 100, 40))
                .at(1, e -> e.add(2, SELL, 105, 20))
                .at(3, e -> e.execute(1, BUY, 100, 25))
                .at(6, e -> e.delete(2, SELL, 105, 20))
                .at(7, MarketEventBuffer::clear);
        List<Drift> series = new ArrayList<>();
        new Simulation(history, policy)
                .add(new ScriptedAgent()
                        .at(2, context -> context.limit(BUY, 101, 10, GTC))
                        .at(4, context -> context.limit(BUY, 105, 6, IOC)))
                .driftEvery(Duration.ofNanos(1), series::add)
                .run();
        return series;
    }
}
