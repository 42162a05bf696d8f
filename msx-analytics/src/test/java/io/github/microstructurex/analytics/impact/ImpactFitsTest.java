package io.github.microstructurex.analytics.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

/** Parameters that data were made with are found again, within four of their standard errors. */
class ImpactFitsTest {
    @Test
    void theSquareRootLawIsFoundAgainUnderNoiseFarLargerThanImpact() {
        Random random = new Random(42);
        int n = 20_000;
        double[] parts = new double[n];
        double[] moves = new double[n];
        SquareRootImpact law = new SquareRootImpact(0.9, 1, 1, 0.55);
        for (int i = 0; i < n; i++) {
            double part = StrictMath.exp(StrictMath.log(1e-4) + random.nextDouble() * StrictMath.log(1e3));
            parts[i] = random.nextBoolean() ? part : -part;
            moves[i] = law.impact(parts[i]) + 0.5 * random.nextGaussian();
        }
        PowerLawImpactFit fit = PowerLawImpactFit.nonlinear(moves, parts);
        isFound(fit.coefficient(), fit.coefficientError(), 0.9);
        isFound(fit.exponent(), fit.exponentError(), 0.55);
        assertThat(fit.exponentError()).isBetween(0.001, 0.05);
        assertThat(fit.observations()).isEqualTo(n);
        assertThat(fit.law(0.02, 1e6).impact(1e4)).isCloseTo(0.02 * 0.9 * StrictMath.pow(0.01, 0.55), within(4e-4));
    }

    @Test
    void averagesAreFittedInLogarithms() {
        Random random = new Random(42);
        double[] sizes = new double[400];
        double[] moves = new double[400];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = 1 + i;
            moves[i] = 0.3 * StrictMath.pow(sizes[i], 0.5) * StrictMath.exp(0.2 * random.nextGaussian());
        }
        moves[7] = -1;
        sizes[9] = 0;
        PowerLawImpactFit fit = PowerLawImpactFit.logarithmic(moves, sizes);
        isFound(fit.coefficient(), fit.coefficientError(), 0.3);
        isFound(fit.exponent(), fit.exponentError(), 0.5);
        assertThat(fit.leftOut()).isEqualTo(2);
    }

    @Test
    void permanentAndTemporaryImpactAreToldApart() {
        Random random = new Random(42);
        int n = 20_000;
        double tau = 0.5;
        double[] volumes = new double[n];
        double[] prices = new double[n];
        double price = 100;
        for (int k = 0; k < n; k++) {
            volumes[k] = 1_000 * random.nextGaussian();
            prices[k] = price + 0.01 * Math.signum(volumes[k]) + 4e-5 * volumes[k] / tau;
            price += 2e-5 * volumes[k] + 0.05 * random.nextGaussian();
        }
        AlmgrenChrissFit fit = AlmgrenChrissFit.of(prices, volumes, tau);
        isFound(fit.permanent(), fit.permanentError(), 2e-5);
        isFound(fit.temporary(), fit.temporaryError(), 4e-5);
        isFound(fit.fixedCost(), fit.fixedCostError(), 0.01);
        assertThat(fit.model().permanent()).isEqualTo(fit.permanent());
        assertThat(fit.intervals()).isEqualTo(n - 1);
    }

    @Test
    void theCoefficientsOfAlmgrenEtAlAreFoundAgain() {
        Random random = new Random(42);
        List<Metaorder> orders = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            double volatility = 0.01 + 0.02 * random.nextDouble();
            double turnover = 50 + 300 * random.nextDouble();
            double quantity = (random.nextBoolean() ? 1e6 : -1e6) * 0.2 * random.nextDouble();
            double days = 0.05 + 0.9 * random.nextDouble();
            AlmgrenEtAl2005Impact model = new AlmgrenEtAl2005Impact(volatility, 1e6, turnover * 1e6);
            double stays = volatility * Math.sqrt(days) * 0.3 * random.nextGaussian();
            double passes = volatility * Math.sqrt(days) * 0.1 * random.nextGaussian();
            orders.add(new Metaorder(
                    quantity,
                    days,
                    volatility,
                    1e6,
                    turnover * 1e6,
                    model.permanentImpact(quantity) + stays,
                    model.realizedImpact(quantity, days) + 0.5 * stays + passes));
        }
        AlmgrenEtAl2005Fit fit = AlmgrenEtAl2005Fit.of(orders);
        isFound(fit.permanent(), fit.permanentError(), AlmgrenEtAl2005Impact.PUBLISHED_PERMANENT);
        isFound(fit.temporary(), fit.temporaryError(), AlmgrenEtAl2005Impact.PUBLISHED_TEMPORARY);
        isFound(fit.temporaryExponent(), fit.temporaryExponentError(), 0.6);
        assertThat(fit.model(0.02, 1e6, 1e8).temporary()).isEqualTo(fit.temporary());
    }

    @Test
    void thePropagatorIsFoundAgainFromResponseAndSigns() {
        Random random = new Random(42);
        int n = 40_000;
        int[] signs = new int[n];
        int sign = 1;
        for (int t = 0; t < n; t++) {
            sign = random.nextDouble() < 0.75 ? sign : -sign;
            signs[t] = sign;
        }
        int memory = 400;
        PowerLawDecay kernel = new PowerLawDecay(0.01, 0.25);
        double[] steps = new double[memory];
        for (int lag = 0; lag < memory; lag++) {
            steps[lag] = kernel.after(lag + 1.0) - kernel.after(lag);
        }
        double[] mids = new double[n];
        for (int t = 1; t < n; t++) {
            double move = 0.02 * random.nextGaussian();
            for (int lag = 0; lag < Math.min(memory, t); lag++) {
                move += steps[lag] * signs[t - 1 - lag];
            }
            mids[t] = mids[t - 1] + move;
        }
        PropagatorFit fit = PropagatorFit.of(100, mids, signs);
        for (int lag : new int[] {1, 2, 5, 10, 30}) {
            isFound(fit.impact(lag), fit.impactError(lag), kernel.after(lag));
        }
        PropagatorFit.PowerLaw law = fit.powerLaw();
        isFound(law.exponent(), law.exponentError(), 0.25);
        isFound(law.scale(), law.scaleError(), 0.01);
        assertThat(law.exponentError()).isLessThan(0.05);
        assertThat(law.kernel().scale()).isEqualTo(law.scale());
    }

    @Test
    void responseAndCorrelationsOfAKernelGiveTheKernelBack() {
        int lags = 20;
        DecayKernel kernel = elapsed -> elapsed == 0 ? 0 : StrictMath.pow(Math.min(elapsed, lags), -0.3);
        double[] correlations = new double[200];
        for (int lag = 0; lag < correlations.length; lag++) {
            correlations[lag] = StrictMath.pow(0.8, lag);
        }
        double[] responses = new double[lags];
        for (int lag = 1; lag <= lags; lag++) {
            responses[lag - 1] = new PropagatorImpact(kernel).response(lag, correlations);
        }
        double[] found = PropagatorFit.kernel(responses, correlations);
        for (int lag = 1; lag <= lags; lag++) {
            assertThat(found[lag - 1]).isCloseTo(kernel.after(lag), within(1e-9));
        }
    }

    @Test
    void theBookOfObizhaevaAndWangIsFoundAgain() {
        Random random = new Random(42);
        int n = 20_000;
        ObizhaevaWangImpact book = new ObizhaevaWangImpact(1_000, 4e-4, 0.05);
        double[] volumes = volumes(n, random::nextGaussian);
        double[] times = new double[n + 1];
        for (int k = 0; k <= n; k++) {
            times[k] = 2.0 * k;
        }
        double[] impact = book.priceImpact(Trajectory.slices(times, volumes));
        double[] moves = new double[n];
        for (int k = 0; k < n; k++) {
            moves[k] = impact[k + 1] - impact[k] + 0.05 * random.nextGaussian();
        }
        ObizhaevaWangFit fit = ObizhaevaWangFit.of(moves, volumes, 2);
        isFound(fit.permanent(), fit.permanentError(), 4e-4);
        isFound(fit.transientImpact(), fit.transientError(), 6e-4);
        isFound(fit.resilience(), fit.resilienceError(), 0.05);
        assertThat(fit.resilienceError()).isLessThan(0.02);
        assertThat(fit.model().depth()).isCloseTo(1_000, within(60.0));
    }

    private static double[] volumes(int n, DoubleSupplier normal) {
        double[] volumes = new double[n];
        for (int k = 0; k < n; k++) {
            volumes[k] = 100 * normal.getAsDouble();
        }
        return volumes;
    }

    @Test
    void dataThatTellNothingGiveNoEstimates() {
        double[] moves = {1, 2, 3};
        double[] none = {0, 0, 0};
        assertThat(PowerLawImpactFit.nonlinear(moves, none).coefficient()).isNaN();
        assertThat(PowerLawImpactFit.nonlinear(moves, none).exponent()).isNaN();
        assertThat(PowerLawImpactFit.logarithmic(moves, none).exponent()).isNaN();
        assertThat(PowerLawImpactFit.logarithmic(moves, new double[] {5, 5, 5}).exponent())
                .isNaN();
        assertThat(AlmgrenChrissFit.of(moves, new double[] {5, 5, 5}, 1).temporary())
                .isNaN();
        assertThat(AlmgrenChrissFit.of(new double[0], new double[0], 1).permanent())
                .isNaN();
        assertThat(ObizhaevaWangFit.of(moves, none, 1).resilience()).isNaN();
        assertThat(AlmgrenEtAl2005Fit.of(List.of()).permanent()).isNaN();
        assertThat(PropagatorFit.of(2, moves, new int[] {1, 1, 1}).impact(1)).isNaN();
        assertThat(PropagatorFit.of(2, moves, new int[3]).powerLaw().exponent()).isNaN();
    }

    @Test
    void asManyObservationsAsParametersHaveNoErrors() {
        PowerLawImpactFit curve = PowerLawImpactFit.nonlinear(new double[] {1, 1.5}, new double[] {1, 2});
        assertThat(curve.exponent()).isCloseTo(StrictMath.log(1.5) / StrictMath.log(2), within(1e-9));
        assertThat(curve.exponentError()).isNaN();
        assertThat(PowerLawImpactFit.logarithmic(new double[] {1, 1.5}, new double[] {1, 2})
                        .coefficientError())
                .isNaN();
        AlmgrenChrissFit plane =
                AlmgrenChrissFit.of(new double[] {100, 101, 100.5, 102}, new double[] {5, -3, 8, 2}, 1);
        assertThat(plane.permanent()).isNotNaN();
        assertThat(plane.permanentError()).isNaN();
    }

    @Test
    void anIntervalWithoutTradesIsLeftOut() {
        double[] volumes = {5, -3, 8, 0, 2, 3, -4, -7, 1, 2};
        double[] prices = new double[volumes.length];
        double moved = 0;
        for (int k = 0; k < prices.length; k++) {
            prices[k] = 100 + moved + 0.25 * Math.signum(volumes[k]) + 0.125 * volumes[k];
            moved += 0.5 * volumes[k];
        }
        prices[3] = Double.NaN;
        AlmgrenChrissFit fit = AlmgrenChrissFit.of(prices, volumes, 2);
        assertThat(fit.intervals()).isEqualTo(7);
        assertThat(fit.permanent()).isCloseTo(0.5, within(1e-12));
        assertThat(fit.temporary()).isCloseTo(0.25, within(1e-12));
        assertThat(fit.fixedCost()).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void impactThatGrowsWithoutEndHasNoErrors() {
        double[] sizes = {1, 2, 3, 4, 5, 6};
        double[] moves = {1, 32, 243, 1024, 3125, 7776};
        PowerLawImpactFit fit = PowerLawImpactFit.nonlinear(moves, sizes);
        assertThat(fit.exponent()).isEqualTo(3);
        assertThat(fit.exponentError()).isNaN();
        assertThatIllegalArgumentException().isThrownBy(() -> fit.law(0.02, 1e6));
    }

    @Test
    void samplesThatDoNotFitTogetherAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PowerLawImpactFit.nonlinear(new double[2], new double[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> AlmgrenChrissFit.of(new double[2], new double[2], 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PropagatorFit.of(1, new double[2], new int[] {2, 1}))
                .withMessage("sign is 2, expected -1, 0 or 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Metaorder(0, 1, 1, 1, 1, 0, 0))
                .withMessageContaining("quantity is 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Metaorder(1, 1, 1, 1, 1, Double.NaN, 0))
                .withMessageContaining("permanentMove is NaN");
    }

    private static void isFound(double estimate, double error, double truth) {
        assertThat(error).isPositive();
        assertThat((estimate - truth) / error)
                .as("%s +- %s for %s", estimate, error, truth)
                .isBetween(-4.0, 4.0);
    }
}
