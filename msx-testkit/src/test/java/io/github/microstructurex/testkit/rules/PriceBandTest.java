package io.github.microstructurex.testkit.rules;

import static io.github.microstructurex.book.Outcome.CANCELLED;
import static io.github.microstructurex.book.Outcome.DONE;
import static io.github.microstructurex.book.Outcome.FILLED;
import static io.github.microstructurex.book.Outcome.RESTED;
import static io.github.microstructurex.book.Outcome.WAITING;
import static io.github.microstructurex.book.RejectReason.PRICE_OUTSIDE_BANDS;
import static io.github.microstructurex.book.RejectReason.PRICE_OUT_OF_RANGE;
import static io.github.microstructurex.book.TradingPhase.CONTINUOUS;
import static io.github.microstructurex.book.TradingPhase.HALTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.BandPolicy;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.OrderBook;
import org.junit.jupiter.api.Test;

/** Price bands that reject, and price bands that halt. */
class PriceBandTest extends RuleTest {
    private void bandsHalt() {
        rules(MatchingRules.priceTime().withBandPolicy(BandPolicy.HALT));
    }

    @Test
    void bandsAreToldAndMustBeInRangeAndInOrder() {
        when(bands(95, 105)).is(DONE).tells("bands 95 to 105");
        when(bands(105, 95)).isRefused(PRICE_OUT_OF_RANGE);
        when(bands(OrderBook.MIN_PRICE - 1, 95)).isRefused(PRICE_OUT_OF_RANGE);
        when(bands(95, OrderBook.MAX_PRICE + 1)).isRefused(PRICE_OUT_OF_RANGE);
    }

    @Test
    void bandsThatRejectRefuseALimitOutside() {
        given(bands(95, 105));

        when(buy(1, 10, 94)).isRefused(PRICE_OUTSIDE_BANDS);
        when(sell(1, 10, 106)).isRefused(PRICE_OUTSIDE_BANDS);
        when(stopLimitBuy(1, 10, 120, 106)).isRefused(PRICE_OUTSIDE_BANDS);
        when(stopLimitBuy(1, 10, 120, 105)).is(WAITING);
    }

    @Test
    void bandsThatHaltTakeAnyLimit() {
        bandsHalt();
        given(bands(95, 105));

        when(buy(1, 10, 94)).is(RESTED);
        when(sell(2, 10, 106)).is(RESTED);
    }

    @Test
    void ordersThatRestOutsideNewBandsStay() {
        given(sell(1, 10, 110), bands(95, 105));

        assertThat(book().contains(1)).isTrue();
    }

    @Test
    void anOrderThatWouldTradeOutsideIsStopped() {
        given(sell(1, 10, 104), sell(2, 10, 110), bands(95, 105));

        when(marketBuy(3, 15))
                .is(CANCELLED)
                .tells(
                        "trade 10 @ 104, BUY 3 takes from 1, which has 0 left",
                        "cancelled 3 BUY 5 at market: PRICE_BAND");
        assertThat(engine().phase()).isEqualTo(CONTINUOUS);
    }

    @Test
    void whateverItsTimeInForceAnOrderThatIsStoppedDoesNotRest() {
        bandsHalt();
        given(sell(1, 10, 104), sell(2, 10, 110), bands(95, 105));

        when(buy(3, 15, 110))
                .is(CANCELLED)
                .tells(
                        "trade 10 @ 104, BUY 3 takes from 1, which has 0 left",
                        "cancelled 3 BUY 5 @ 110: PRICE_BAND",
                        "phase HALTED");
        assertThat(engine().phase()).isEqualTo(HALTED);
        assertThat(engine().lastFilledQuantity()).isEqualTo(10);
    }

    @Test
    void aBestPriceBelowTheLowerBandStopsABuyToo() {
        given(sell(1, 10, 90), sell(2, 10, 100), bands(95, 105));

        when(buy(3, 15, 100)).is(CANCELLED).tells("cancelled 3 BUY 15 @ 100: PRICE_BAND");
    }

    @Test
    void theBandsThemselvesAreInside() {
        given(sell(1, 10, 105), bands(95, 105));

        when(buy(2, 10, 105)).is(FILLED);
    }

    @Test
    void aTriggeredStopLimitOrderOutsideBandsThatRejectIsCancelled() {
        given(sell(1, 10, 100), stopLimitBuy(2, 10, 100, 110), bands(95, 105));

        when(buy(3, 5, 100))
                .is(FILLED)
                .tells(
                        "trade 5 @ 100, BUY 3 takes from 1, which has 5 left",
                        "triggered 2 BUY 10 @ 110",
                        "cancelled 2 BUY 10 @ 110: PRICE_BAND");
    }

    @Test
    void aTriggeredStopCanHaltTheBook() {
        bandsHalt();
        given(sell(1, 10, 100), sell(2, 10, 110), stopLimitBuy(3, 10, 100, 110), bands(95, 105));

        when(buy(4, 10, 100))
                .is(FILLED)
                .tells(
                        "trade 10 @ 100, BUY 4 takes from 1, which has 0 left",
                        "triggered 3 BUY 10 @ 110",
                        "cancelled 3 BUY 10 @ 110: PRICE_BAND",
                        "phase HALTED");
    }

    @Test
    void aReplacementCanHaltTheBook() {
        bandsHalt();
        given(sell(1, 10, 110), buy(2, 10, 100), bands(95, 105));

        when(replace(2, 10, 110))
                .is(CANCELLED)
                .tells(
                        "cancelled 2 BUY 10 @ 100: REPLACED",
                        "accepted 2 BUY 10 @ 110",
                        "cancelled 2 BUY 10 @ 110: PRICE_BAND",
                        "phase HALTED");
    }

    @Test
    void theWidestBandsAreNone() {
        given(bands(95, 105), bands(OrderBook.MIN_PRICE, OrderBook.MAX_PRICE));

        when(buy(1, 10, OrderBook.MAX_PRICE)).is(RESTED);
    }
}
