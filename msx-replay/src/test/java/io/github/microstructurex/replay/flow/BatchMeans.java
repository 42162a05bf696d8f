package io.github.microstructurex.replay.flow;

/**
 * A mean of numbers that depend on each other, as of a market sampled over time, and its standard error: the numbers are
 * cut into batches so long that the means of these are about independent.
 */
final class BatchMeans {
    private final int batchSize;
    private double batch;
    private int inBatch;
    private int batches;
    private double mean;
    private double squares;

    BatchMeans(int batchSize) {
        this.batchSize = batchSize;
    }

    void add(double number) {
        batch += number;
        if (++inBatch == batchSize) {
            batches++;
            double delta = batch / batchSize - mean;
            mean += delta / batches;
            squares += delta * (batch / batchSize - mean);
            batch = 0;
            inBatch = 0;
        }
    }

    double mean() {
        return mean;
    }

    double standardError() {
        return Math.sqrt(squares / (batches - 1) / batches);
    }

    @Override
    public String toString() {
        return mean + " +- " + standardError() + " (" + batches + " batches)";
    }
}
