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
        spread.quote(5, 1, 2);
        assertThat(spread.mean()).isNaN();
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
    void timeNeverRunsBackwards() {
        spread.quote(10, 1, 2);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> spread.quote(9, 1, 2))
                .withMessageContaining("time is 9, expected at least 10");
    }
}
