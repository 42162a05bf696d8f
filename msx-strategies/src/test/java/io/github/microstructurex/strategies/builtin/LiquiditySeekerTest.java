package io.github.microstructurex.strategies.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.strategies.ParentOrder;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Buys 100; the spread is 10 and 20 are offered for the first hundred nanoseconds of 1,000. */
class LiquiditySeekerTest {
    private final Desk desk = new Desk(
                    new LiquiditySeeker(0.5, 3, 0.1), new ParentOrder(Side.BUY, 100, OptionalLong.of(120), 0, 1_000))
            .quote(Side.BUY, 100, 20)
            .quote(Side.SELL, 110, 20)
            .start()
            .at(100);

    @Test
    void itWaitsWhileTheBookIsAsUsual() {
        assertThat(desk.bookChanged().requests()).isEmpty();
    }

    @Test
    void itTakesWhatIsDisplayedWhenTheSpreadIsHalfTheUsual() {
        desk.quote(Side.SELL, 105, 7).bookChanged();

        assertThat(desk.requests()).containsExactly("limit 7 @ 105 IOC");
    }

    @Test
    void itTakesWhatIsDisplayedWhenThatIsThreeTimesTheUsual() {
        desk.quote(Side.SELL, 110, 40).bookChanged();

        assertThat(desk.requests()).containsExactly("limit 60 @ 110 IOC");
    }

    /** Until then the book still shows what it has taken. */
    @Test
    void itDoesNotTakeTheSameQuantityTwiceBeforeItIsAnswered() {
        desk.quote(Side.SELL, 105, 7).bookChanged().bookChanged();
        assertThat(desk.requests()).containsExactly("limit 7 @ 105 IOC");

        desk.fill(1, 105, 7).bookChanged();
        assertThat(desk.requests()).containsExactly("limit 7 @ 105 IOC");
    }

    @Test
    void itNeverTakesBeyondItsLimit() {
        desk.clear(Side.SELL).quote(Side.SELL, 121, 500).quote(Side.BUY, 120, 5).bookChanged();

        assertThat(desk.requests()).isEmpty();
    }

    @Test
    void inTheLastPartOfTheWindowItTakesWhatIsLeft() {
        assertThat(desk.at(899).bookChanged().requests()).isEmpty();
        assertThat(desk.at(900).requests()).containsExactly("limit 100 @ 120 IOC");
    }

    @Test
    void aOneSidedBookIsPartOfNoAverage() {
        desk.clear(Side.BUY).bookChanged().at(500).quote(Side.BUY, 100, 5).bookChanged();

        assertThat(desk.quote(Side.SELL, 105, 7).bookChanged().requests()).containsExactly("limit 7 @ 105 IOC");
    }
}
