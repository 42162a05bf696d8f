package io.github.microstructurex.bench.flow;

import com.sun.management.ThreadMXBean;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Drives an order flow through the book, says what came out, what a record took and what it allocated, and fails if what
 * came out is not what the file's {@code .expect} says.
 *
 * <p>Every pass sends the same flow into the same book, which is emptied in between by cancelling what is left, so that
 * after the first passes the compiler and the book's arrays have settled. The records that fill the book at the start
 * of a pass are not timed.
 */
public final class FlowDriver {
    private static final int WARM_UP_PASSES = 3;
    private static final int TIMED_PASSES = 9;
    private static final Side[] SIDES = Side.values();

    private final Flow flow;
    private final TradeChecksums checksums = new TradeChecksums();
    private final OrderBook book = new OrderBook(checksums);
    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private FlowDriver(Flow flow) {
        this.flow = flow;
    }

    /**
     * Runs the driver.
     *
     * @param arguments the file
     */
    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("usage: flow FILE");
            System.exit(2);
        }
        try {
            Path file = Path.of(arguments[0]);
            System.exit(new FlowDriver(Flow.read(file)).run(Path.of(file + ".expect")) ? 0 : 1);
        } catch (NoSuchFileException missing) {
            System.err.println("no such file: " + missing.getFile());
        } catch (IOException failure) {
            System.err.println(failure.getMessage());
        }
        System.exit(2);
    }

    private boolean run(Path expectation) throws IOException {
        for (int pass = 0; pass < WARM_UP_PASSES; pass++) {
            pass();
            empty();
        }
        double[] nanosPerRecord = new double[TIMED_PASSES];
        double bytesPerRecord = 0;
        Map<String, String> results = Map.of();
        for (int pass = 0; pass < TIMED_PASSES; pass++) {
            Cost cost = pass();
            nanosPerRecord[pass] = cost.nanosPerRecord();
            bytesPerRecord = Math.max(bytesPerRecord, cost.bytesPerRecord());
            results = results();
            empty();
        }
        results.forEach((name, value) -> System.out.println(name + " " + value));
        Arrays.sort(nanosPerRecord);
        print("ns_per_op_best", nanosPerRecord[0]);
        print("ns_per_op_median", nanosPerRecord[TIMED_PASSES / 2]);
        print("bytes_per_op", bytesPerRecord);
        return meets(expectation, results);
    }

    private Cost pass() {
        checksums.reset();
        send(0, flow.prefill());
        long bytes = thread.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        send(flow.prefill(), flow.records());
        double nanos = System.nanoTime() - start;
        bytes = thread.getCurrentThreadAllocatedBytes() - bytes;
        int records = flow.records() - flow.prefill();
        return new Cost(nanos / records, (double) bytes / records);
    }

    private void send(int from, int to) {
        for (int record = from; record < to; record++) {
            long orderId = flow.orderId(record);
            switch (flow.type(record)) {
                case Flow.CANCEL -> book.cancel(orderId);
                case Flow.LIMIT ->
                    book.limit(orderId, SIDES[flow.side(record)], flow.price(record), flow.quantity(record));
                case Flow.LIMIT_IOC ->
                    book.limit(
                            orderId,
                            SIDES[flow.side(record)],
                            flow.price(record),
                            flow.quantity(record),
                            TimeInForce.IOC);
                default -> throw new IllegalStateException("record " + record + " has type " + flow.type(record));
            }
        }
    }

    private void empty() {
        for (Side side : SIDES) {
            while (!book.isEmpty(side)) {
                book.cancel(book.bestOrderId(side));
            }
        }
    }

    private Map<String, String> results() {
        Map<String, String> results = new LinkedHashMap<>();
        results.put("trades", Long.toString(checksums.trades()));
        results.put("traded", Long.toString(checksums.traded()));
        results.put("notional", Long.toString(checksums.notional()));
        results.put("hash", Long.toString(checksums.hash()));
        results.put("live", Integer.toString(book.orderCount()));
        results.put("bid", price(book.bestPrice(Side.BUY)));
        results.put("ask", price(book.bestPrice(Side.SELL)));
        results.put("levels", Integer.toString(book.levelCount(Side.BUY) + book.levelCount(Side.SELL)));
        return results;
    }

    private static String price(long price) {
        return price == BookView.NO_PRICE ? "none" : Long.toString(price);
    }

    private static boolean meets(Path expectation, Map<String, String> results) throws IOException {
        if (!Files.exists(expectation)) {
            return true;
        }
        boolean same = true;
        for (String line : Files.readAllLines(expectation)) {
            String[] words = line.split(" ", 2);
            String found = results.getOrDefault(words[0], "nothing");
            if (!found.equals(words[1])) {
                System.err.println(words[0] + " is " + found + ", expected " + words[1]);
                same = false;
            }
        }
        return same;
    }

    private static void print(String name, double value) {
        System.out.println(String.format(Locale.ROOT, "%s %.2f", name, value));
    }

    private record Cost(double nanosPerRecord, double bytesPerRecord) {}
}
