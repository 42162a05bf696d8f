package io.github.microstructurex.testkit.rules;

import static io.github.microstructurex.book.BookCommand.NO_OWNER;
import static io.github.microstructurex.book.Outcome.CANCELLED;
import static io.github.microstructurex.book.Side.BUY;
import static io.github.microstructurex.book.Side.SELL;
import static io.github.microstructurex.book.TradingPhase.CALL_AUCTION;
import static io.github.microstructurex.book.TradingPhase.CONTINUOUS;
import static io.github.microstructurex.book.TradingPhase.HALTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.BandPolicy;
import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.RejectReason;
import org.junit.jupiter.api.Test;

/** Cancels of many orders at once. */
class MassCancelTest extends RuleTest {
    private static BookCommand cancelAll() {
        return new BookCommand().cancelAll();
    }

    @Test
    void byOwnerInEntryOrder() {
        given(
                buy(1, 10, 100).owner(7),
                sell(2, 10, 105).owner(7),
                buy(3, 10, 101).owner(8),
                stopBuy(4, 10, 110).owner(7),
                buy(5, 10, 101).owner(7));

        when(new BookCommand().cancelOwner(7))
                .is(CANCELLED)
                .tells(
                        "cancelled 1 BUY 10 @ 100: MASS_CANCELLED",
                        "cancelled 2 SELL 10 @ 105: MASS_CANCELLED",
                        "cancelled 4 BUY 10 at market: MASS_CANCELLED",
                        "cancelled 5 BUY 10 @ 101: MASS_CANCELLED");
        assertThat(engine().lastCancelledOrders()).isEqualTo(4);
    }

    @Test
    void byOwnerAndSide() {
        given(
                buy(1, 10, 100).owner(7),
                sell(2, 10, 105).owner(7),
                buy(3, 10, 101).owner(8));

        when(new BookCommand().cancelOwner(7, SELL)).is(CANCELLED).tells("cancelled 2 SELL 10 @ 105: MASS_CANCELLED");
    }

    @Test
    void aReplacementIsANewEntry() {
        given(buy(1, 10, 100).owner(7), buy(2, 10, 101).owner(7), replace(1, 10, 99));

        when(new BookCommand().cancelOwner(7))
                .tells("cancelled 2 BUY 10 @ 101: MASS_CANCELLED", "cancelled 1 BUY 10 @ 99: MASS_CANCELLED");
    }

    @Test
    void aReductionARefreshAndATriggeredStopAreNoNewEntries() {
        given(
                stopLimitBuy(1, 10, 101, 99).owner(7),
                sell(2, 20, 101).iceberg(5).owner(7),
                sell(3, 10, 105).owner(7),
                reduce(2, 5),
                buy(4, 5, 101));

        when(new BookCommand().cancelOwner(7))
                .tells(
                        "cancelled 1 BUY 10 @ 99: MASS_CANCELLED",
                        "cancelled 2 SELL 10 @ 101: MASS_CANCELLED",
                        "cancelled 3 SELL 10 @ 105: MASS_CANCELLED");
    }

    @Test
    void byOwnerNeedsAnOwner() {
        when(new BookCommand().cancelOwner(NO_OWNER)).isRefused(RejectReason.NO_OWNER);
        when(new BookCommand().cancelOwner(NO_OWNER, BUY)).isRefused(RejectReason.NO_OWNER);
    }

    @Test
    void allInBookOrder() {
        given(
                phase(CALL_AUCTION),
                stopSell(1, 10, 90),
                stopSell(2, 10, 95),
                stopBuy(3, 10, 110),
                stopBuy(4, 10, 105),
                stopBuy(5, 10, 105),
                marketSell(6, 10),
                marketBuy(7, 10),
                sell(8, 10, 103),
                sell(9, 10, 102),
                buy(10, 10, 100).hidden(),
                buy(11, 10, 100),
                buy(12, 10, 101).hidden());

        when(cancelAll())
                .is(CANCELLED)
                .tells(
                        "cancelled 12 BUY 10 @ 101: MASS_CANCELLED",
                        "cancelled 11 BUY 10 @ 100: MASS_CANCELLED",
                        "cancelled 10 BUY 10 @ 100: MASS_CANCELLED",
                        "cancelled 9 SELL 10 @ 102: MASS_CANCELLED",
                        "cancelled 8 SELL 10 @ 103: MASS_CANCELLED",
                        "cancelled 7 BUY 10 at market: MASS_CANCELLED",
                        "cancelled 6 SELL 10 at market: MASS_CANCELLED",
                        "cancelled 4 BUY 10 at market: MASS_CANCELLED",
                        "cancelled 5 BUY 10 at market: MASS_CANCELLED",
                        "cancelled 3 BUY 10 at market: MASS_CANCELLED",
                        "cancelled 2 SELL 10 at market: MASS_CANCELLED",
                        "cancelled 1 SELL 10 at market: MASS_CANCELLED");
        assertThat(book().orderCount()).isZero();
        assertThat(engine().lastCancelledOrders()).isEqualTo(12);
    }

    @Test
    void triggeredStopsThatWaitComeLast() {
        rules(MatchingRules.priceTime().withBandPolicy(BandPolicy.HALT));
        given(stopBuy(1, 10, 101), stopBuy(2, 10, 101), stopBuy(3, 10, 102), sell(4, 5, 101), sell(5, 5, 110));
        given(buy(9, 20, 90), bands(90, 105), buy(6, 5, 101));
        assertThat(engine().phase()).isEqualTo(HALTED);

        when(cancelAll())
                .tells(
                        "cancelled 9 BUY 20 @ 90: MASS_CANCELLED",
                        "cancelled 5 SELL 5 @ 110: MASS_CANCELLED",
                        "cancelled 3 BUY 10 at market: MASS_CANCELLED",
                        "cancelled 2 BUY 10 at market: MASS_CANCELLED");
    }

    @Test
    void bySideTakesOnlyThatSide() {
        given(buy(1, 10, 100), sell(2, 10, 105), stopBuy(3, 10, 110), stopSell(4, 10, 90));

        when(new BookCommand().cancelSide(SELL))
                .is(CANCELLED)
                .tells("cancelled 2 SELL 10 @ 105: MASS_CANCELLED", "cancelled 4 SELL 10 at market: MASS_CANCELLED");
        assertThat(engine().lastCancelledOrders()).isEqualTo(2);
    }

    @Test
    void aMassCancelThatFindsNothingIsDoneToo() {
        when(cancelAll()).is(CANCELLED).tellsNothing();
        assertThat(engine().lastCancelledOrders()).isZero();
    }

    @Test
    void onlyAMassCancelCountsItsOrders() {
        given(buy(1, 10, 100), buy(2, 10, 100), cancelAll(), buy(1, 10, 100), cancel(1));

        assertThat(engine().lastCancelledOrders()).isZero();
    }

    @Test
    void massCancelsAreTakenInEveryPhase() {
        given(buy(1, 10, 100), phase(HALTED));

        when(cancelAll()).is(CANCELLED).tells("cancelled 1 BUY 10 @ 100: MASS_CANCELLED");
        given(phase(CONTINUOUS));
    }
}
