package io.github.microstructurex.analytics.metric;

import static io.github.microstructurex.book.BookView.NO_PRICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.microstructurex.analytics.volatility.RealizedVariance;
import org.junit.jupiter.api.Test;

class RealizedVolatilityTest {
    private static final double RETURN = Math.log(1.01);

    private final RealizedVolatility volatility = new RealizedVolatility(1_000, 100);

    /** Golden case vol.edge. */
    @Test
    void theVarianceOfTwoPricesIsTheirSquaredLogReturn() {
        RealizedVariance variance = new RealizedVariance();
        variance.price(100);
        assertThat(variance.value()).isNaN();
        variance.price(101);

        assertThat(variance.value()).isCloseTo(9.900908408750885e-05, within(1e-12));
        assertThat(variance.returns()).isOne();
    }

    /** Golden case vol.edge: a non-positive price is an error. */
    @Test
    void aPriceWithoutALogarithmIsRefused() {
        RealizedVariance variance = new RealizedVariance();

        for (double price : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> variance.price(price))
                    .withMessageContaining("price is " + price);
        }
    }

    @Test
    void samplesTheMidThatPrevailsAtEachGridPoint() {
        volatility.quote(950, 99, 101);
        volatility.quote(1_050, 500, 502);
        volatility.quote(1_100, 100, 102);
        volatility.quote(1_101, 1, 3);
        volatility.advanceTo(1_150);

        assertThat(volatility.returns()).isOne();
        assertThat(volatility.value()).isCloseTo(RETURN, within(1e-15));
    }

    @Test
    void aQuietMarketAddsReturnsOfZero() {
        volatility.quote(1_000, 99, 101);
        volatility.quote(1_001, 100, 102);
        volatility.advanceTo(2_000);

        assertThat(volatility.returns()).isEqualTo(10);
        assertThat(volatility.value()).isCloseTo(RETURN, within(1e-15));
    }

    @Test
    void oneSidedAndCrossedQuotesLeaveTheLastMidStanding() {
        volatility.quote(900, 99, 101);
        volatility.quote(1_010, NO_PRICE, 500);
        volatility.quote(1_110, 600, 500);
        volatility.advanceTo(1_200);

        assertThat(volatility.returns()).isEqualTo(2);
        assertThat(volatility.value()).isZero();
    }

    @Test
    void gridPointsBeforeTheFirstMidAreSkipped() {
        volatility.quote(1_450, 99, 101);
        volatility.advanceTo(1_600);

        assertThat(volatility.returns()).isOne();
        assertThat(volatility.value()).isZero();
    }

    @Test
    void isUndefinedWithoutTwoSamples() {
        assertThat(volatility.value()).isNaN();
        volatility.quote(0, 99, 101);
        volatility.advanceTo(1_099);

        assertThat(volatility.returns()).isZero();
        assertThat(volatility.value()).isNaN();
        assertThat(volatility.annualized(RealizedVolatility.US_EQUITY_YEAR)).isNaN();
    }

    @Test
    void annualisesByTheRootOfTime() {
        volatility.quote(1_000, 99, 101);
        volatility.quote(1_001, 100, 102);
        volatility.advanceTo(1_400);

        assertThat(volatility.annualized(400L * 9)).isCloseTo(3 * RETURN, within(1e-15));
    }

    @Test
    void aMidThatIsNotPositiveIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> volatility.quote(0, -3, -1))
                .withMessageContaining("mid of -3 and -1 ticks is not above 0");
    }
}
