package io.github.microstructurex.replay.flow;

/**
 * The theory of the next mid move: two independent birth-death queues, of which that at the ask wins if it is empty first;
 * in a spread of two ticks an order inside it may come before (Cont, Stoikov, Talreja 2010, proposition 3). Solved as a
 * Markov chain with queues up to a longest one.
 */
final class QueueRace {
    private static final int LONGEST = 40;

    private final double[][] up = new double[LONGEST + 1][LONGEST + 1];

    QueueRace(ContStoikovTalrejaParameters parameters, int spread) {
        double birth = parameters.limitOrderRate(spread);
        double inside = 0;
        for (int distance = 1; distance < spread; distance++) {
            inside += parameters.limitOrderRate(distance);
        }
        for (int b = 1; b <= LONGEST; b++) {
            up[b][0] = 1;
        }
        for (double change = 1; change > 1e-13; ) {
            change = 0;
            for (int b = 1; b <= LONGEST; b++) {
                for (int a = 1; a <= LONGEST; a++) {
                    double bidDies = parameters.marketOrderRate() + b * parameters.cancelRate(spread);
                    double askDies = parameters.marketOrderRate() + a * parameters.cancelRate(spread);
                    double bidBirth = b == LONGEST ? 0 : birth;
                    double askBirth = a == LONGEST ? 0 : birth;
                    double sum = bidDies * up[b - 1][a] + askDies * up[b][a - 1] + inside;
                    sum += bidBirth * up[Math.min(b + 1, LONGEST)][a] + askBirth * up[b][Math.min(a + 1, LONGEST)];
                    double next = sum / (bidDies + askDies + bidBirth + askBirth + 2 * inside);
                    change = Math.max(change, Math.abs(next - up[b][a]));
                    up[b][a] = next;
                }
            }
        }
    }

    /** How likely the mid is to rise next. */
    double up(int bid, int ask) {
        return up[bid][ask];
    }
}
