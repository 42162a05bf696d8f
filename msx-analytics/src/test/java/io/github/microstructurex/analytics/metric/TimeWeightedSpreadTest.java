package io.github.microstructurex.analytics.metric;

import static io.github.microstructurex.book.BookView.NO_PRICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TimeWeightedSpreadTest {
    private final TimeWeightedSpread spread = new TimeWeightedSpread();

    /** Golden case spreads.edge, in ticks of 0.01 and milliseconds. */
    @Test
    void oneSidedAndCrossedTimeIsLeftOutAndLockedTimeCountsAsZero() {
        spread.quote(0, NO_PRICE, 1_002);
        spread.quote(1_000, 1_000, 1_002);
        spread.quote(3_000, 1_002, 1_002);
        spread.quote(4_000, 1_003, 1_002);
        spread.quote(5_000, 1_001, 1_005);
        spread.advanceTo(6_000);

        assertThat(spread.mean() * 0.01).isCloseTo(0.02, within(1e-12));
        assertThat(spread.definedTime()).isEqualTo(4_000);
        assertThat(spread.crossedTime()).isEqualTo(1_000);
        assertThat(spread.oneSidedTime()).isEqualTo(1_000);
    }

    @Test
    void isUndefinedBeforeAnyTimePassed() {
        assertThat(spread.mean()).isNaN();
        assertThat(spread.median()).isNaN();
        assertThat(spread.standardDeviation()).isNaN();
        spread.quote(5, 1, 2);
        assertThat(spread.mean()).isNaN();
        assertThat(spread.median()).isNaN();
    }

    @Test
    void timeBeforeTheFirstQuoteDoesNotCount() {
        spread.advanceTo(10);
        spread.quote(20, 1, 4);
        spread.advanceTo(30);

        assertThat(spread.mean()).isEqualTo(3);
        assertThat(spread.definedTime()).isEqualTo(10);
        assertThat(spread.oneSidedTime()).isZero();
    }

    @Test
    void theLastOfSeveralQuotesAtOneTimeIsInForce() {
        spread.quote(0, 1, 2);
        spread.quote(0, 1, 9);
        spread.advanceTo(7);

        assertThat(spread.mean()).isEqualTo(8);
    }

    @Test
    void longPeriodsAndWideSpreadsDoNotOverflow() {
        spread.quote(0, 0, 1L << 61);
        spread.advanceTo(1L << 61);

        assertThat(spread.mean()).isEqualTo(0x1p61);
    }

    @Test
    void theMedianIsNotExceededForHalfTheTimeAndTheVolatilityIsAboutTheMean() {
        spread.quote(0, 0, 4);
        spread.quote(10, 0, 2);
        spread.quote(15, 0, 6);
        spread.advanceTo(20);
        assertThat(spread.mean()).isEqualTo(4);
        assertThat(spread.median()).isEqualTo(4);
        assertThat(spread.standardDeviation()).isCloseTo(Math.sqrt((4 * 5 + 4 * 5) / 20.0), within(1e-15));

        TimeWeightedSpread nextDay = new TimeWeightedSpread();
        nextDay.quote(0, 0, 2);
        nextDay.advanceTo(20);
        spread.merge(nextDay);
        assertThat(spread.mean()).isEqualTo(3);
        assertThat(spread.median()).isEqualTo(2);
        assertThat(spread.definedTime()).isEqualTo(40);
    }

    @Test
    void manyDifferentSpreadsAreKept() {
        for (int i = 0; i < 1_000; i++) {
            spread.quote(i, 0, i);
        }
        spread.advanceTo(1_000);

        assertThat(spread.median()).isEqualTo(499);
        assertThat(spread.standardDeviation()).isCloseTo(Math.sqrt((1_000.0 * 1_000 - 1) / 12), within(1e-9));
    }

    @Test
    void timeNeverRunsBackwards() {
        spread.quote(10, 1, 2);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> spread.quote(9, 1, 2))
                .withMessageContaining("time is 9, expected at least 10");
    }
}
