package io.github.microstructurex.replay.simulation;

import static io.github.microstructurex.book.Side.BUY;
import static io.github.microstructurex.book.Side.SELL;
import static io.github.microstructurex.book.TimeInForce.GTC;
import static io.github.microstructurex.book.TimeInForce.IOC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.book.TradingPhase;
import org.junit.jupiter.api.Test;

/** What happens when the record and own orders meet, rule by rule. */
class SimulationTest {
    private final Script record = new Script();
    private final ScriptedAgent agent = new ScriptedAgent();
    private final Simulation simulation = new Simulation(record).add(agent);

    @Test
    void aHundredAheadAndTradesOf80And30And50FillAnOrderOf50By0And10And40() {
        record.at(1, e -> e.add(1, BUY, 100, 100))
                .at(3, e -> e.add(2, BUY, 100, 60))
                .at(4, e -> e.execute(1, BUY, 100, 80))
                // One trade of 30: what is left of the first order, then the next one of the record.
                .at(5, e -> e.execute(1, BUY, 100, 20))
                .at(5, e -> e.execute(2, BUY, 100, 10))
                .at(6, e -> e.execute(2, BUY, 100, 50));
        agent.at(2, context -> context.limit(BUY, 100, 50, GTC));

        simulation.runUntil(4);
        assertThat(agent.fills).isEmpty();
        simulation.runUntil(5);
        assertThat(agent.fills).extracting(Fill::quantity).containsExactly(10L);
        simulation.runUntil(6);
        assertThat(agent.fills).extracting(Fill::quantity).containsExactly(10L, 40L);

        long id = agent.fills.get(0).orderId();
        assertThat(simulation.fills())
                .containsExactly(
                        new Fill(5, id, BUY, 100, 10, 40, FillCause.RECORDED_EXECUTION, 100, 0, 5),
                        new Fill(6, id, BUY, 100, 40, 0, FillCause.RECORDED_EXECUTION, 100, 0, 6));
        assertThat(simulation.book().orderCount()).isZero();
    }

    @Test
    void aBuyOf1000At10005AgainstAsksOf30And200Leaves770() {
        record.at(1, e -> e.add(1, SELL, 10_000, 30)).at(1, e -> e.add(2, SELL, 9_995, 200));
        agent.at(2, context -> context.limit(BUY, 10_005, 1_000, GTC));

        simulation.runUntil(5);

        assertThat(agent.log)
                .containsExactly(
                        "accepted 1: 1000", "filled 1: 200 @ 9995 AGGRESSED", "filled 1: 30 @ 10000 AGGRESSED");
        assertThat(simulation.book().bestPrice(BUY)).isEqualTo(10_005);
        assertThat(simulation.book().bestQuantity(BUY)).isEqualTo(770);
        assertThat(simulation.book().isEmpty(SELL)).isTrue();
    }

    @Test
    void fillsNeedNotBeKeptAndAreToldAllTheSame() {
        record.at(1, e -> e.add(1, SELL, 100, 50)).at(3, e -> e.add(2, SELL, 100, 50));
        agent.at(2, context -> context.limit(BUY, 100, 30, IOC));

        simulation.withoutFills().run();

        assertThat(agent.fills).hasSize(1);
        assertThat(simulation.fills()).isEmpty();
        assertThatIllegalStateException()
                .isThrownBy(simulation::withoutFills)
                .withMessage("the simulation has started: say before that it keeps no fills");
    }

    @Test
    void whatAnOwnOrderTookCannotBeTakenAgain() {
        record.at(1, e -> e.add(1, SELL, 100, 50)).at(4, e -> e.execute(1, SELL, 100, 50));
        agent.at(2, context -> context.limit(BUY, 100, 30, IOC)).at(3, context -> context.limit(BUY, 100, 30, IOC));

        simulation.run();

        assertThat(agent.log)
                .containsExactly(
                        "accepted 1: 30",
                        "filled 1: 30 @ 100 AGGRESSED",
                        "accepted 2: 30",
                        "filled 2: 20 @ 100 AGGRESSED",
                        "cancelled 2: 10");
        assertThat(simulation.book().orderCount()).isZero();
        assertThat(simulation.disagreementCount()).isZero();
    }

    @Test
    void aRecordedReductionAppliesToWhatIsLeft() {
        record.at(1, e -> e.add(1, SELL, 100, 50))
                .at(3, e -> e.reduce(1, SELL, 100, 15))
                .at(4, e -> e.reduce(1, SELL, 100, 15))
                .at(5, e -> e.delete(1, SELL, 100, 20));
        agent.at(2, context -> context.limit(BUY, 100, 30, IOC));

        simulation.runUntil(3);
        assertThat(simulation.book().quantityAt(SELL, 100)).isEqualTo(5);
        simulation.runUntil(4);
        assertThat(simulation.book().isEmpty(SELL)).isTrue();
        simulation.run();
        assertThat(simulation.disagreementCount()).isZero();
    }

    @Test
    void aRecordedReplacementLacksWhatOwnOrdersTook() {
        record.at(1, e -> e.add(1, SELL, 100, 50))
                .at(1, e -> e.add(2, SELL, 100, 50))
                .at(1, e -> e.add(3, SELL, 101, 50))
                .at(3, e -> e.replace(1, 11, SELL, 102, 80))
                .at(3, e -> e.replace(2, 12, SELL, 102, 80))
                .at(3, e -> e.replace(3, 13, SELL, 102, 80))
                .at(4, e -> e.delete(11, SELL, 102, 80));
        agent.at(2, context -> context.limit(BUY, 100, 70, IOC));

        simulation.run();

        // Order 1 was used up, order 2 lost 20, order 3 nothing.
        assertThat(simulation.book().contains(11)).isFalse();
        assertThat(simulation.book().remainingQuantity(12)).isEqualTo(60);
        assertThat(simulation.book().remainingQuantity(13)).isEqualTo(80);
        assertThat(simulation.disagreementCount()).isZero();
    }

    @Test
    void aRecordedArrivalTradesWithAnOwnOrderInItsWayAndItsRemainderRests() {
        record.at(1, e -> e.add(1, BUY, 100, 10)).at(3, e -> e.add(2, SELL, 101, 50));
        agent.at(2, context -> context.limit(BUY, 102, 30, GTC));

        simulation.run();

        assertThat(agent.log).containsExactly("accepted 1: 30", "filled 1: 30 @ 102 RECORDED_ARRIVAL");
        assertThat(agent.fills.get(0).sequence()).isEqualTo(2);
        assertThat(simulation.book().remainingQuantity(2)).isEqualTo(20);
        assertThat(simulation.recordedBook().remainingQuantity(2)).isEqualTo(50);
    }

    @Test
    void anOwnOrderInsideTheSpreadMeetsTheAggressorFirst() {
        record.at(1, e -> e.add(1, BUY, 100, 40)).at(3, e -> e.execute(1, BUY, 100, 25));
        agent.at(2, context -> context.limit(BUY, 101, 10, GTC));

        simulation.run();

        assertThat(agent.log).containsExactly("accepted 1: 10", "filled 1: 10 @ 101 RECORDED_EXECUTION");
        // The record goes on as it was: an own fill does not make its order live longer.
        assertThat(simulation.book().remainingQuantity(1)).isEqualTo(15);
    }

    @Test
    void anOwnOrderBehindARecordedOneIsNotFilledThoughHistoryTradesThroughItsPrice() {
        record.at(1, e -> e.add(1, BUY, 100, 40))
                .at(1, e -> e.add(2, BUY, 99, 40))
                .at(3, e -> e.execute(2, BUY, 99, 40));
        agent.at(2, context -> context.limit(BUY, 100, 10, GTC));

        simulation.run();

        assertThat(agent.fills).isEmpty();
    }

    @Test
    void anOwnOrderWorseThanTheTradeIsNotFilled() {
        record.at(1, e -> e.add(1, BUY, 100, 40)).at(3, e -> e.execute(1, BUY, 100, 40));
        agent.at(2, context -> context.limit(BUY, 99, 10, GTC));

        simulation.run();

        assertThat(agent.fills).isEmpty();
    }

    @Test
    void anExecutionOfAnOrderThatOwnOrdersUsedUpStillMeetsOwnOrders() {
        record.at(1, e -> e.add(1, SELL, 100, 50)).at(4, e -> e.execute(1, SELL, 100, 50));
        agent.at(2, context -> context.market(BUY, 50)).at(3, context -> context.limit(SELL, 100, 20, GTC));

        simulation.run();

        assertThat(agent.log).contains("filled 1: 50 @ 100 AGGRESSED", "filled 2: 20 @ 100 RECORDED_EXECUTION");
    }

    @Test
    void severalOwnOrdersAreFilledInTheirOrderUpToTheQuantityOfTheTrade() {
        record.at(1, e -> e.add(1, BUY, 100, 40)).at(3, e -> e.execute(1, BUY, 100, 25));
        agent.at(2, context -> {
            context.limit(BUY, 101, 10, GTC);
            context.limit(BUY, 102, 10, GTC);
            context.limit(BUY, 101, 10, GTC);
        });

        simulation.run();

        assertThat(agent.log)
                .containsSubsequence(
                        "filled 2: 10 @ 102 RECORDED_EXECUTION",
                        "filled 1: 10 @ 101 RECORDED_EXECUTION",
                        "filled 3: 5 @ 101 RECORDED_EXECUTION");
    }

    @Test
    void aHiddenTradeFillsOwnOrdersAtItsPriceOrBetter() {
        record.at(1, e -> e.add(1, BUY, 100, 40)).at(3, e -> e.trade(BUY, 101, 25));
        agent.at(2, context -> {
            context.limit(BUY, 101, 10, GTC);
            context.limit(BUY, 100, 10, GTC);
        });

        simulation.run();

        assertThat(agent.fills)
                .singleElement()
                .satisfies(fill -> assertThat(fill.cause()).isEqualTo(FillCause.RECORDED_HIDDEN_TRADE))
                .satisfies(fill -> assertThat(fill.price()).isEqualTo(101));
        assertThat(simulation.book().remainingQuantity(1)).isEqualTo(40);
    }

    @Test
    void aHiddenTradeDoesNotPassWhatIsDisplayedAhead() {
        record.at(1, e -> e.add(1, BUY, 101, 40)).at(3, e -> e.trade(BUY, 100, 25));
        agent.at(2, context -> context.limit(BUY, 101, 10, GTC));

        simulation.run();

        assertThat(agent.fills).isEmpty();
    }

    @Test
    void aTradeOfUnknownSideFillsNobody() {
        record.at(1, e -> e.add(1, BUY, 100, 40)).at(3, e -> e.trade(null, 90, 25));
        agent.at(2, context -> context.limit(BUY, 101, 10, GTC));

        simulation.run();

        assertThat(agent.fills).isEmpty();
        assertThat(simulation.marketVolume()).isEqualTo(25);
    }

    @Test
    void aClearTakesTheRecordAwayAndLeavesOwnOrders() {
        record.at(1, e -> e.add(1, BUY, 100, 40))
                .at(1, e -> e.add(2, SELL, 105, 40))
                .at(3, e -> e.clear())
                .at(4, e -> e.add(1, BUY, 100, 70).snapshot(true));
        agent.at(2, context -> context.limit(BUY, 100, 10, GTC));

        simulation.runUntil(3);
        assertThat(simulation.book().orderCount()).isEqualTo(1);
        assertThat(simulation.recordedBook().orderCount()).isZero();

        simulation.run();
        assertThat(simulation.book().bestOrderId(BUY)).isEqualTo(1);
        assertThat(simulation.disagreementCount()).isZero();
    }

    @Test
    void ownOrdersGoBehindWhatASnapshotRestatesAtTheirPrice() {
        record.at(1, e -> e.add(1, BUY, 100, 40))
                .at(3, e -> e.add(2, BUY, 99, 70).snapshot(true))
                .at(4, e -> e.delete(1, BUY, 100, 40))
                .at(5, e -> e.execute(2, BUY, 99, 70))
                .at(6, e -> e.trade(BUY, 99, 15));
        agent.at(2, context -> {
            context.limit(BUY, 99, 10, GTC);
            context.limit(BUY, 99, 10, GTC);
        });

        simulation.run();

        assertThat(agent.fills).extracting(Fill::quantity).containsExactly(10L, 5L);
        assertThat(agent.fills).extracting(Fill::quantityAheadAtEntry).containsExactly(70L, 80L);
        assertThat(agent.log).startsWith("accepted 1: 10", "accepted 2: 10", "filled 1: 10 @ 99 RECORDED_HIDDEN_TRADE");
    }

    @Test
    void aRestatedExecutionFillsNobody() {
        record.at(1, e -> e.add(1, BUY, 100, 40))
                .at(3, e -> e.execute(1, BUY, 100, 10).snapshot(true))
                .at(4, e -> e.trade(BUY, 100, 10).snapshot(true));
        agent.at(2, context -> context.limit(BUY, 101, 30, GTC));

        simulation.run();

        assertThat(agent.fills).isEmpty();
        assertThat(simulation.book().remainingQuantity(1)).isEqualTo(30);
        assertThat(simulation.marketVolume()).isZero();
    }

    @Test
    void ownOrdersTradeWithEachOther() {
        record.at(1, e -> e.add(1, BUY, 90, 40));
        agent.at(2, context -> context.limit(BUY, 100, 30, GTC)).at(3, context -> context.limit(SELL, 100, 20, GTC));

        simulation.runUntil(5);

        assertThat(agent.log).contains("filled 1: 20 @ 100 OWN_ARRIVAL", "filled 2: 20 @ 100 AGGRESSED");
    }

    @Test
    void aCancelledOwnOrderIsGone() {
        record.at(1, e -> e.add(1, BUY, 90, 40)).at(4, e -> e.trade(BUY, 100, 40));
        agent.at(2, context -> {
            long id = context.limit(BUY, 100, 30, GTC);
            context.wakeAt(3);
            agent.at(3, later -> {
                later.cancel(id);
                later.cancel(id);
                later.cancel(77);
            });
        });

        simulation.run();

        assertThat(agent.log)
                .containsExactly(
                        "accepted 1: 30",
                        "cancelled 1: 30",
                        "cancel rejected: order " + (OrderIds.RECORDED_AGGRESSOR - 7_199_254_740_990L) + " is not live",
                        "cancel rejected: order 77 is not live");
    }

    @Test
    void nobodyCancelsAnotherAgentsOrder() {
        long[] id = new long[1];
        ScriptedAgent stranger = new ScriptedAgent().at(3, context -> {
            context.cancel(id[0]);
            context.replace(id[0], 99, 10);
        });
        simulation.add(stranger);
        record.at(1, e -> e.add(1, BUY, 90, 40)).at(4, e -> e.add(2, BUY, 90, 40));
        agent.at(2, context -> id[0] = context.limit(BUY, 100, 30, GTC));

        simulation.run();

        assertThat(stranger.log)
                .containsExactly(
                        "cancel rejected: order " + id[0] + " is not live",
                        "replace rejected: order " + id[0] + " is not live");
        assertThat(simulation.book().contains(id[0])).isTrue();
    }

    @Test
    void aReplacedOrderKeepsItsIdAndItsPlaceIfItOnlyShrinks() {
        long[] id = new long[1];
        record.at(1, e -> e.add(1, BUY, 100, 40))
                .at(3, e -> e.add(2, BUY, 100, 40))
                .at(10, e -> e.add(3, BUY, 90, 40));
        agent.at(2, context -> id[0] = context.limit(BUY, 100, 30, GTC))
                .at(4, context -> context.replace(id[0], 100, 20))
                .at(6, context -> context.replace(id[0], 100, 50))
                .at(8, context -> context.replace(id[0], 101, 50));

        simulation.runUntil(5);
        assertThat(simulation.book().quantityAhead(id[0])).isEqualTo(40);
        assertThat(simulation.book().remainingQuantity(id[0])).isEqualTo(20);
        simulation.runUntil(7);
        assertThat(simulation.book().quantityAhead(id[0])).isEqualTo(80);
        simulation.run();

        assertThat(simulation.book().bestOrderId(BUY)).isEqualTo(id[0]);
        assertThat(agent.log)
                .containsExactly(
                        "accepted 1: 30", "replaced 1: 20 @ 100", "replaced 1: 50 @ 100", "replaced 1: 50 @ 101");
    }

    @Test
    void whatHasFilledCountsTowardsTheQuantityOfAReplacement() {
        long[] id = new long[1];
        record.at(1, e -> e.add(1, BUY, 90, 40))
                .at(3, e -> e.trade(BUY, 100, 10))
                .at(10, e -> e.add(3, BUY, 90, 40));
        agent.at(2, context -> id[0] = context.limit(BUY, 100, 30, GTC))
                .at(4, context -> context.replace(id[0], 101, 25))
                .at(6, context -> context.replace(id[0], 101, 10));

        simulation.runUntil(5);
        assertThat(simulation.book().remainingQuantity(id[0])).isEqualTo(15);
        simulation.run();

        assertThat(agent.log).endsWith("replaced 1: 25 @ 101", "cancelled 1: 15");
    }

    @Test
    void aReplacementMayTradeAtItsNewPrice() {
        long[] id = new long[1];
        record.at(1, e -> e.add(1, SELL, 105, 10)).at(10, e -> e.add(3, BUY, 90, 40));
        agent.at(2, context -> id[0] = context.limit(BUY, 100, 30, GTC))
                .at(4, context -> context.replace(id[0], 105, 30));

        simulation.run();

        assertThat(agent.log).containsExactly("accepted 1: 30", "replaced 1: 30 @ 105", "filled 1: 10 @ 105 AGGRESSED");
        assertThat(simulation.book().remainingQuantity(id[0])).isEqualTo(20);
    }

    @Test
    void whatTheBookRefusesIsToldWithItsReason() {
        record.at(1, e -> e.add(1, SELL, 105, 10)).at(10, e -> e.add(3, BUY, 90, 40));
        long[] id = new long[1];
        agent.at(2, context -> {
                    context.limit(BUY, 100, 0, GTC);
                    context.limit(BUY, 105, 11, TimeInForce.FOK);
                    id[0] = context.limit(BUY, 100, 5, GTC);
                })
                .at(3, context -> {
                    context.replace(id[0], 100, 0);
                    context.replace(id[0], Long.MAX_VALUE, 5);
                });

        simulation.run();

        assertThat(agent.log)
                .containsExactly(
                        "rejected 1: 0, quantity out of range",
                        "rejected 2: 11, insufficient liquidity",
                        "accepted 3: 5",
                        "replace rejected: quantity out of range",
                        "replace rejected: price out of range");
    }

    @Test
    void outsideContinuousTradingOrdersAreRefusedAndCancellationsAreNot() {
        long[] id = new long[1];
        record.at(1, e -> e.add(1, SELL, 105, 10))
                .at(3, e -> e.phase(TradingPhase.HALTED))
                .at(6, e -> e.phase(TradingPhase.CONTINUOUS))
                .at(10, e -> e.add(3, BUY, 90, 40));
        agent.at(2, context -> id[0] = context.limit(BUY, 100, 5, GTC))
                .at(4, context -> {
                    context.market(BUY, 5);
                    context.replace(id[0], 101, 5);
                    context.cancel(id[0]);
                })
                .at(7, context -> context.market(BUY, 5));

        simulation.run();

        assertThat(agent.log)
                .containsExactly(
                        "accepted 1: 5",
                        "rejected 2: 5, the market is not in continuous trading: HALTED",
                        "replace rejected: the market is not in continuous trading: HALTED",
                        "cancelled 1: 5",
                        "accepted 3: 5",
                        "filled 3: 5 @ 105 AGGRESSED");
    }

    @Test
    void marketVolumeIsWhatTheRecordTradedAndNothingElse() {
        record.at(1, e -> e.add(1, SELL, 105, 100))
                .at(1, e -> e.add(2, BUY, 95, 100))
                .at(3, e -> e.execute(1, SELL, 105, 10))
                .at(4, e -> e.trade(BUY, 100, 7))
                .at(5, e -> e.execute(1, SELL, 105, 10).snapshot(true));
        agent.at(2, context -> context.market(BUY, 50));

        simulation.run();

        assertThat(simulation.marketVolume()).isEqualTo(17);
        assertThat(agent.context().lastTradePrice()).isEqualTo(100);
        assertThat(agent.context().lastTradeQuantity()).isEqualTo(7);
        assertThat(agent.calls).contains("trade 10 @ 105 BUY", "trade 7 @ 100 SELL");
    }

    @Test
    void anExecutionWithoutAPriceTradesAtTheOrdersOwn() {
        record.at(1, e -> e.add(1, SELL, 105, 100)).at(3, e -> e.execute(1, SELL, BookView.NO_PRICE, 10));
        agent.at(2, context -> context.limit(SELL, 104, 4, GTC));

        simulation.run();

        assertThat(agent.fills).singleElement().matches(fill -> fill.price() == 104);
    }

    @Test
    void eventsThatDoNotFitTheRecordAreLeftOutAndCounted() {
        record.at(1, e -> e.add(1, SELL, 105, 100))
                .at(2, e -> e.add(1, SELL, 106, 100))
                .at(3, e -> e.execute(9, SELL, 105, 10))
                .at(3, e -> e.reduce(9, SELL, 105, 10))
                .at(3, e -> e.delete(9, SELL, 105, 10))
                .at(3, e -> e.replace(9, 10, SELL, 105, 10))
                .at(3, e -> e.trade(SELL, 105, 0))
                .at(4, e -> e.add(2, BUY, 105, 30));

        simulation.run();

        assertThat(simulation.disagreementCount()).isEqualTo(7);
        assertThat(simulation.eventCount()).isEqualTo(2);
        assertThat(simulation.marketVolume()).isZero();
        // The last one crossed the record: it traded, and the record's own book shows it as reported.
        assertThat(simulation.book().remainingQuantity(1)).isEqualTo(70);
        assertThat(simulation.recordedBook().contains(2)).isTrue();
    }

    @Test
    void anEventThatTakesMoreThanAnOrderHadIsCounted() {
        record.at(1, e -> e.add(1, SELL, 105, 100)).at(2, e -> e.execute(1, SELL, 105, 101));

        simulation.run();

        assertThat(simulation.disagreementCount()).isEqualTo(1);
        assertThat(simulation.book().orderCount()).isZero();
    }

    @Test
    void aRecordThatUsesTheIdsOfOwnOrdersIsKeptApart() {
        long[] id = new long[1];
        record.at(1, e -> e.add(1, SELL, 105, 10)).at(10, e -> e.add(5, BUY, 90, 40));
        agent.at(2, context -> id[0] = context.limit(BUY, 100, 5, GTC));
        simulation.run();

        Script hostile = new Script();
        hostile.at(1, e -> e.add(id[0], BUY, 100, 40))
                .at(1, e -> e.add(OrderIds.RECORDED_AGGRESSOR, BUY, 100, 40))
                .at(3, e -> e.execute(id[0], BUY, 100, 40))
                .at(4, e -> e.execute(OrderIds.RECORDED_AGGRESSOR, BUY, 100, 10))
                .at(5, e -> e.replace(OrderIds.RECORDED_AGGRESSOR, id[0] + 1, BUY, 99, 30))
                .at(6, e -> e.trade(BUY, 100, 3));
        ScriptedAgent other = new ScriptedAgent().at(2, context -> context.limit(BUY, 100, 5, GTC));
        Simulation clashing = new Simulation(hostile).add(other);
        clashing.run();

        assertThat(other.fills).singleElement().satisfies(fill -> {
            assertThat(fill.orderId()).isEqualTo(id[0]);
            assertThat(fill.quantityAheadAtEntry()).isEqualTo(80);
            assertThat(fill.sequence()).isEqualTo(6);
        });
        assertThat(clashing.disagreementCount()).isZero();
    }
}
