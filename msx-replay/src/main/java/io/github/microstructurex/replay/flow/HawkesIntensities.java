package io.github.microstructurex.replay.flow;

/** The intensities of a Hawkes process at one time: what each component has by itself, and what excites it for a while. */
final class HawkesIntensities {
    private final double[] baseline;
    private final double totalBaseline;
    private final double[] decay;
    /** By column: what an event adds to the intensity of each component. */
    private final double[][] jumps;

    private final double[] excitation;
    private final boolean fadesEvenly;

    HawkesIntensities(HawkesParameters parameters) {
        int n = parameters.dimension();
        BranchingMatrix branching = parameters.matrix();
        baseline = Rates.array(parameters.baseline());
        decay = Rates.array(parameters.decay());
        jumps = new double[n][n];
        excitation = new double[n];
        double sum = 0;
        boolean even = true;
        for (int i = 0; i < n; i++) {
            sum += baseline[i];
            even &= decay[i] == decay[0];
            for (int j = 0; j < n; j++) {
                jumps[j][i] = branching.entry(i, j) * decay[i];
            }
        }
        totalBaseline = sum;
        fadesEvenly = even;
    }

    int dimension() {
        return baseline.length;
    }

    boolean fadesEvenly() {
        return fadesEvenly;
    }

    double decay(int component) {
        return decay[component];
    }

    double baseline(int component) {
        return baseline[component];
    }

    double excitation(int component) {
        return excitation[component];
    }

    double of(int component) {
        return baseline[component] + excitation[component];
    }

    double totalBaseline() {
        return totalBaseline;
    }

    double totalExcitation() {
        double sum = 0;
        for (double value : excitation) {
            sum += value;
        }
        return sum;
    }

    /** Lets time pass without an event. */
    void fade(double seconds) {
        if (fadesEvenly) {
            double factor = StrictMath.exp(-decay[0] * seconds);
            for (int i = 0; i < excitation.length; i++) {
                excitation[i] *= factor;
            }
        } else {
            for (int i = 0; i < excitation.length; i++) {
                excitation[i] *= StrictMath.exp(-decay[i] * seconds);
            }
        }
    }

    /** Lets a component have an event. */
    void excite(int component) {
        double[] jump = jumps[component];
        for (int i = 0; i < excitation.length; i++) {
            excitation[i] += jump[i];
        }
    }

    /** Lays the baselines side by side; {@return the component that has a place, above 0 and up to their total} */
    int baselineAt(double place) {
        return at(baseline, place);
    }

    /** Lays the excitations side by side; {@return the component that has a place, above 0 and up to their total} */
    int excitationAt(double place) {
        return at(excitation, place);
    }

    private static int at(double[] parts, double place) {
        double left = place;
        int last = 0;
        for (int i = 0; i < parts.length && left > 0; i++) {
            if (parts[i] > 0) {
                last = i;
                left -= parts[i];
            }
        }
        return last;
    }
}
