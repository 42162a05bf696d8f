package io.github.microstructurex.bench.book;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * What a command takes, and what an order weighs, as the book grows in orders and in price levels, near the touch and
 * far from it. The time is the median of many short stretches of cancelling and adding; the weight is the heap in use
 * after a collection with the book less that without it, per live order.
 */
public final class GrowthBenchmark {
    private static final int PAIRS = 100_000;
    private static final int FEWEST_STRETCHES = 5;
    private static final List<IntFunction<Churn.Prices>> PRICES = List.of(Churn.Prices::near, Churn.Prices::far);

    private final List<Integer> live;
    private final List<Integer> levels;
    private final long nanos;

    private GrowthBenchmark(List<Integer> live, List<Integer> levels, double seconds) {
        this.live = live;
        this.levels = levels;
        this.nanos = (long) (seconds * TimeUnit.SECONDS.toNanos(1));
    }

    /**
     * Runs the benchmark and prints two tables.
     *
     * @param arguments none, or numbers of live orders (1000,10000), numbers of levels (10,1000), seconds for each pair
     */
    public static void main(String[] arguments) {
        if (arguments.length != 0 && arguments.length != 3) {
            System.err.println("usage: growth [LIVE,LIVE... LEVELS,LEVELS... SECONDS]");
            System.exit(2);
        }
        boolean whole = arguments.length == 0;
        new GrowthBenchmark(
                        whole ? List.of(1_000, 10_000, 100_000, 1_000_000, 3_000_000) : numbers(arguments[0]),
                        whole ? List.of(10, 1_000, 100_000) : numbers(arguments[1]),
                        whole ? 2 : Double.parseDouble(arguments[2]))
                .run();
    }

    private static List<Integer> numbers(String list) {
        return Arrays.stream(list.split(",")).map(Integer::valueOf).toList();
    }

    private void run() {
        measure(live.get(0), Churn.Prices.near(levels.get(0)));
        List<Row> rows = new ArrayList<>();
        for (IntFunction<Churn.Prices> prices : PRICES) {
            for (int count : levels) {
                rows.add(row(prices.apply(count)));
            }
        }
        print("ns per command", rows, cell -> decimal(cell.nanos()));
        print("bytes per live order", rows, cell -> decimal(cell.bytes()));
        System.out.println("Of the ns, " + decimal(harness()) + " are those of the benchmark itself.");
    }

    private Row row(Churn.Prices prices) {
        List<Cell> cells = new ArrayList<>();
        for (int orders : live) {
            cells.add(orders < prices.levels() ? Cell.EMPTY : measure(orders, prices));
        }
        return new Row(prices, cells);
    }

    private Cell measure(int orders, Churn.Prices prices) {
        long before = usedHeap();
        Churn churn = new Churn(orders, prices);
        long warm = System.nanoTime() + nanos / 2;
        while (System.nanoTime() < warm) {
            churn.run(PAIRS);
        }
        List<Double> stretches = new ArrayList<>();
        long end = System.nanoTime() + nanos;
        while (stretches.size() < FEWEST_STRETCHES || System.nanoTime() < end) {
            long start = System.nanoTime();
            churn.run(PAIRS);
            stretches.add((System.nanoTime() - start) / (2.0 * PAIRS));
        }
        double bytes = (double) (usedHeap() - before) / churn.live();
        stretches.sort(null);
        return new Cell(stretches.get(stretches.size() / 2), bytes);
    }

    private double harness() {
        Churn churn = new Churn(1_000, Churn.Prices.near(10));
        long sum = churn.runWithoutBook(100 * PAIRS);
        long start = System.nanoTime();
        sum += churn.runWithoutBook(100 * PAIRS);
        double perCommand = (System.nanoTime() - start) / (2.0 * 100 * PAIRS);
        return sum == 0 ? Double.NaN : perCommand;
    }

    private static long usedHeap() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void print(String title, List<Row> rows, Function<Cell, String> value) {
        StringBuilder head = new StringBuilder("| " + title + " | levels |");
        live.forEach(orders -> head.append(String.format(Locale.ROOT, " %,d live |", orders)));
        System.out.println(head);
        System.out.println("|---|---|" + "---|".repeat(live.size()));
        for (Row row : rows) {
            StringBuilder line = new StringBuilder(String.format(
                    Locale.ROOT,
                    "| %s | %,d |",
                    row.prices().name(),
                    row.prices().levels()));
            row.cells()
                    .forEach(cell -> line.append(' ').append(value.apply(cell)).append(" |"));
            System.out.println(line);
        }
        System.out.println();
    }

    private static String decimal(double number) {
        return Double.isNaN(number) ? "-" : String.format(Locale.ROOT, "%.1f", number);
    }

    private record Row(Churn.Prices prices, List<Cell> cells) {}

    private record Cell(double nanos, double bytes) {
        /** There are no more levels than orders. */
        static final Cell EMPTY = new Cell(Double.NaN, Double.NaN);
    }
}
