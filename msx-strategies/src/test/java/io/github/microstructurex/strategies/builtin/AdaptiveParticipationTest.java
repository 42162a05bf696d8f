package io.github.microstructurex.strategies.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.Urgency;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Buys between 10 % and 50 % of the volume; starts at 100 to 104, a spread of 4, which is usual; 10 ticks count fully. */
class AdaptiveParticipationTest {
    private final Desk desk = desk(Urgency.NORMAL);

    @Test
    void atThePriceOfTheStartTheRateIsInTheMiddle() {
        assertThat(desk.trade(700).requests()).containsExactly("market 300");
    }

    @Test
    void aBetterPriceRaisesIt() {
        desk.clear(Side.BUY).clear(Side.SELL).quote(Side.BUY, 90, 5).quote(Side.SELL, 94, 5_000);

        assertThat(desk.trade(500).requests()).containsExactly("market 500");
    }

    @Test
    void aWorsePriceLowersIt() {
        desk.clear(Side.BUY).clear(Side.SELL).quote(Side.BUY, 120, 5).quote(Side.SELL, 124, 5_000);

        assertThat(desk.trade(900).requests()).containsExactly("market 100");
    }

    @Test
    void twiceTheUsualSpreadHalvesWhatItAddsToTheLowestRate() {
        desk.clear(Side.BUY).clear(Side.SELL).quote(Side.BUY, 98, 5).quote(Side.SELL, 106, 5_000);

        assertThat(desk.trade(800).requests()).containsExactly("market 200");
    }

    @Test
    void thePriceIsMeasuredAgainstTheFirstTwoSidedBook() {
        ParentOrder parent = new ParentOrder(Side.BUY, 10_000, OptionalLong.empty(), 0, 1_000);
        Desk late = new Desk(new AdaptiveParticipation(0.1, 0.5, 10, 4, 1, 10_000), parent)
                .quote(Side.SELL, 104, 5_000)
                .start();
        late.trade(9);
        assertThat(late.requests()).containsExactly("market 1");

        late.quote(Side.BUY, 100, 5).trade(7);
        assertThat(late.requests()).containsExactly("market 3");

        late.clear(Side.BUY).clear(Side.SELL).quote(Side.BUY, 120, 5).quote(Side.SELL, 124, 5_000);
        assertThat(late.trade(9).requests()).containsExactly("market 1");
    }

    /** The spread is 4 for half of the time and 12 for the other: 8 is usual, and 16 ticks count fully. */
    @Test
    void whatIsUsualIsLearnedWhereItIsNotSaid() {
        ParentOrder parent = new ParentOrder(Side.BUY, 10_000, OptionalLong.empty(), 0, 1_000);
        Desk learning = new Desk(new AdaptiveParticipation(0.1, 0.5, 0, 0, 1, 10_000), parent)
                .quote(Side.BUY, 100, 5)
                .quote(Side.SELL, 104, 5_000)
                .start()
                .at(100)
                .clear(Side.SELL)
                .quote(Side.SELL, 112, 5_000)
                .bookChanged()
                .at(200);
        learning.clear(Side.SELL).quote(Side.SELL, 104, 5_000);
        assertThat(learning.trade(700).requests()).containsExactly("market 300");

        // A spread of 16, twice the usual, whose midpoint is worse by 8: 0.1 + 0.4 * 1/4 * 1/2.
        learning.clear(Side.BUY).clear(Side.SELL).quote(Side.BUY, 102, 5).quote(Side.SELL, 118, 5_000);
        assertThat(learning.trade(850).requests()).containsExactly("market 150");
    }

    @Test
    void anUrgentOrderDoesNotMindThePrice() {
        Desk urgent = desk(Urgency.HIGH);
        urgent.clear(Side.BUY).clear(Side.SELL).quote(Side.BUY, 120, 5).quote(Side.SELL, 124, 5_000);

        assertThat(urgent.trade(500).requests()).containsExactly("market 500");
    }

    @Test
    void whileASideIsEmptyTheRateIsTheLowest() {
        desk.clear(Side.BUY);

        assertThat(desk.trade(900).requests()).containsExactly("market 100");
    }

    private static Desk desk(Urgency urgency) {
        ParentOrder parent = new ParentOrder(Side.BUY, 10_000, OptionalLong.empty(), 0, 1_000, urgency);
        return new Desk(new AdaptiveParticipation(0.1, 0.5, 10, 4, 1, 10_000), parent)
                .quote(Side.BUY, 100, 5)
                .quote(Side.SELL, 104, 5_000)
                .start();
    }
}
