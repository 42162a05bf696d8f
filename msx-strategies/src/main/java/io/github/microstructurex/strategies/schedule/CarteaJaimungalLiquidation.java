package io.github.microstructurex.strategies.schedule;

import io.github.microstructurex.strategies.ParentOrder;

/**
 * The optimal way to trade a quantity in continuous time when what is left at the end may be traded too, at a price: the
 * model of Cartea and Jaimungal with linear impact. Units are the caller's own, as long as they agree: for instance shares,
 * days, dollars. The quantity is one to sell; buying is the same.
 *
 * <p>Trading at the rate {@code v} gets a price that is worse by {@code k v}, and moves it by {@code b v} a unit of time for
 * good. Each unit of time that {@code q} is held counts {@code phi q^2} (running penalty), and what is left at the end,
 * {@code q_T}, is traded at once at a price that is worse by {@code alpha q_T} (terminal penalty). With {@code gamma =
 * sqrt(phi / k)} and {@code zeta = (alpha - b / 2 + sqrt(k phi)) / (alpha - b / 2 - sqrt(k phi))} the best way holds
 *
 * <pre>{@code Q(t) = Q0 (zeta e^(gamma (T - t)) - e^(-gamma (T - t))) / (zeta e^(gamma T) - e^(-gamma T))}</pre>
 *
 * <p>As {@code alpha} grows without limit nothing is left, and {@code Q} falls as in {@link AlmgrenChriss} with small steps.
 *
 * <p>Source: A. Cartea, S. Jaimungal, J. Penalva, "Algorithmic and High-Frequency Trading", Cambridge University Press
 * (2015), section 6.5.
 *
 * @param quantity Q0, above 0
 * @param duration T, above 0
 * @param temporaryImpact k, in price per rate of trading, above 0
 * @param permanentImpact b, in price per unit, at least 0
 * @param runningPenalty phi, in price per unit and time, at least 0; 0 trades at one rate
 * @param terminalPenalty alpha, in price per unit, at least {@code permanentImpact / 2}; infinite to leave nothing
 */
public record CarteaJaimungalLiquidation(
        double quantity,
        double duration,
        double temporaryImpact,
        double permanentImpact,
        double runningPenalty,
        double terminalPenalty) {
    /**
     * Checks the values.
     *
     * @param quantity Q0
     * @param duration T
     * @param temporaryImpact k
     * @param permanentImpact b
     * @param runningPenalty phi
     * @param terminalPenalty alpha
     * @throws IllegalArgumentException if one is out of its range
     */
    public CarteaJaimungalLiquidation {
        check("quantity", quantity, quantity > 0 && Double.isFinite(quantity), "a finite number above 0");
        check("duration", duration, duration > 0 && Double.isFinite(duration), "a finite number above 0");
        check(
                "temporaryImpact",
                temporaryImpact,
                temporaryImpact > 0 && Double.isFinite(temporaryImpact),
                "a finite number above 0");
        check(
                "permanentImpact",
                permanentImpact,
                permanentImpact >= 0 && Double.isFinite(permanentImpact),
                "a finite number, at least 0");
        check(
                "runningPenalty",
                runningPenalty,
                runningPenalty >= 0 && Double.isFinite(runningPenalty),
                "a finite number, at least 0");
        check(
                "terminalPenalty",
                terminalPenalty,
                terminalPenalty >= permanentImpact / 2,
                "at least permanentImpact / 2 = " + permanentImpact / 2);
    }

    private static void check(String name, double value, boolean inRange, String range) {
        if (!inRange) {
            throw new IllegalArgumentException(name + " is " + value + ", expected " + range);
        }
    }

    /** {@return how fast the holdings decay, per time; 0 without a running penalty} */
    public double gamma() {
        return StrictMath.sqrt(runningPenalty / temporaryImpact);
    }

    /**
     * How what is left at the end compares with what is held on the way.
     *
     * @return zeta: above 1 or below -1; 1 where nothing is left or there is no running penalty, infinite where the
     *     holdings decay exponentially to the end
     */
    public double zeta() {
        double end = endPenalty();
        double way = wayPenalty();
        return end == Double.POSITIVE_INFINITY || way == 0 ? 1 : (end + way) / (end - way);
    }

    /** alpha - b / 2: the price impact of what is sold on the way is paid for by what is sold at the end. */
    private double endPenalty() {
        return terminalPenalty - permanentImpact / 2;
    }

    private double wayPenalty() {
        return StrictMath.sqrt(temporaryImpact * runningPenalty);
    }

    /**
     * What is left at a time. At the end that is what the terminal penalty is paid for; only an infinite one leaves nothing.
     *
     * @param time from the start, 0 to {@link #duration()}
     * @return Q(t), from the whole quantity on down
     */
    public double holdings(double time) {
        return quantity * partLeft(checkTime(time));
    }

    private double partLeft(double time) {
        double left = duration - time;
        double end = endPenalty();
        double way = wayPenalty();
        double gamma = gamma();
        if (end == Double.POSITIVE_INFINITY) {
            return AlmgrenChriss.partLeft(gamma * duration, left / duration);
        }
        if (gamma == 0) {
            return (end * left + temporaryImpact) / (end * duration + temporaryImpact);
        }
        return StrictMath.exp(-gamma * time)
                * difference(end, way, gamma * left)
                / difference(end, way, gamma * duration);
    }

    /**
     * How fast it trades at a time: what {@link #holdings} falls by per unit of time.
     *
     * @param time from the start, 0 to {@link #duration()}
     * @return v(t), above 0; 0 where neither penalty asks for trading
     */
    public double speed(double time) {
        double left = duration - checkTime(time);
        double end = endPenalty();
        double way = wayPenalty();
        double gamma = gamma();
        if (gamma == 0) {
            return end == Double.POSITIVE_INFINITY
                    ? quantity / duration
                    : quantity * end / (end * duration + temporaryImpact);
        }
        double decay = StrictMath.exp(-2 * gamma * left);
        double part = end == Double.POSITIVE_INFINITY
                ? (1 + decay) / -StrictMath.expm1(-2 * gamma * duration)
                : (end + way + (end - way) * decay) / difference(end, way, gamma * duration);
        return quantity * gamma * StrictMath.exp(-gamma * time) * part;
    }

    /** (end + way) - (end - way) e^(-2 x), exact also where x or the penalties are small, and without overflow. */
    private static double difference(double end, double way, double x) {
        return 2 * way - (end - way) * StrictMath.expm1(-2 * x);
    }

    private double checkTime(double time) {
        check("time", time, time >= 0 && time <= duration, "0 to " + duration);
        return time;
    }

    /**
     * Follows the model with a parent order: the model's duration is laid over the order's window and its quantity over
     * the order's, whatever their units. The window is cut into equal parts, and a slice, due at the beginning of its
     * part, is what the holdings fall by in it. A parent order is to be done: what the model leaves at the end belongs to
     * the last slice.
     *
     * @param parent the order
     * @param slices how many, at least 1
     * @return the schedule
     */
    public ExecutionSchedule schedule(ParentOrder parent, int slices) {
        TwapSchedule even = new TwapSchedule(parent, slices);
        long[] times = new long[slices];
        double[] weights = new double[slices];
        double before = 1;
        for (int i = 0; i < slices; i++) {
            times[i] = even.timeOf(i);
            double after = i + 1 < slices ? partLeft(duration * (i + 1) / slices) : 0;
            weights[i] = Math.max(0, before - after);
            before = after;
        }
        return new WeightedSchedule(parent, times, weights);
    }
}
