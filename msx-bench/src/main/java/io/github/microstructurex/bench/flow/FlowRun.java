package io.github.microstructurex.bench.flow;

import io.github.microstructurex.bench.flow.Passes.Cost;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.HdrHistogram.Histogram;

/**
 * One run of a flow driver: sends a flow through an engine, says what came out, what a record took and what it
 * allocated, and fails if what came out is not what the file's {@code .expect} says.
 */
public final class FlowRun {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> PERCENTILES = List.of("50", "99", "99.9", "99.99");

    private final FlowOptions options;
    private final EngineFactory engines;
    private boolean failed;

    private FlowRun(FlowOptions options, EngineFactory engines) {
        this.options = options;
        this.engines = engines;
    }

    /**
     * Runs a driver and ends the program: 0 if all is as expected, 1 if not, 2 if it could not run.
     *
     * @param arguments of the program
     * @param engines makes the engines for the options
     */
    public static void main(String[] arguments, Function<FlowOptions, EngineFactory> engines) {
        try {
            FlowOptions options = FlowOptions.parse(arguments);
            System.exit(new FlowRun(options, engines.apply(options)).run() ? 0 : 1);
        } catch (IllegalArgumentException misuse) {
            System.err.println(misuse.getMessage());
            System.err.println(FlowOptions.USAGE);
        } catch (NoSuchFileException missing) {
            System.err.println("no such file: " + missing.getFile());
        } catch (IOException failure) {
            System.err.println(failure.getMessage());
        }
        System.exit(2);
    }

    private boolean run() throws IOException {
        Flow flow = Flow.read(options.file());
        boolean dense = options.ids().equals(Ids.DENSE.name());
        List<Ids> families = Ids.named(options.ids(), dense ? List.of() : engines.attacks(flow));
        if (options.latency()) {
            time(flow, families);
        } else if (dense) {
            FlowEngine engine = engines.create(Ids.DENSE);
            Cost cost = new Passes(flow, engine, options.passes()).cost();
            check(engine.result());
            print(engine.result());
            print(cost);
        } else {
            runRenamed(flow, families);
        }
        return !failed;
    }

    private void time(Flow flow, List<Ids> families) {
        for (Ids ids : families) {
            printFamily(ids);
            print("ns", new Passes(flow.withIds(ids), engines.create(Ids.DENSE), options.passes()).latencies());
        }
        System.out.println("of which the clock takes");
        print("clock_ns", new Passes(flow, new NoEngine(), options.passes()).latencies());
    }

    /** Checks when all is timed: sums that translate ids back, loaded before, would change what the compiler makes. */
    private void runRenamed(Flow flow, List<Ids> families) throws IOException {
        Map<Ids, FlowResult> timed = new LinkedHashMap<>();
        for (Ids ids : families) {
            printFamily(ids);
            FlowEngine engine = engines.create(Ids.DENSE);
            Passes passes = new Passes(flow.withIds(ids), engine, options.passes());
            if (passes.finishWithin(PATIENCE.toNanos())) {
                print(passes.cost());
                timed.put(ids, engine.result());
            } else {
                fail("with the ids " + ids.name() + " one pass takes more than " + PATIENCE.toSeconds() + " seconds");
            }
        }
        for (Map.Entry<Ids, FlowResult> run : timed.entrySet()) {
            checkRenamed(flow, run.getKey(), run.getValue());
        }
    }

    private void checkRenamed(Flow flow, Ids ids, FlowResult timed) throws IOException {
        FlowEngine engine = engines.create(ids);
        engine.send(flow.withIds(ids), 0, flow.records());
        FlowResult checked = engine.result();
        if (!timed.withHash(checked.hash()).equals(checked)) {
            fail("with the ids " + ids.name() + " passes differ: " + timed + ", " + checked);
        }
        check(checked);
    }

    /** What is expected is that of price-time priority. */
    private void check(FlowResult result) throws IOException {
        if (!options.proRata()) {
            result.differencesFrom(Path.of(options.file() + ".expect")).forEach(this::fail);
        }
    }

    private void fail(String message) {
        failed = true;
        System.err.println(message);
    }

    private void printFamily(Ids ids) {
        if (!options.ids().equals(Ids.DENSE.name())) {
            System.out.println("ids " + ids.name());
        }
    }

    private static void print(FlowResult result) {
        result.figures().forEach((name, value) -> System.out.println(name + " " + value));
    }

    private static void print(Cost cost) {
        print("ns_per_op_best", cost.best());
        print("ns_per_op_median", cost.median());
        print("bytes_per_op", cost.bytes());
    }

    private static void print(String prefix, Histogram histogram) {
        print(prefix + "_mean", histogram.getMean());
        for (String percentile : PERCENTILES) {
            long value = histogram.getValueAtPercentile(Double.parseDouble(percentile));
            System.out.println(prefix + "_p" + percentile + " " + value);
        }
        System.out.println(prefix + "_max " + histogram.getMaxValue());
    }

    private static void print(String name, double value) {
        System.out.println(String.format(Locale.ROOT, "%s %.2f", name, value));
    }
}
