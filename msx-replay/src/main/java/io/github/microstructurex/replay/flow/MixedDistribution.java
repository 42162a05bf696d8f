package io.github.microstructurex.replay.flow;

/** One distribution with a probability, else another one. */
record MixedDistribution(DiscreteDistribution first, double probability, DiscreteDistribution second)
        implements DiscreteDistribution {
    MixedDistribution {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException("probability is " + probability + ", expected above 0 and below 1");
        }
    }

    @Override
    public long valueAt(double uniform) {
        return uniform < probability
                ? first.valueAt(belowOne(uniform / probability))
                : second.valueAt(belowOne((uniform - probability) / (1 - probability)));
    }

    private static double belowOne(double quotient) {
        return Math.min(quotient, Math.nextDown(1.0));
    }

    @Override
    public double mean() {
        return probability * first.mean() + (1 - probability) * second.mean();
    }
}
