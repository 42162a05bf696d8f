package io.github.microstructurex.strategies.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Numbers of the papers: s = 100, sigma = 2, k = 1.5 for the one; A = 0.9, k = 0.3, sigma = 0.3 for the other. */
class MarketMakerQuotesTest {
    @Test
    void withInventoryTheReservationPriceLeansAgainstIt() {
        AvellanedaStoikovQuotes quotes = new AvellanedaStoikovQuotes(0.1, 2, 1.5);

        assertThat(quotes.reservationPrice(100, 2, 1)).isCloseTo(99.2, within(1e-12));
        assertThat(quotes.spread(1)).isCloseTo(1.6907704227514233, within(1e-14));
        assertThat(quotes.bid(100, 2, 1)).isCloseTo(98.35461478862429, within(1e-12));
        assertThat(quotes.ask(100, 2, 1)).isCloseTo(100.04538521137572, within(1e-12));
    }

    @Test
    void atTheEndOfTheHorizonInventoryDoesNotMatter() {
        AvellanedaStoikovQuotes quotes = new AvellanedaStoikovQuotes(0.1, 2, 1.5);

        assertThat(quotes.reservationPrice(100, -3, 0)).isEqualTo(100);
    }

    @Test
    void withoutAHorizonTheHalfSpreadAndTheSkewAreConstant() {
        GueantLehalleFernandezTapiaQuotes quotes = new GueantLehalleFernandezTapiaQuotes(0.01, 0.3, 0.9, 0.3, 1, 0.01);

        assertThat(quotes.halfSpread()).isCloseTo(3.312915198564539, within(1e-12));
        assertThat(quotes.skew()).isCloseTo(0.0678658325308838, within(1e-14));
        assertThat(quotes.bid(50, 2)).isCloseTo(50 - 3.312915198564539 - 2 * 0.0678658325308838, within(1e-12));
        assertThat(quotes.ask(50, 2)).isCloseTo(50 + 3.312915198564539 - 2 * 0.0678658325308838, within(1e-12));
    }

    @Test
    void withInventoryRiskOnlyTheHalfSpreadIsThatOfTheArrivingOrders() {
        GueantLehalleFernandezTapiaQuotes quotes = new GueantLehalleFernandezTapiaQuotes(0.01, 0.3, 0.9, 0.3, 1, 0);

        assertThat(quotes.c1()).isCloseTo(1 / 0.3, within(1e-12));
        assertThat(quotes.c2()).isCloseTo(0.22436254673824507, within(1e-14));
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AvellanedaStoikovQuotes(0, 2, 1.5))
                .withMessage("riskAversion is 0.0, expected a finite number above 0");
    }
}
