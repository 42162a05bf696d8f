package io.github.microstructurex.testkit.rules;

import static io.github.microstructurex.book.Outcome.CANCELLED;
import static io.github.microstructurex.book.Outcome.FILLED;
import static io.github.microstructurex.book.RejectReason.INSUFFICIENT_LIQUIDITY;
import static io.github.microstructurex.book.SelfTradePrevention.CANCEL_BOTH;
import static io.github.microstructurex.book.SelfTradePrevention.CANCEL_INCOMING;
import static io.github.microstructurex.book.SelfTradePrevention.CANCEL_RESTING;
import static io.github.microstructurex.book.SelfTradePrevention.DECREMENT_AND_CANCEL;
import static io.github.microstructurex.book.TimeInForce.FOK;
import static io.github.microstructurex.book.TradingPhase.CALL_AUCTION;
import static io.github.microstructurex.book.TradingPhase.CONTINUOUS;

import io.github.microstructurex.book.MatchingRules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders at one price share an incoming order in proportion to size. */
class ProRataTest extends RuleTest {
    @BeforeEach
    void proRata() {
        rules(MatchingRules.proRata());
    }

    @Test
    void ordersShareByDisplayedSizeAndTheRemainderGoesByTime() {
        given(sell(1, 10, 100), sell(2, 30, 100), sell(3, 60, 100));

        when(buy(4, 37, 100))
                .is(FILLED)
                .tells(
                        "trade 4 @ 100, BUY 4 takes from 1, which has 6 left",
                        "trade 11 @ 100, BUY 4 takes from 2, which has 19 left",
                        "trade 22 @ 100, BUY 4 takes from 3, which has 38 left");
    }

    @Test
    void aLargeOrderTakesTheWholeQueueAndGoesOn() {
        given(sell(1, 10, 100), sell(2, 25, 100).iceberg(5), sell(3, 10, 101));

        when(buy(4, 32, 101))
                .is(FILLED)
                .tells(
                        "trade 10 @ 100, BUY 4 takes from 1, which has 0 left",
                        "trade 5 @ 100, BUY 4 takes from 2, which has 20 left",
                        "refreshed 2 SELL 20 @ 100, showing 5",
                        "trade 5 @ 100, BUY 4 takes from 2, which has 15 left",
                        "refreshed 2 SELL 15 @ 100, showing 5",
                        "trade 5 @ 100, BUY 4 takes from 2, which has 10 left",
                        "refreshed 2 SELL 10 @ 100, showing 5",
                        "trade 5 @ 100, BUY 4 takes from 2, which has 5 left",
                        "refreshed 2 SELL 5 @ 100, showing 5",
                        "trade 2 @ 100, BUY 4 takes from 2, which has 3 left");
    }

    @Test
    void thoseThatGetNothingHaveNoTrade() {
        given(sell(1, 1, 100), sell(2, 1, 100), sell(3, 98, 100));

        when(buy(4, 10, 100))
                .tells(
                        "trade 1 @ 100, BUY 4 takes from 1, which has 0 left",
                        "trade 9 @ 100, BUY 4 takes from 3, which has 89 left");
    }

    @Test
    void hiddenOrdersShareAfterTheDisplayedOnes() {
        given(sell(1, 10, 100).hidden(), sell(2, 20, 100), sell(3, 30, 100).hidden());

        when(buy(4, 40, 100))
                .is(FILLED)
                .tells(
                        "trade 20 @ 100, BUY 4 takes from 2, which has 0 left",
                        "trade 5 @ 100, BUY 4 takes from 1, which has 5 left",
                        "trade 15 @ 100, BUY 4 takes from 3, which has 15 left");
    }

    @Test
    void aShareBelowTheMinimumAllocationGoesByTime() {
        rules(MatchingRules.proRata().withMinimumAllocation(3));
        given(sell(1, 70, 100), sell(2, 20, 100), sell(3, 10, 100));

        when(buy(4, 12, 100)).is(FILLED).tells("trade 12 @ 100, BUY 4 takes from 1, which has 58 left");
    }

    @Test
    void theTopOrderTradesFirst() {
        rules(MatchingRules.proRata().withTopOrderFirst(true));
        given(sell(1, 10, 101), sell(2, 10, 100), sell(3, 30, 100));

        when(buy(4, 20, 100))
                .is(FILLED)
                .tells(
                        "trade 10 @ 100, BUY 4 takes from 2, which has 0 left",
                        "trade 10 @ 100, BUY 4 takes from 3, which has 20 left");
    }

    @Test
    void theTopOrderTradesItsDisplayedPartAndSharesWithTheNextOne() {
        rules(MatchingRules.proRata().withTopOrderFirst(true));
        given(sell(1, 20, 100).iceberg(4), sell(2, 4, 100));

        when(buy(3, 8, 100))
                .is(FILLED)
                .tells(
                        "trade 4 @ 100, BUY 3 takes from 1, which has 16 left",
                        "refreshed 1 SELL 16 @ 100, showing 4",
                        "trade 2 @ 100, BUY 3 takes from 2, which has 2 left",
                        "trade 2 @ 100, BUY 3 takes from 1, which has 14 left");
        when(buy(4, 2, 100))
                .tells(
                        "trade 1 @ 100, BUY 4 takes from 2, which has 1 left",
                        "trade 1 @ 100, BUY 4 takes from 1, which has 13 left");
    }

    @Test
    void anOrderThatDoesNotBetterItsSideIsNoTopOrder() {
        rules(MatchingRules.proRata().withTopOrderFirst(true));
        given(sell(1, 10, 100), cancel(1), sell(2, 10, 100).hidden(), sell(3, 10, 100), sell(4, 10, 100));

        when(buy(5, 10, 100))
                .tells(
                        "trade 5 @ 100, BUY 5 takes from 3, which has 5 left",
                        "trade 5 @ 100, BUY 5 takes from 4, which has 5 left");
    }

    @Test
    void anAuctionMakesNoTopOrder() {
        rules(MatchingRules.proRata().withTopOrderFirst(true));
        given(phase(CALL_AUCTION), sell(1, 10, 100), sell(2, 10, 100), phase(CONTINUOUS));

        when(buy(3, 10, 100))
                .tells(
                        "trade 5 @ 100, BUY 3 takes from 1, which has 5 left",
                        "trade 5 @ 100, BUY 3 takes from 2, which has 5 left");
    }

    @Test
    void aReplacedTopOrderIsTopOnlyIfItBettersItsSideAnew() {
        rules(MatchingRules.proRata().withTopOrderFirst(true));
        given(sell(1, 10, 100), sell(2, 10, 100), replace(1, 20, 100), reduce(1, 10));

        when(buy(3, 10, 100))
                .tells(
                        "trade 5 @ 100, BUY 3 takes from 2, which has 5 left",
                        "trade 5 @ 100, BUY 3 takes from 1, which has 5 left");
    }

    @Test
    void aReducedTopOrderStaysTop() {
        rules(MatchingRules.proRata().withTopOrderFirst(true));
        given(sell(1, 10, 100), sell(2, 10, 100), reduce(1, 4));

        when(buy(3, 5, 100)).tells("trade 5 @ 100, BUY 3 takes from 1, which has 1 left");
    }

    @Test
    void preventionCancelsTheOwnersOrdersInTheQueueBeforeAnythingTrades() {
        given(
                sell(1, 10, 100),
                sell(2, 10, 100).owner(7),
                sell(3, 10, 100).owner(7),
                sell(4, 10, 100).hidden());

        when(buy(5, 15, 100).owner(7).selfTradePrevention(CANCEL_RESTING))
                .is(FILLED)
                .tells(
                        "cancelled 2 SELL 10 @ 100: SELF_TRADE",
                        "cancelled 3 SELL 10 @ 100: SELF_TRADE",
                        "trade 10 @ 100, BUY 5 takes from 1, which has 0 left",
                        "trade 5 @ 100, BUY 5 takes from 4, which has 5 left");
    }

    @Test
    void cancelIncomingEndsBeforeTheQueueInWhichTheOwnerIs() {
        given(sell(1, 10, 100), sell(2, 10, 101), sell(3, 10, 101).owner(7));

        when(buy(4, 15, 101).owner(7).selfTradePrevention(CANCEL_INCOMING))
                .is(CANCELLED)
                .tells("trade 10 @ 100, BUY 4 takes from 1, which has 0 left", "cancelled 4 BUY 5 @ 101: SELF_TRADE");
    }

    @Test
    void cancelBothTakesTheFirstOfTheOwnersOrders() {
        given(sell(1, 10, 100), sell(2, 10, 100).owner(7), sell(3, 10, 100).owner(7));

        when(buy(4, 15, 100).owner(7).selfTradePrevention(CANCEL_BOTH))
                .is(CANCELLED)
                .tells("cancelled 2 SELL 10 @ 100: SELF_TRADE", "cancelled 4 BUY 15 @ 100: SELF_TRADE");
    }

    @Test
    void decrementGoesFromOneOfTheOwnersOrdersToTheNext() {
        given(sell(1, 10, 100).owner(7), sell(2, 10, 100), sell(3, 10, 100).owner(7));

        when(buy(4, 25, 100).owner(7).selfTradePrevention(DECREMENT_AND_CANCEL))
                .is(FILLED)
                .tells(
                        "cancelled 1 SELL 10 @ 100: SELF_TRADE",
                        "reduced 4 BUY 15 @ 100, by 10",
                        "cancelled 3 SELL 10 @ 100: SELF_TRADE",
                        "reduced 4 BUY 5 @ 100, by 10",
                        "trade 5 @ 100, BUY 4 takes from 2, which has 5 left");
    }

    @Test
    void fillOrKillEndsBeforeAQueueInWhichTheOwnerIs() {
        given(sell(1, 10, 100), sell(2, 10, 100).owner(7), sell(3, 10, 99));

        when(buy(4, 11, 100).owner(7).selfTradePrevention(CANCEL_INCOMING).timeInForce(FOK))
                .isRefused(INSUFFICIENT_LIQUIDITY);
        when(buy(4, 10, 100).owner(7).selfTradePrevention(CANCEL_INCOMING).timeInForce(FOK))
                .is(FILLED);
    }

    @Test
    void anUncrossGoesByPriceAndTime() {
        given(phase(CALL_AUCTION), sell(1, 10, 100), sell(2, 30, 100), buy(3, 15, 100));

        when(phase(CONTINUOUS))
                .tells(
                        "uncrossed 15 @ 100, imbalance -25",
                        "trade 10 @ 100, 3 buys from 1, which have 5 and 0 left",
                        "trade 5 @ 100, 3 buys from 2, which have 0 and 25 left",
                        "phase CONTINUOUS");
    }

    @Test
    void aTopOrderAloneIsFollowedByTheNextPrice() {
        rules(MatchingRules.proRata().withTopOrderFirst(true));
        given(sell(1, 10, 101), sell(2, 10, 101), sell(3, 10, 100));

        when(buy(4, 20, 101))
                .is(FILLED)
                .tells(
                        "trade 10 @ 100, BUY 4 takes from 3, which has 0 left",
                        "trade 5 @ 101, BUY 4 takes from 1, which has 5 left",
                        "trade 5 @ 101, BUY 4 takes from 2, which has 5 left");
    }

    @Test
    void whenTheTopOrderLeavesNoOtherOneTakesItsPlace() {
        rules(MatchingRules.proRata().withTopOrderFirst(true));
        given(sell(1, 10, 101), sell(2, 10, 101), sell(3, 10, 100), cancel(3));

        when(buy(4, 10, 101))
                .tells(
                        "trade 5 @ 101, BUY 4 takes from 1, which has 5 left",
                        "trade 5 @ 101, BUY 4 takes from 2, which has 5 left");
    }

    @Test
    void fillOrKillCountsDisplayedOrdersBeforeAHiddenOneOfTheOwner() {
        given(sell(1, 10, 100).hidden().owner(7), sell(2, 30, 100).iceberg(10));

        when(buy(3, 31, 100).owner(7).selfTradePrevention(CANCEL_BOTH).timeInForce(FOK))
                .isRefused(INSUFFICIENT_LIQUIDITY);
        when(buy(3, 30, 100).owner(7).selfTradePrevention(CANCEL_BOTH).timeInForce(FOK))
                .is(FILLED);
    }
}
