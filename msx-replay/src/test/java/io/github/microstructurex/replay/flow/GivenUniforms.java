package io.github.microstructurex.replay.flow;

/** A stream whose {@link #nextPositive} gives numbers that are given. */
final class GivenUniforms extends RandomStream {
    private final double[] uniforms;
    private int next;

    GivenUniforms(double... uniforms) {
        super(0);
        this.uniforms = uniforms;
    }

    boolean areUsedUp() {
        return next == uniforms.length;
    }

    @Override
    double nextDouble() {
        return 1 - uniforms[next++];
    }
}
