package io.github.microstructurex.analytics.impact;

import io.github.microstructurex.analytics.internal.Require;
import java.util.Arrays;

/**
 * A book of even depth q that refills: a block of x moves the price by {@code x/q}, of which {@code lambda x} stays and
 * {@code kappa x} decays, {@code kappa = 1/q - lambda}, at the rate rho. A block pays half of its own move on average.
 * The parts of a trajectory are blocks.
 *
 * <p>The schedules that cost least depend on rho only, and not on how deep the book is.
 *
 * <p>Source: Obizhaeva and Wang (2013), Optimal Trading Strategy and Supply/Demand Dynamics, Journal of Financial Markets
 * 16; at discrete times Alfonsi, Fruth and Schied (2010), Quantitative Finance 10. {@link ObizhaevaWangFit} estimates it.
 *
 * @param depth q: quantity for one unit of price, above 0
 * @param permanent lambda: price for one unit of quantity, from 0 to 1/q
 * @param resilience rho: per unit of time, at least 0
 */
public record ObizhaevaWangImpact(double depth, double permanent, double resilience) implements ImpactModel {
    /**
     * Checks the parameters.
     *
     * @param depth q: quantity for one unit of price, above 0
     * @param permanent lambda: price for one unit of quantity, from 0 to 1/q
     * @param resilience rho: per unit of time, at least 0
     */
    public ObizhaevaWangImpact {
        Require.positive("depth", depth);
        Require.notNegative("resilience", resilience);
        if (!(permanent >= 0 && permanent <= 1 / depth)) {
            throw new IllegalArgumentException(
                    "permanent is " + permanent + ", expected from 0 to " + 1 / depth + ", one by the depth");
        }
    }

    /** {@return kappa, the move for one unit of quantity that decays} */
    public double transientImpact() {
        return 1 / depth - permanent;
    }

    /** {@return the time in which half of what decays is gone: {@code ln 2 / rho}; infinite if nothing decays} */
    public double halfLife() {
        return StrictMath.log(2) / resilience;
    }

    @Override
    public double[] priceImpact(Trajectory trajectory) {
        double[] impact = new double[trajectory.size() + 1];
        double decaying = 0;
        for (int i = 0; i < trajectory.size(); i++) {
            decaying += transientImpact() * trajectory.quantity(i);
            decaying *= StrictMath.exp(-resilience * trajectory.duration(i));
            impact[i + 1] = permanent * trajectory.executedBefore(i + 1) + decaying;
        }
        return impact;
    }

    @Override
    public double[] executionImpact(Trajectory trajectory) {
        double[] impact = Arrays.copyOf(priceImpact(trajectory), trajectory.size());
        for (int i = 0; i < impact.length; i++) {
            impact[i] += 0.5 * trajectory.quantity(i) / depth;
        }
        return impact;
    }

    /**
     * The cheapest way to execute a quantity in continuous time: a block, an even rate, a block.
     *
     * @param quantity X, signed
     * @param duration T, at least 0
     * @return the schedule
     */
    public ObizhaevaWangSchedule schedule(double quantity, double duration) {
        return ObizhaevaWangSchedule.of(quantity, duration, resilience);
    }

    /**
     * The cheapest blocks at {@code N + 1} times from 0 to T that are equally far apart: {@code X / ((N-1)(1-a) + 2)} first
     * and last and {@code 1 - a} of that between them, with {@code a = exp(-rho T/N)}.
     *
     * @param quantity X, signed
     * @param duration T, at least 0
     * @param intervals N, at least 1
     * @return the blocks
     */
    public Trajectory blocks(double quantity, double duration, int intervals) {
        Require.notNegative("duration", duration);
        Require.atLeast("intervals", intervals, 1);
        double refilled = -StrictMath.expm1(-resilience * duration / intervals);
        double atTheEnds = quantity / ((intervals - 1) * refilled + 2);
        double[] times = new double[intervals + 1];
        double[] blocks = new double[intervals + 1];
        for (int i = 0; i <= intervals; i++) {
            times[i] = duration * i / intervals;
            blocks[i] = i == 0 || i == intervals ? atTheEnds : refilled * atTheEnds;
        }
        return Trajectory.blocks(times, blocks);
    }

    /**
     * What the {@linkplain #schedule cheapest way} costs: {@code lambda X^2 / 2 + kappa X^2 / (rho T + 2)}.
     *
     * @param quantity X, signed
     * @param duration T, at least 0
     * @return price times quantity, at least 0
     */
    public double scheduleCost(double quantity, double duration) {
        Require.notNegative("duration", duration);
        double square = quantity * quantity;
        return 0.5 * permanent * square + transientImpact() * square / (resilience * duration + 2);
    }
}
