package io.github.microstructurex.strategies.builtin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The book's example: 50 market orders a minute, kappa = 100, alpha = 0.001. */
class CarteaJaimungalDepthsTest {
    private static final double RATE = 50 / 60.0;
    private static final CarteaJaimungalDepths DEPTHS = new CarteaJaimungalDepths(RATE, 100, 0.001);

    @Test
    void theLessIsLeftAndTheMoreTimeTheFartherAwayItRests() {
        for (int inventory = 1; inventory < 10; inventory++) {
            assertThat(DEPTHS.depth(inventory, 60)).isGreaterThan(DEPTHS.depth(inventory + 1, 60));
            assertThat(DEPTHS.depth(inventory, 60)).isGreaterThan(DEPTHS.depth(inventory, 30));
        }
    }

    @Test
    void atTheEndItGivesWayByWhatTheRestWouldCost() {
        assertThat(DEPTHS.depth(1, 0)).isCloseTo(0.01 - 0.001, within(1e-15));
        assertThat(DEPTHS.depth(20, 0)).isCloseTo(0.01 - 0.001 * 39, within(1e-15));
    }

    /**
     * The value of a position, ln(w) / kappa, grows with the time left by what the best depth earns: (lambda / kappa)
     * exp(-kappa delta), the equation of Hamilton, Jacobi and Bellman at its best depth.
     */
    @Test
    void theDepthSolvesTheEquationOfTheValue() {
        double step = 1e-4;
        for (int inventory = 1; inventory <= 5; inventory++) {
            double growth = 0;
            // The value of q is the sum of what each of the q depths stands for: ln(w(q)/w(q-1)) = kappa delta - 1.
            for (int q = 1; q <= inventory; q++) {
                growth += (DEPTHS.depth(q, 20 + step) - DEPTHS.depth(q, 20 - step)) / (2 * step);
            }
            double earned = RATE / 100 * Math.exp(-100 * DEPTHS.depth(inventory, 20));
            assertThat(growth).isCloseTo(earned, within(1e-9));
        }
    }

    @Test
    void aLargePositionAndALongTimeDoNotOverflow() {
        assertThat(DEPTHS.depth(100_000, 60)).isFinite().isNegative();
        assertThat(DEPTHS.depth(1_000, 1e12)).isFinite().isPositive();
        assertThat(DEPTHS.depth(3, Double.MIN_VALUE)).isCloseTo(DEPTHS.depth(3, 0), within(1e-15));
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CarteaJaimungalDepths(0, 100, 0.001))
                .withMessage("orderRate is 0.0, expected a finite number above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEPTHS.depth(0, 60))
                .withMessage("inventory is 0, expected at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DEPTHS.depth(1, -1))
                .withMessageStartingWith("timeLeft is -1.0, expected 0.0 to ");
    }
}
