package io.github.microstructurex.testkit.rules;

import static io.github.microstructurex.book.Outcome.CANCELLED;
import static io.github.microstructurex.book.Outcome.FILLED;
import static io.github.microstructurex.book.Outcome.PARTIALLY_FILLED;
import static io.github.microstructurex.book.Outcome.RESTED;
import static io.github.microstructurex.book.PostOnly.REJECT;
import static io.github.microstructurex.book.RejectReason.INCOMPATIBLE_ATTRIBUTES;
import static io.github.microstructurex.book.RejectReason.INSUFFICIENT_LIQUIDITY;
import static io.github.microstructurex.book.RejectReason.MINIMUM_QUANTITY_NOT_MET;
import static io.github.microstructurex.book.RejectReason.MINIMUM_QUANTITY_OUT_OF_RANGE;
import static io.github.microstructurex.book.RejectReason.NOT_IN_THIS_PHASE;
import static io.github.microstructurex.book.SelfTradePrevention.DECREMENT_AND_CANCEL;
import static io.github.microstructurex.book.TimeInForce.FOK;
import static io.github.microstructurex.book.TimeInForce.IOC;
import static io.github.microstructurex.book.TradingPhase.CALL_AUCTION;

import org.junit.jupiter.api.Test;

/** Orders whose first trade must be of some size. */
class MinimumQuantityTest extends RuleTest {
    @Test
    void lessThanTheMinimumQuantityIsNotEnough() {
        given(sell(1, 9, 100));

        when(buy(2, 50, 100).minimumQuantity(10)).isRefused(MINIMUM_QUANTITY_NOT_MET);
    }

    @Test
    void theMinimumMayComeFromManyOrdersReserveAndHiddenOnesIncluded() {
        given(sell(1, 4, 99), sell(2, 3, 100).iceberg(1), sell(3, 3, 100).hidden());

        when(buy(4, 50, 100).minimumQuantity(10)).is(PARTIALLY_FILLED);
    }

    @Test
    void whatIsLeftAfterTheMinimumRestsAndTradesInAnySize() {
        given(sell(1, 10, 100));

        when(buy(2, 15, 100).minimumQuantity(10))
                .is(PARTIALLY_FILLED)
                .tells("trade 10 @ 100, BUY 2 takes from 1, which has 0 left", "rested 2 BUY 5 @ 100");
        when(sell(3, 1, 100)).is(FILLED).tells("trade 1 @ 100, SELL 3 takes from 2, which has 4 left");
    }

    @Test
    void itGoesWithImmediateOrCancelAndWithMarketOrders() {
        given(sell(1, 10, 100));

        when(buy(2, 20, 100).minimumQuantity(11).timeInForce(IOC)).isRefused(MINIMUM_QUANTITY_NOT_MET);
        when(marketBuy(2, 20).minimumQuantity(11)).isRefused(MINIMUM_QUANTITY_NOT_MET);
        when(marketBuy(2, 20).minimumQuantity(10)).is(CANCELLED);
    }

    @Test
    void fillOrKillIsAskedBeforeTheMinimum() {
        given(sell(1, 10, 100));

        when(buy(2, 20, 100).minimumQuantity(15).timeInForce(FOK)).isRefused(INSUFFICIENT_LIQUIDITY);
    }

    @Test
    void aReplacementDoesNotAskForItAgain() {
        given(sell(1, 10, 100), buy(2, 15, 100).minimumQuantity(10));

        when(replace(2, 20, 99))
                .is(RESTED)
                .tells("cancelled 2 BUY 5 @ 100: REPLACED", "accepted 2 BUY 20 @ 99", "rested 2 BUY 20 @ 99");
    }

    @Test
    void onlyWhatTradesBeforeAnOrderOfTheSameOwnerCounts() {
        given(sell(1, 5, 100), sell(2, 2, 100).owner(7), sell(3, 50, 100));

        when(buy(4, 20, 100).minimumQuantity(6).owner(7).selfTradePrevention(DECREMENT_AND_CANCEL))
                .isRefused(MINIMUM_QUANTITY_NOT_MET);
        when(buy(4, 20, 100).minimumQuantity(5).owner(7).selfTradePrevention(DECREMENT_AND_CANCEL))
                .is(FILLED)
                .tells(
                        "trade 5 @ 100, BUY 4 takes from 1, which has 0 left",
                        "cancelled 2 SELL 2 @ 100: SELF_TRADE",
                        "reduced 4 BUY 13 @ 100, by 2",
                        "trade 13 @ 100, BUY 4 takes from 3, which has 37 left");
    }

    @Test
    void theMinimumIsFromOneToTheQuantity() {
        when(buy(1, 10, 100).minimumQuantity(-1)).isRefused(MINIMUM_QUANTITY_OUT_OF_RANGE);
        when(buy(1, 10, 100).minimumQuantity(11)).isRefused(MINIMUM_QUANTITY_OUT_OF_RANGE);
    }

    @Test
    void stopsAndPostOnlyOrdersHaveNoMinimum() {
        when(stopBuy(1, 10, 100).minimumQuantity(5)).isRefused(INCOMPATIBLE_ATTRIBUTES);
        when(stopLimitBuy(1, 10, 100, 100).minimumQuantity(5)).isRefused(INCOMPATIBLE_ATTRIBUTES);
        when(buy(1, 10, 100).minimumQuantity(5).postOnly(REJECT)).isRefused(INCOMPATIBLE_ATTRIBUTES);
    }

    @Test
    void aCallAuctionTakesNoMinimumQuantity() {
        given(phase(CALL_AUCTION));

        when(buy(1, 10, 100).minimumQuantity(5)).isRefused(NOT_IN_THIS_PHASE);
        when(marketBuy(1, 10).minimumQuantity(5)).isRefused(NOT_IN_THIS_PHASE);
    }
}
