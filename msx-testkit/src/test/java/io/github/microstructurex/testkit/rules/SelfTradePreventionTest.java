package io.github.microstructurex.testkit.rules;

import static io.github.microstructurex.book.Outcome.CANCELLED;
import static io.github.microstructurex.book.Outcome.DONE;
import static io.github.microstructurex.book.Outcome.FILLED;
import static io.github.microstructurex.book.Outcome.PARTIALLY_FILLED;
import static io.github.microstructurex.book.RejectReason.INCOMPATIBLE_ATTRIBUTES;
import static io.github.microstructurex.book.SelfTradePrevention.CANCEL_BOTH;
import static io.github.microstructurex.book.SelfTradePrevention.CANCEL_INCOMING;
import static io.github.microstructurex.book.SelfTradePrevention.CANCEL_RESTING;
import static io.github.microstructurex.book.SelfTradePrevention.DECREMENT_AND_CANCEL;
import static io.github.microstructurex.book.SelfTradePrevention.NONE;
import static io.github.microstructurex.book.TradingPhase.CALL_AUCTION;
import static io.github.microstructurex.book.TradingPhase.CONTINUOUS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.SelfTradePrevention;
import org.junit.jupiter.api.Test;

/** What happens when an order meets one of its own owner. */
class SelfTradePreventionTest extends RuleTest {
    private static BookCommand mine(BookCommand order, SelfTradePrevention mode) {
        return order.owner(7).selfTradePrevention(mode);
    }

    @Test
    void withoutPreventionAnOwnerTradesWithHimself() {
        given(sell(1, 10, 100).owner(7));

        when(mine(buy(2, 10, 100), NONE)).is(FILLED).tells("trade 10 @ 100, BUY 2 takes from 1, which has 0 left");
    }

    @Test
    void ordersWithoutOwnerAreNeverOfTheSameOwner() {
        given(sell(1, 10, 100));

        when(buy(2, 10, 100)).is(FILLED);
    }

    @Test
    void theModeOfTheIncomingOrderDecides() {
        given(mine(sell(1, 10, 100), CANCEL_BOTH));

        when(mine(buy(2, 10, 100), NONE)).is(FILLED);
    }

    @Test
    void cancelRestingTakesTheRestingOrderWithItsReserveAndGoesOn() {
        given(sell(1, 50, 100).iceberg(10).owner(7), sell(2, 10, 100));

        when(mine(buy(3, 15, 100), CANCEL_RESTING))
                .is(PARTIALLY_FILLED)
                .tells(
                        "cancelled 1 SELL 50 @ 100: SELF_TRADE",
                        "trade 10 @ 100, BUY 3 takes from 2, which has 0 left",
                        "rested 3 BUY 5 @ 100");
    }

    @Test
    void cancelIncomingTakesWhatIsLeftOfTheIncomingOrder() {
        given(sell(1, 10, 100), sell(2, 10, 100).owner(7), sell(3, 10, 100));

        when(mine(buy(4, 25, 100), CANCEL_INCOMING))
                .is(CANCELLED)
                .tells("trade 10 @ 100, BUY 4 takes from 1, which has 0 left", "cancelled 4 BUY 15 @ 100: SELF_TRADE");
        assertThat(engine().lastFilledQuantity()).isEqualTo(10);
        assertThat(book().contains(2)).isTrue();
    }

    @Test
    void cancelBothTakesTheRestingOrderFirst() {
        given(sell(1, 10, 100).owner(7), sell(2, 10, 100));

        when(mine(buy(3, 25, 100), CANCEL_BOTH))
                .is(CANCELLED)
                .tells("cancelled 1 SELL 10 @ 100: SELF_TRADE", "cancelled 3 BUY 25 @ 100: SELF_TRADE");
    }

    @Test
    void decrementTakesTheSmallerQuantityFromBothAndTheLargerOneGoesOn() {
        given(sell(1, 10, 100).owner(7), sell(2, 10, 100));

        when(mine(buy(3, 15, 100), DECREMENT_AND_CANCEL))
                .is(FILLED)
                .tells(
                        "cancelled 1 SELL 10 @ 100: SELF_TRADE",
                        "reduced 3 BUY 5 @ 100, by 10",
                        "trade 5 @ 100, BUY 3 takes from 2, which has 5 left");
        assertThat(engine().lastFilledQuantity()).isEqualTo(5);
    }

    @Test
    void decrementOfALargerRestingOrderKeepsItsPlace() {
        given(sell(1, 50, 100).iceberg(20).owner(7), sell(2, 10, 100));

        when(mine(buy(3, 40, 100), DECREMENT_AND_CANCEL))
                .is(CANCELLED)
                .tells("reduced 1 SELL 10 @ 100, by 40", "cancelled 3 BUY 40 @ 100: SELF_TRADE");
        assertThat(engine().displayedQuantity(1)).isEqualTo(10);
        assertThat(book().ordersAhead(2)).isEqualTo(1);
    }

    @Test
    void decrementOfEqualQuantitiesCancelsBoth() {
        given(sell(1, 10, 100).owner(7));

        when(mine(buy(2, 10, 100), DECREMENT_AND_CANCEL))
                .is(CANCELLED)
                .tells("cancelled 1 SELL 10 @ 100: SELF_TRADE", "cancelled 2 BUY 10 @ 100: SELF_TRADE");
    }

    @Test
    void anOrderOfWhichPreventionTookAPartAndTheRestTradedIsFilled() {
        given(sell(1, 10, 100), sell(2, 5, 101).owner(7));

        when(mine(buy(3, 15, 101), DECREMENT_AND_CANCEL)).is(CANCELLED);
        given(sell(4, 5, 100).owner(7), sell(5, 10, 101));
        when(mine(buy(6, 15, 101), DECREMENT_AND_CANCEL)).is(FILLED);
    }

    @Test
    void hiddenOrdersAreMetBehindAllDisplayedOnes() {
        given(sell(1, 10, 100).owner(7).hidden(), sell(2, 10, 100));

        when(mine(buy(3, 15, 100), CANCEL_INCOMING))
                .is(CANCELLED)
                .tells("trade 10 @ 100, BUY 3 takes from 2, which has 0 left", "cancelled 3 BUY 5 @ 100: SELF_TRADE");
    }

    @Test
    void marketOrdersAreToldWithoutPrice() {
        given(sell(1, 10, 100).owner(7));

        when(mine(marketBuy(2, 15), DECREMENT_AND_CANCEL))
                .is(CANCELLED)
                .tells(
                        "cancelled 1 SELL 10 @ 100: SELF_TRADE",
                        "reduced 2 BUY 5 at market, by 10",
                        "cancelled 2 BUY 5 at market: NOT_FILLED_AT_ONCE");
    }

    @Test
    void aReplacementKeepsOwnerAndMode() {
        given(sell(1, 10, 100).owner(7), mine(buy(2, 10, 99), CANCEL_RESTING));

        when(replace(2, 10, 100))
                .tells(
                        "cancelled 2 BUY 10 @ 99: REPLACED",
                        "accepted 2 BUY 10 @ 100",
                        "cancelled 1 SELL 10 @ 100: SELF_TRADE",
                        "rested 2 BUY 10 @ 100");
    }

    @Test
    void preventionNeedsAnOwner() {
        when(buy(1, 10, 100).selfTradePrevention(CANCEL_BOTH)).isRefused(INCOMPATIBLE_ATTRIBUTES);
    }

    @Test
    void anUncrossMatchesWithoutPrevention() {
        given(phase(CALL_AUCTION), mine(sell(1, 10, 100), CANCEL_BOTH), mine(buy(2, 10, 100), CANCEL_BOTH));

        when(phase(CONTINUOUS))
                .is(DONE)
                .tells(
                        "uncrossed 10 @ 100, imbalance 0",
                        "trade 10 @ 100, 2 buys from 1, which have 0 and 0 left",
                        "phase CONTINUOUS");
    }
}
