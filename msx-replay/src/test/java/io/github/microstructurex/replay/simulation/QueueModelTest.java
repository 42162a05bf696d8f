package io.github.microstructurex.replay.simulation;

import static io.github.microstructurex.book.Side.BUY;
import static io.github.microstructurex.book.Side.SELL;
import static io.github.microstructurex.book.TimeInForce.GTC;
import static io.github.microstructurex.book.TimeInForce.IOC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Own orders in level-2 records: each level is one order. */
class QueueModelTest {
    private static final List<QueueModel> MODELS =
            List.of(QueueModel.PESSIMISTIC, QueueModel.PROPORTIONAL, QueueModel.LOGARITHMIC, QueueModel.power(3));

    /** The bid at 100 and the ask at 105. */
    private static final long BID = 200;

    private static final long ASK = 211;

    private final Script record = new Script();
    private final ScriptedAgent agent = new ScriptedAgent();

    private List<Long> fills(QueueModel model) {
        Simulation simulation = new Simulation(record, HistoryPolicy.levels(model)).add(agent);
        simulation.run();
        assertThat(simulation.disagreementCount()).isZero();
        return agent.fills.stream().map(Fill::quantity).toList();
    }

    @Test
    void withAHundredAheadTradesOf80And30And50FillAnOrderOf50By0And10And40InEveryModel() {
        for (QueueModel model : MODELS) {
            ScriptedAgent own = new ScriptedAgent().at(2, context -> context.limit(BUY, 100, 50, GTC));
            Script tape = new Script()
                    .at(1, e -> e.add(BID, BUY, 100, 100))
                    .at(4, e -> e.trade(BUY, 100, 80))
                    .at(5, e -> e.trade(BUY, 100, 30))
                    .at(6, e -> e.trade(BUY, 100, 50));
            new Simulation(tape, HistoryPolicy.levels(model)).add(own).run();

            assertThat(own.fills).extracting(Fill::time).containsExactly(5L, 6L);
            assertThat(own.fills).extracting(Fill::quantity).containsExactly(10L, 40L);
            assertThat(own.fills).extracting(Fill::quantityAheadAtEntry).containsOnly(100L);
            assertThat(own.fills).extracting(Fill::cause).containsOnly(FillCause.RECORDED_TRADE);
        }
    }

    @Test
    void aDecreaseThatTradesExplainIsNoCancellation() {
        record.at(1, e -> e.add(BID, BUY, 100, 100))
                .at(4, e -> e.trade(BUY, 100, 80))
                .at(4, e -> e.reduce(BID, BUY, 100, 80))
                .at(5, e -> e.trade(BUY, 100, 30))
                .at(5, e -> e.delete(BID, BUY, 100, 20))
                .at(6, e -> e.trade(BUY, 100, 50));
        agent.at(2, context -> context.limit(BUY, 100, 50, GTC));

        assertThat(fills(QueueModel.PROPORTIONAL)).containsExactly(10L, 40L);
    }

    @Test
    void aPessimistIsPassedOnlyByWhatHasToBeAhead() {
        // 100 ahead, 60 behind; 70 are cancelled: 60 behind, then 10 ahead.
        record.at(1, e -> e.add(BID, BUY, 100, 100))
                .at(3, e -> e.replace(BID, BID, BUY, 100, 160))
                .at(4, e -> e.reduce(BID, BUY, 100, 70))
                .at(5, e -> e.trade(BUY, 100, 95));
        agent.at(2, context -> context.limit(BUY, 100, 50, GTC));

        assertThat(fills(QueueModel.PESSIMISTIC)).containsExactly(5L);
    }

    @Test
    void everyModelTakesItsPartOfACancellationFromAhead() {
        // 100 ahead, 300 behind, 40 cancelled.
        assertThat(aheadAfterCancelling(QueueModel.PESSIMISTIC)).isEqualTo(100);
        assertThat(aheadAfterCancelling(QueueModel.PROPORTIONAL)).isEqualTo(90);
        // 40 x 1 / (1 + 3^2) = 4
        assertThat(aheadAfterCancelling(QueueModel.power(2))).isEqualTo(96);
        // 40 x log 101 / (log 101 + log 301) = 17.88
        assertThat(aheadAfterCancelling(QueueModel.LOGARITHMIC)).isEqualTo(82 + 1);
    }

    /** How much must trade before the own order does, less one. */
    private static long aheadAfterCancelling(QueueModel model) {
        for (long traded = 1; ; traded++) {
            long quantity = traded;
            ScriptedAgent own = new ScriptedAgent().at(2, context -> context.limit(BUY, 100, 50, GTC));
            Script tape = new Script()
                    .at(1, e -> e.add(BID, BUY, 100, 100))
                    .at(3, e -> e.replace(BID, BID, BUY, 100, 400))
                    .at(4, e -> e.reduce(BID, BUY, 100, 40))
                    .at(5, e -> e.trade(BUY, 100, quantity));
            new Simulation(tape, HistoryPolicy.levels(model)).add(own).run();
            if (!own.fills.isEmpty()) {
                return quantity - 1;
            }
        }
    }

    @Test
    void nothingIsAheadButWhatTheLevelShows() {
        record.at(1, e -> e.add(BID, BUY, 100, 100))
                .at(3, e -> e.delete(BID, BUY, 100, 100))
                .at(4, e -> e.add(BID, BUY, 100, 30))
                .at(5, e -> e.trade(BUY, 100, 7));
        agent.at(2, context -> context.limit(BUY, 100, 50, GTC));

        assertThat(fills(QueueModel.PESSIMISTIC)).containsExactly(7L);
    }

    @Test
    void aRestatedLevelIsNoNewQueueBeforeAnOwnOrder() {
        record.at(1, e -> e.add(BID, BUY, 100, 100))
                .at(3, e -> e.reduce(BID, BUY, 100, 60).snapshot(true))
                .at(4, e -> e.clear())
                .at(4, e -> e.add(BID, BUY, 100, 90).snapshot(true))
                .at(5, e -> e.trade(BUY, 100, 45));
        agent.at(2, context -> context.limit(BUY, 100, 50, GTC));

        assertThat(fills(QueueModel.PESSIMISTIC)).containsExactly(5L);
    }

    @Test
    void aTradeThroughThePriceFillsWhateverWasAheadAndNoMoreThanItsQuantity() {
        record.at(1, e -> e.add(BID, BUY, 100, 100)).at(3, e -> e.trade(BUY, 99, 30));
        agent.at(2, context -> context.limit(BUY, 100, 50, GTC));

        assertThat(fills(QueueModel.PESSIMISTIC)).containsExactly(30L);
    }

    @Test
    void ownOrdersShareATradeInTheirOrder() {
        record.at(1, e -> e.add(BID, BUY, 100, 20))
                .at(3, e -> e.replace(BID, BID, BUY, 100, 25))
                .at(5, e -> e.trade(BUY, 100, 32))
                .at(6, e -> e.trade(BUY, 100, 8));
        agent.at(2, context -> {
                    context.limit(BUY, 101, 4, GTC);
                    context.limit(BUY, 100, 5, GTC);
                })
                .at(4, context -> context.limit(BUY, 100, 9, GTC));

        // 4 inside the spread, 20 ahead, 5, 3 of the 5 between; then 2 more of these, and 6.
        assertThat(fills(QueueModel.PESSIMISTIC)).containsExactly(4L, 5L, 6L);
    }

    @Test
    void theOtherSideComingToTheLimitFillsAnOwnOrder() {
        record.at(1, e -> e.add(BID, BUY, 100, 20))
                .at(1, e -> e.add(ASK, SELL, 105, 20))
                .at(3, e -> e.add(209, SELL, 104, 7))
                .at(4, e -> e.replace(209, 209, SELL, 104, 11));
        agent.at(2, context -> context.limit(BUY, 104, 50, GTC));

        assertThat(fills(QueueModel.PESSIMISTIC)).containsExactly(7L, 4L);
        assertThat(agent.fills).extracting(Fill::cause).containsOnly(FillCause.RECORDED_ARRIVAL);
    }

    @Test
    void anAggressorTakesEachDisplayedLotOnce() {
        record.at(1, e -> e.add(ASK, SELL, 105, 20))
                .at(3, e -> e.replace(ASK, ASK, SELL, 105, 26))
                .at(5, e -> e.reduce(ASK, SELL, 105, 24))
                .at(7, e -> e.replace(ASK, ASK, SELL, 105, 9))
                .at(9, e -> e.add(BID, BUY, 100, 1));
        agent.at(2, context -> context.limit(BUY, 105, 15, IOC))
                .at(4, context -> context.limit(BUY, 105, 15, IOC))
                .at(6, context -> context.limit(BUY, 105, 15, IOC))
                .at(8, context -> context.limit(BUY, 105, 15, IOC));

        assertThat(fills(QueueModel.PESSIMISTIC)).containsExactly(15L, 11L, 7L);
    }

    @Test
    void anExecutionOfALevelIsATradeThatExplainsItsDecrease() {
        record.at(1, e -> e.add(BID, BUY, 100, 100))
                .at(3, e -> e.execute(BID, BUY, 100, 90))
                .at(4, e -> e.trade(BUY, 100, 13));
        agent.at(2, context -> context.limit(BUY, 100, 50, GTC));

        assertThat(fills(QueueModel.PROPORTIONAL)).containsExactly(3L);
    }

    @Test
    void theWeightsAreThoseOfTheModels() {
        assertThat(QueueModel.PROPORTIONAL.partAhead(1, 3)).isEqualTo(0.25);
        assertThat(QueueModel.power(1).partAhead(1, 3)).isEqualTo(0.25);
        assertThat(QueueModel.power(2).partAhead(1, 3)).isCloseTo(0.1, within(1e-15));
        assertThat(QueueModel.power(100).partAhead(1e9, 1e9)).isEqualTo(0.5);
        assertThat(QueueModel.power(100).partAhead(0, 5)).isZero();
        assertThat(QueueModel.power(100).partAhead(1e18, 1)).isEqualTo(1);
        assertThat(QueueModel.LOGARITHMIC.partAhead(Math.E - 1, Math.E * Math.E * Math.E - 1))
                .isCloseTo(0.25, within(1e-15));
    }

    @Test
    void aModelOutsideItsRangeIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QueueModel.power(0))
                .withMessage("n is 0.0, expected more than 0 and at most 100");
        record.at(1, e -> e.add(BID, BUY, 100, 100)).at(3, e -> e.reduce(BID, BUY, 100, 10));
        agent.at(2, context -> context.limit(BUY, 100, 50, GTC));
        assertThatIllegalStateException()
                .isThrownBy(() -> fills((ahead, behind) -> 2))
                .withMessage("the queue model gives 2.0 for 100.0 ahead and 0.0 behind, expected from 0 to 1");
    }
}
