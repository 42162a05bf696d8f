package io.github.microstructurex.bench.analytics;

import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How long a recorded day takes from the file to all its standard statistics, the first time and when the code is warm; and
 * whether another program finds the same.
 */
public final class DayBenchmark {
    private static final int PASSES = 15;
    private static final double TOLERANCE = 1e-6;

    private DayBenchmark() {}

    /**
     * Runs the benchmark and prints a table.
     *
     * @param arguments a LOBSTER file with its states of the book, and what {@code peers/day.py} printed about it, if it ran
     * @throws IOException if a file cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        Path path = Path.of(arguments[0]);
        double[] seconds = new double[PASSES];
        Map<String, Double> results = Map.of();
        for (int pass = 0; pass < PASSES; pass++) {
            long start = System.nanoTime();
            results = analyse(path);
            seconds[pass] = (System.nanoTime() - start) / 1e9;
        }
        double first = seconds[0];
        Arrays.sort(seconds);
        System.out.printf(
                Locale.ROOT,
                "%d statistics, reading included: %.3f s the first time, then best %.3f s, median %.3f s%n",
                results.size(),
                first,
                seconds[0],
                seconds[PASSES / 2]);
        if (arguments.length > 1) {
            compare(results, Files.readAllLines(Path.of(arguments[1])), seconds[0]);
        } else {
            results.forEach((name, value) -> System.out.printf(Locale.ROOT, "%-42s %20.10g%n", name, value));
        }
    }

    private static Map<String, Double> analyse(Path path) {
        try (MarketDataFile file = MarketDataFormats.open(path);
                MarketEventSource events = file.events();
                DepthSource depth = file.depth().orElseThrow()) {
            DayAnalysis day =
                    new DayAnalysis(file.date().atStartOfDay(file.zone()).toEpochSecond() * 1_000_000_000L);
            while (events.advance() && depth.advance()) {
                day.event(events.event(), depth.depth());
            }
            return day.end();
        }
    }

    private static void compare(Map<String, Double> results, List<String> peer, double best) {
        List<String> title = columns(peer.get(0));
        double reading = Double.parseDouble(title.get(1));
        double computing = Double.parseDouble(title.get(2));
        System.out.printf(
                Locale.ROOT,
                "%s: %.3f s, of which reading %.3f s; %.1f times as long as here%n",
                title.get(0),
                reading + computing,
                reading,
                (reading + computing) / best);
        Map<String, Double> others = new LinkedHashMap<>();
        for (String line : peer.subList(1, peer.size())) {
            List<String> columns = columns(line);
            others.put(columns.get(0), Double.valueOf(columns.get(1)));
        }
        boolean equal = others.keySet().equals(results.keySet());
        for (Map.Entry<String, Double> result : results.entrySet()) {
            double other = others.getOrDefault(result.getKey(), Double.NaN);
            boolean same = Math.abs(result.getValue() - other) <= TOLERANCE * Math.abs(other);
            equal &= same;
            System.out.printf(
                    Locale.ROOT,
                    "%-42s %20.10g %20.10g %s%n",
                    result.getKey(),
                    result.getValue(),
                    other,
                    same ? "" : "differs");
        }
        if (!equal) {
            System.err.println("the two programs find different numbers");
            System.exit(1);
        }
    }

    private static List<String> columns(String line) {
        return List.of(line.split("\t", -1));
    }
}
