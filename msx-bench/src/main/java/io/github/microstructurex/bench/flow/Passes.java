package io.github.microstructurex.bench.flow;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Sends a flow through an engine again and again. The engine is emptied in between, so that after the first passes the
 * compiler and the engine's memory have settled. The records that fill the book at the start of a pass are not timed.
 */
final class Passes {
    private static final int WARM_UP = 3;
    private static final int SLICE = 10_000;
    private static final int DIGITS = 3;

    private final Flow flow;
    private final FlowEngine engine;
    private final int timed;
    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    Passes(Flow flow, FlowEngine engine, int timed) {
        this.flow = flow;
        this.engine = engine;
        this.timed = timed;
    }

    /** Sends the flow once, and gives up if that takes too long; an engine that gave up is of no further use. */
    boolean finishWithin(long nanos) {
        long start = System.nanoTime();
        for (int from = 0; from < flow.records(); from += SLICE) {
            engine.send(flow, from, Math.min(from + SLICE, flow.records()));
            if (System.nanoTime() - start > nanos) {
                return false;
            }
        }
        return true;
    }

    /** Times each pass as a whole. */
    Cost cost() {
        double[] nanosPerRecord = new double[timed];
        double bytesPerRecord = 0;
        int records = flow.records() - flow.prefill();
        for (int pass = -WARM_UP; pass < timed; pass++) {
            engine.empty();
            engine.send(flow, 0, flow.prefill());
            long bytes = thread.getCurrentThreadAllocatedBytes();
            long start = System.nanoTime();
            engine.send(flow, flow.prefill(), flow.records());
            double nanos = System.nanoTime() - start;
            bytes = thread.getCurrentThreadAllocatedBytes() - bytes;
            if (pass >= 0) {
                nanosPerRecord[pass] = nanos / records;
                bytesPerRecord = Math.max(bytesPerRecord, (double) bytes / records);
            }
        }
        Arrays.sort(nanosPerRecord);
        return new Cost(nanosPerRecord[0], nanosPerRecord[timed / 2], bytesPerRecord);
    }

    /** Times each record; a record's time includes one reading of the clock. */
    Histogram latencies() {
        Histogram latencies = new Histogram(TimeUnit.MINUTES.toNanos(1), DIGITS);
        for (int pass = -WARM_UP; pass < timed; pass++) {
            if (pass == 0) {
                latencies.reset();
            }
            engine.empty();
            engine.send(flow, 0, flow.prefill());
            for (int record = flow.prefill(); record < flow.records(); record++) {
                long start = System.nanoTime();
                engine.send(flow, record, record + 1);
                latencies.recordValue(System.nanoTime() - start);
            }
        }
        return latencies;
    }

    /** What passes took, in ns and bytes per record; the bytes are those of the worst. */
    record Cost(double best, double median, double bytes) {}
}
