package io.github.microstructurex.bench.simulation;

import static java.util.Objects.requireNonNull;

import com.sun.management.ThreadMXBean;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.replay.flow.PoissonFlow;
import io.github.microstructurex.replay.flow.PoissonFlowParameters;
import io.github.microstructurex.replay.simulation.AgentLatency;
import io.github.microstructurex.replay.simulation.HistoryPolicy;
import io.github.microstructurex.replay.simulation.Latency;
import io.github.microstructurex.replay.simulation.QueueModel;
import io.github.microstructurex.replay.simulation.Simulation;
import io.github.microstructurex.replay.simulation.SimulationAgent;
import io.github.microstructurex.replay.simulation.SimulationContext;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What an event of a recorded day costs: to read, to reconstruct, to simulate; and what a simulated month holds on to. */
public final class SimulationBenchmark {
    private static final int ROUNDS = 9;
    private static final int WARM_UP = 3;
    private static final long DAY = 86_400_000_000_000L;
    private static final int MONTH = 30;
    private static final Latency WIRE = Latency.lognormal(Duration.ofNanos(100_000), 0.5);

    private final RecordedEvents day;
    private long checksum;

    private SimulationBenchmark(RecordedEvents day) {
        this.day = day;
    }

    /**
     * Runs the benchmark and prints two tables.
     *
     * @param arguments a LOBSTER file with its states of the book
     */
    public static void main(String[] arguments) {
        Path path = Path.of(arguments[0]);
        SimulationBenchmark benchmark = new SimulationBenchmark(new RecordedEvents(path));
        benchmark.day(path);
        month();
    }

    private void day(Path path) {
        System.out.printf(Locale.ROOT, "%,d events in %s%n", day.size(), path.getFileName());
        System.out.printf(
                "%-46s %10s %10s %10s%n", "million events per second, bytes an event", "best", "median", "bytes");
        measure("from the file, reconstruct", () -> {
            try (MarketDataFile file = MarketDataFormats.open(path)) {
                return reconstruct(RecordedEvents.open(file));
            }
        });
        measure("from the file, simulate", () -> {
            try (MarketDataFile file = MarketDataFormats.open(path)) {
                return run(new Simulation(RecordedEvents.open(file)));
            }
        });
        measure("from memory, read", () -> read(day.source()));
        measure("from memory, reconstruct", () -> reconstruct(day.source()));
        HistoryPolicy[] policies = {
            HistoryPolicy.OVERLAY,
            HistoryPolicy.CONSUME,
            HistoryPolicy.REACTIVE,
            HistoryPolicy.levels(QueueModel.PROPORTIONAL)
        };
        for (HistoryPolicy policy : policies) {
            String name = "from memory, simulate, " + policy;
            measure(name, () -> run(new Simulation(day.source(), policy)));
            measure(name + ", quoter", () -> run(new Simulation(day.source(), policy).add(new Quoter())));
        }
        measure("from memory, simulate, watcher", () -> run(new Simulation(day.source()).add(new Watcher())));
        measure(
                "from memory, simulate, watcher 0.1 ms away",
                () -> run(new Simulation(day.source()).add(new Watcher(), AgentLatency.symmetric(WIRE))));
        measure(
                "from memory, simulate, quoter 0.1 ms away",
                () -> run(new Simulation(day.source()).add(new Quoter(), AgentLatency.symmetric(WIRE))));
        System.out.println("checksum " + checksum);
    }

    /** Something to measure; the answer keeps it from being optimised away. */
    private interface Run {
        long run();
    }

    private void measure(String name, Run run) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        double[] nanos = new double[ROUNDS];
        long bytes = 0;
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long allocated = threads.getThreadAllocatedBytes(thread);
            long start = threads.getCurrentThreadCpuTime();
            checksum += run.run();
            if (round >= 0) {
                nanos[round] = threads.getCurrentThreadCpuTime() - start;
            }
            bytes = threads.getThreadAllocatedBytes(thread) - allocated;
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "%-46s %10.2f %10.2f %10.2f%n",
                name,
                1e3 * day.size() / nanos[0],
                1e3 * day.size() / nanos[ROUNDS / 2],
                (double) bytes / day.size());
    }

    private static long run(Simulation simulation) {
        simulation.run();
        return simulation.eventHash() + simulation.fills().size();
    }

    private static long read(MarketEventSource source) {
        return sum(source, event -> event.quantity() + event.exchangeTime());
    }

    private static long reconstruct(MarketEventSource source) {
        ReconstructedBook book = new ReconstructedBook();
        return sum(source, event -> book.apply(event) == Disagreement.NONE ? 0 : 1) + book.bestPrice(Side.BUY);
    }

    private static long sum(MarketEventSource source, ToLongFunction<MarketEvent> function) {
        long sum = 0;
        while (source.advance()) {
            sum += function.applyAsLong(source.event());
        }
        return sum;
    }

    /** Runs a generated market around the clock, with agents near and far, and looks at the heap at each end of day. */
    private static void month() {
        PoissonFlowParameters parameters = PoissonFlowParameters.liquidStock(0, MONTH * DAY);
        Simulation simulation = new Simulation(new PoissonFlow(parameters, 42))
                .add(new Watcher())
                .add(new Watcher(), AgentLatency.symmetric(WIRE))
                .add(new Quoter())
                .add(new Quoter(), AgentLatency.symmetric(WIRE))
                .withoutFills();
        long start = System.nanoTime();
        System.out.printf("%nheap in use after a collection, at the end of simulated days%n");
        for (int end = 1; end <= MONTH; end++) {
            simulation.runUntil(end * DAY - 1);
            if (end == 1 || end % 10 == 0) {
                System.gc();
                Runtime runtime = Runtime.getRuntime();
                System.out.printf(
                        Locale.ROOT,
                        "day %2d: %,d events, %.2f MB, %.1f s%n",
                        end,
                        simulation.eventCount(),
                        (runtime.totalMemory() - runtime.freeMemory()) / 1e6,
                        (System.nanoTime() - start) / 1e9);
            }
        }
    }

    /** Looks at the best prices after every event, and remembers them. */
    private static final class Watcher implements SimulationAgent {
        private @Nullable BookView book;
        private long bid;
        private long ask;

        @Override
        public void start(SimulationContext context) {
            book = context.book();
        }

        @Override
        public void eventApplied(MarketEvent event) {
            BookView present = requireNonNull(book);
            if (present.bestPrice(Side.BUY) != bid || present.bestPrice(Side.SELL) != ask) {
                bid = present.bestPrice(Side.BUY);
                ask = present.bestPrice(Side.SELL);
            }
        }
    }
}
