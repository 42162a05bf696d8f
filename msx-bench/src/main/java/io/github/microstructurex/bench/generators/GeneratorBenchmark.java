package io.github.microstructurex.bench.generators;

import com.sun.management.ThreadMXBean;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.replay.flow.ContStoikovTalrejaFlow;
import io.github.microstructurex.replay.flow.ContStoikovTalrejaParameters;
import io.github.microstructurex.replay.flow.HawkesFlow;
import io.github.microstructurex.replay.flow.HawkesFlowParameters;
import io.github.microstructurex.replay.flow.HawkesMethod;
import io.github.microstructurex.replay.flow.PoissonFlow;
import io.github.microstructurex.replay.flow.PoissonFlowParameters;
import io.github.microstructurex.replay.flow.QueueReactiveFlow;
import io.github.microstructurex.replay.flow.QueueReactiveParameters;
import io.github.microstructurex.replay.flow.ZeroIntelligenceFlow;
import io.github.microstructurex.replay.flow.ZeroIntelligenceParameters;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * How many events a second each ready-made market generates, alone and with the matching book behind it: best and median
 * of passes, wall clock and the thread's CPU time, and the bytes that a pass allocates.
 */
public final class GeneratorBenchmark {
    private static final int EVENTS = 1_000_000;
    private static final int WARM_UP = 5;
    private static final int PASSES = 9;
    private static final long NEVER = Long.MAX_VALUE / 2;

    private static final Map<String, LongFunction<MarketEventSource>> MODELS = new LinkedHashMap<>();

    static {
        MODELS.put("poisson", seed -> new PoissonFlow(PoissonFlowParameters.liquidStock(0, NEVER), seed));
        MODELS.put("zi", seed -> new ZeroIntelligenceFlow(ZeroIntelligenceParameters.liquidStock(0, NEVER), seed));
        MODELS.put("cst", seed -> new ContStoikovTalrejaFlow(ContStoikovTalrejaParameters.skyPerfect(0, NEVER), seed));
        MODELS.put("hawkes", seed -> new HawkesFlow(HawkesFlowParameters.liquidStock(0, NEVER), seed));
        MODELS.put(
                "hawkes-thinning",
                seed -> new HawkesFlow(HawkesFlowParameters.liquidStock(0, NEVER), HawkesMethod.THINNING, seed));
        MODELS.put(
                "queue-reactive",
                seed -> new QueueReactiveFlow(QueueReactiveParameters.largeTickStock(0, NEVER), seed));
    }

    private GeneratorBenchmark() {}

    /**
     * Runs the benchmark and prints a table.
     *
     * @param arguments names of models; all if none
     */
    public static void main(String[] arguments) {
        for (String name : arguments) {
            if (!MODELS.containsKey(name)) {
                System.err.println(name + " is no model, expected of: " + String.join(", ", MODELS.keySet()));
                System.exit(2);
            }
        }
        System.out.println(
                "| model | behind it | M events/s, best | median | CPU ns per event, best | bytes per event |");
        System.out.println("|---|---|---|---|---|---|");
        for (Map.Entry<String, LongFunction<MarketEventSource>> model : MODELS.entrySet()) {
            if (arguments.length == 0 || Arrays.asList(arguments).contains(model.getKey())) {
                measure(model.getKey(), "nothing", model.getValue().apply(42), EventCounter::new);
                measure(model.getKey(), "matching book", model.getValue().apply(42), BookDriver::new);
            }
        }
    }

    private static void measure(
            String name, String behind, MarketEventSource flow, Function<MarketEventSource, Pass> make) {
        Pass pass = make.apply(flow);
        for (int i = 0; i < WARM_UP; i++) {
            pass.run(EVENTS);
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        double[] seconds = new double[PASSES];
        double cpu = Double.POSITIVE_INFINITY;
        long bytes = 0;
        for (int i = 0; i < PASSES; i++) {
            long allocated = threads.getThreadAllocatedBytes(thread);
            long busy = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            pass.run(EVENTS);
            seconds[i] = (System.nanoTime() - start) / 1e9;
            cpu = Math.min(cpu, (threads.getCurrentThreadCpuTime() - busy) / (double) EVENTS);
            bytes = Math.max(bytes, threads.getThreadAllocatedBytes(thread) - allocated);
        }
        Arrays.sort(seconds);
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.1f | %.1f | %.0f | %.2f |%n",
                name,
                behind,
                EVENTS / seconds[0] / 1e6,
                EVENTS / seconds[PASSES / 2] / 1e6,
                cpu,
                (double) bytes / EVENTS);
    }

    /** Something that takes events. */
    interface Pass {
        /** Takes so many events. */
        void run(int events);
    }
}
