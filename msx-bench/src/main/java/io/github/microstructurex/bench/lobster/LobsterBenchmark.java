package io.github.microstructurex.bench.lobster;

import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** What a row of a LOBSTER message file costs, parsed and checked, from a file that the operating system has in memory. */
public final class LobsterBenchmark {
    private static final int WARMUP = 10;
    private static final int ROUNDS = 31;

    private LobsterBenchmark() {}

    /**
     * Runs the benchmark and prints a line.
     *
     * @param arguments a message file
     */
    public static void main(String[] arguments) {
        double[] nanos = new double[ROUNDS];
        long checksum = 0;
        long rows = 0;
        try (MarketDataFile file = MarketDataFormats.open(Path.of(arguments[0]))) {
            for (int i = -WARMUP; i < ROUNDS; i++) {
                long start = cpuTime();
                rows = 0;
                try (MarketEventSource events = file.events()) {
                    while (events.advance()) {
                        checksum += sum(events.event());
                        rows++;
                    }
                }
                if (i >= 0) {
                    nanos[i] = (cpuTime() - start) / (double) rows;
                }
            }
        }
        Arrays.sort(nanos);
        double median = nanos[ROUNDS / 2];
        System.out.printf(
                Locale.ROOT,
                "%,d rows: ns of CPU per row, best %.1f, median %.1f; %.1f million a second; checksum %d%n",
                rows,
                nanos[0],
                median,
                1000 / median,
                checksum);
    }

    private static long sum(MarketEvent event) {
        return event.exchangeTime() + event.orderId() + event.price() + event.quantity();
    }

    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
