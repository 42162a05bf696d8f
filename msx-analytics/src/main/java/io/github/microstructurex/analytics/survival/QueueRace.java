package io.github.microstructurex.analytics.survival;

import io.github.microstructurex.analytics.internal.Require;

/**
 * The probability that the ask is used up before the bid, so that the price goes up next, from the two queues: each grows
 * by one order at a rate and shrinks by one at the same rate, independently. {@code p(n, p) = (1/pi) integral_0^pi (2 -
 * cos t - sqrt((2 - cos t)^2 - 1))^p sin(n t) cos(t/2) / sin(t/2) dt}. The rate does not matter.
 *
 * <p>Source: Cont and de Larrard (2013), "Price dynamics in a Markovian limit order market", SIAM Journal on Financial
 * Mathematics 4, proposition 3.
 */
public final class QueueRace {
    /** Where the integrand has fallen to exp(-45) it is nothing. */
    private static final double NOTHING = 45;

    private static final int NODES = 16;
    private static final double[] POINTS = new double[NODES];
    private static final double[] WEIGHTS = new double[NODES];

    static {
        // Gauss and Legendre: the roots of the polynomial by Newton's iteration from Tricomi's guesses.
        for (int i = 0; i < NODES; i++) {
            double x = StrictMath.cos(Math.PI * (i + 0.75) / (NODES + 0.5));
            double slope = 0;
            for (int iteration = 0; iteration < 10; iteration++) {
                double before = 1;
                double value = x;
                for (int k = 2; k <= NODES; k++) {
                    double next = ((2 * k - 1) * x * value - (k - 1) * before) / k;
                    before = value;
                    value = next;
                }
                slope = NODES * (x * value - before) / (x * x - 1);
                x -= value / slope;
            }
            POINTS[i] = x;
            WEIGHTS[i] = 2 / ((1 - x * x) * slope * slope);
        }
    }

    private QueueRace() {}

    /**
     * The probability that the next move of the price is up.
     *
     * @param bidOrders n, the orders at the best bid, at least 1
     * @param askOrders p, the orders at the best ask, at least 1
     * @return from 0 to 1, to about ten digits after the point
     */
    public static double probabilityUp(int bidOrders, int askOrders) {
        Require.atLeast("bidOrders", bidOrders, 1);
        Require.atLeast("askOrders", askOrders, 1);
        // The power is exp(-p theta) with sinh(theta/2) = sin(t/2), and theta is at least t/2.
        double end = Math.min(Math.PI, 2 * NOTHING / askOrders);
        int panels = 8 + (int) Math.ceil(bidOrders * end / Math.PI);
        double width = end / panels;
        double sum = 0;
        for (int panel = 0; panel < panels; panel++) {
            for (int i = 0; i < NODES; i++) {
                sum += WEIGHTS[i] * integrand(bidOrders, askOrders, width * (panel + 0.5 * (1 + POINTS[i])));
            }
        }
        return sum * width / 2 / Math.PI;
    }

    private static double integrand(int n, int p, double t) {
        double sine = StrictMath.sin(0.5 * t);
        double theta = 2 * StrictMath.log(sine + Math.sqrt(sine * sine + 1));
        return StrictMath.exp(-p * theta) * StrictMath.sin(n * t) * StrictMath.cos(0.5 * t) / sine;
    }
}
