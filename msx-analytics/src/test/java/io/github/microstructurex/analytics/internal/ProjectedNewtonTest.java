package io.github.microstructurex.analytics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProjectedNewtonTest {
    private static final double[] UNBOUNDED = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};

    /** (x - 1)^2 + 2 (y + 3)^2 + x y. */
    private static double bowl(double[] x, double[] gradient, double[][] hessian) {
        gradient[0] += 2 * (x[0] - 1) + x[1];
        gradient[1] += 4 * (x[1] + 3) + x[0];
        hessian[0][0] += 2;
        hessian[0][1] += 1;
        hessian[1][1] += 4;
        return (x[0] - 1) * (x[0] - 1) + 2 * (x[1] + 3) * (x[1] + 3) + x[0] * x[1];
    }

    /** Rosenbrock's valley, with its minimum 0 at (1, 1). */
    private static double valley(double[] x, double[] gradient, double[][] hessian) {
        double across = x[1] - x[0] * x[0];
        gradient[0] += -400 * x[0] * across - 2 * (1 - x[0]);
        gradient[1] += 200 * across;
        hessian[0][0] += 1_200 * x[0] * x[0] - 400 * x[1] + 2;
        hessian[0][1] += -400 * x[0];
        hessian[1][1] += 200;
        return 100 * across * across + (1 - x[0]) * (1 - x[0]);
    }

    @Test
    void aParabolaTakesOneStep() {
        ProjectedNewton search = new ProjectedNewton(ProjectedNewtonTest::bowl, new double[2], UNBOUNDED, 1e-12).run(1);

        assertThat(search.point()).containsExactly(new double[] {20.0 / 7, -26.0 / 7}, within(1e-12));
        assertThat(search.run(1).isConverged()).isTrue();
    }

    @Test
    void aBoundHoldsAVariableAndTheOthersGoOn() {
        ProjectedNewton search =
                new ProjectedNewton(ProjectedNewtonTest::bowl, new double[] {5, 5}, new double[] {0, 0}, 1e-12).run(50);

        assertThat(search.isConverged()).isTrue();
        assertThat(search.point()).containsExactly(new double[] {1, 0}, within(1e-12));
        assertThat(search.standardErrors()[0]).isCloseTo(Math.sqrt(0.5), within(1e-12));
        assertThat(search.standardErrors()[1]).isNaN();
    }

    @Test
    void aCurvedValleyIsFollowedToItsEnd() {
        ProjectedNewton search =
                new ProjectedNewton(ProjectedNewtonTest::valley, new double[] {-1.2, 1}, UNBOUNDED, 1e-14).run(100);

        assertThat(search.isConverged()).isTrue();
        assertThat(search.value()).isCloseTo(0, within(1e-14));
        assertThat(search.point()).containsExactly(new double[] {1, 1}, within(1e-6));
    }

    @Test
    void theValleyEndsAtABoundThatCrossesIt() {
        double[] lower = {Double.NEGATIVE_INFINITY, 2.25};
        ProjectedNewton search =
                new ProjectedNewton(ProjectedNewtonTest::valley, new double[] {-1, 3}, lower, 1e-14).run(100);

        assertThat(search.isConverged()).isTrue();
        assertThat(search.point()[1]).isEqualTo(2.25);
        assertThat(Math.abs(search.point()[0])).isCloseTo(1.5, within(0.02));
    }

    @Test
    void whatDoesNotMatterStaysAsItWasAndHasNoError() {
        ProjectedNewton search = new ProjectedNewton(
                        (x, gradient, hessian) -> {
                            gradient[0] += 2 * x[0];
                            hessian[0][0] += 2;
                            return x[0] * x[0];
                        },
                        new double[] {3, 4},
                        UNBOUNDED,
                        1e-12)
                .run(20);

        assertThat(search.point()).containsExactly(0, 4);
        assertThat(search.standardErrors()[1]).isNaN();
    }

    @Test
    void aStartWhereTheFunctionIsNotDefinedIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProjectedNewton((x, g, h) -> Double.NaN, new double[2], UNBOUNDED, 1e-9))
                .withMessage("the function at the start is NaN, expected finite");
    }
}
