package io.github.microstructurex.replay.flow;

/** The intensities of one queue, for any size that it can have, even one that it brings along from another place. */
final class QueueRates {
    private final double[] limit;
    private final double[] cancel;
    private final double[] market;
    private final int longest;

    QueueRates(QueueIntensities intensities) {
        longest = intensities.longest();
        limit = new double[longest + 1];
        cancel = new double[longest + 1];
        market = new double[longest + 1];
        for (int size = 0; size < longest; size++) {
            limit[size] = intensities.limit().get(size);
            cancel[size + 1] = intensities.cancel().get(size);
            market[size + 1] = intensities.market().get(size);
        }
    }

    double limit(int size) {
        return limit[Math.min(size, longest)];
    }

    double cancel(int size) {
        return cancel[Math.min(size, longest)];
    }

    double market(int size) {
        return market[Math.min(size, longest)];
    }
}
