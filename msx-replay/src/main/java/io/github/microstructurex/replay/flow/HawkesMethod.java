package io.github.microstructurex.replay.flow;

/** How the events of a Hawkes process are drawn. All ways give the same process, but other events for the same seed. */
public enum HawkesMethod {
    /**
     * The exact method of A. Dassios and H. Zhao, "Exact simulation of Hawkes process with exponentially decaying
     * intensity", Electronic Communications in Probability 18 (2013) 62, for several components: the waiting time for
     * what the baselines bring and that for what fades are drawn by inversion, and the shorter one counts. It never draws
     * in vain, and is the faster one where all components have the same decay.
     */
    EXACT,
    /**
     * The thinning of Y. Ogata, "On Lewis' simulation method for point processes", IEEE Transactions on Information Theory
     * 27 (1981) 23-31: candidates come at the intensity just after the last one, which bounds what follows, and each is
     * kept with the probability of the intensity over the bound.
     */
    THINNING
}
