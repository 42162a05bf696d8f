package io.github.microstructurex.replay.flow;

/** See {@link HawkesMethod#EXACT}. Components with the same decay fade as one. */
final class DassiosZhao extends HawkesSampler {
    private static final int CONSTANT = -1;

    private final RandomStream times;
    private final RandomStream marks;
    private final int fading;

    DassiosZhao(HawkesIntensities intensities, RandomStream times, RandomStream marks) {
        super(intensities);
        this.times = times;
        this.marks = marks;
        fading = intensities.fadesEvenly() ? 1 : intensities.dimension();
    }

    @Override
    double next(double otherRate) {
        double wait = Double.POSITIVE_INFINITY;
        int source = CONSTANT;
        for (int i = 0; i < fading; i++) {
            double excited = waitForFading(excitation(i), intensities.decay(i));
            if (excited < wait) {
                wait = excited;
                source = i;
            }
        }
        double constant = intensities.totalBaseline() + otherRate;
        double unexcited = times.nextExponential(constant);
        if (unexcited < wait) {
            wait = unexcited;
            source = CONSTANT;
        }
        intensities.fade(wait);
        component = source == CONSTANT ? ofConstant(constant) : ofFading(source);
        return wait;
    }

    private double excitation(int i) {
        return fading == 1 ? intensities.totalExcitation() : intensities.excitation(i);
    }

    /** Inverts the distribution of the first event of an intensity that fades, which may never come. */
    private double waitForFading(double excitation, double decay) {
        double uniform = times.nextPositive();
        // It never comes if uniform <= exp(-excitation / decay), which is not below this: no logarithm is needed to see
        // that.
        if (uniform <= 1 - excitation / decay) {
            return Double.POSITIVE_INFINITY;
        }
        double left = 1 + decay * StrictMath.log(uniform) / excitation;
        return left > 0 ? -StrictMath.log(left) / decay : Double.POSITIVE_INFINITY;
    }

    private int ofConstant(double constant) {
        double place = marks.nextPositive() * constant;
        return place <= intensities.totalBaseline() ? intensities.baselineAt(place) : intensities.dimension();
    }

    private int ofFading(int source) {
        return fading > 1 ? source : intensities.excitationAt(marks.nextPositive() * intensities.totalExcitation());
    }
}
