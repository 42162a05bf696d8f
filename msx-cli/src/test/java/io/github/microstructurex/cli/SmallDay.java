package io.github.microstructurex.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Writes five minutes of a market in LOBSTER's format, with as many levels as it ever has: 3 a side from 9:30:00 on, a
 * share traded every second, bids that come and go. Prices are in units of 0.0001.
 */
final class SmallDay {
    static final String MESSAGES = "TEST_2020-01-02_34200000_57600000_message_5.csv";
    static final String ROWS = "TEST_2020-01-02_34200000_57600000_orderbook_5.csv";
    private static final int LEVELS = 5;
    private static final int OPENING = 34_200;
    private static final int SECONDS = 300;
    private static final long BEST_ASK = 1_000_200;

    private final NavigableMap<Long, Long> bids = new TreeMap<>((a, b) -> Long.compare(b, a));
    private final NavigableMap<Long, Long> asks = new TreeMap<>();
    private final StringBuilder messages = new StringBuilder();
    private final StringBuilder rows = new StringBuilder();

    private SmallDay() {
        for (int level = 0; level < 3; level++) {
            message(OPENING, 1, 1 + level, 10_000, 1_000_000 - 100L * level, 1);
            message(OPENING, 1, 11 + level, 10_000, BEST_ASK + 100L * level, -1);
        }
        for (int second = 1; second <= SECONDS; second++) {
            message(OPENING + second, 4, 11, 1, BEST_ASK, -1);
            message(OPENING + second, 1, 100 + second, 50, 1_000_100, 1);
            message(OPENING + second, 3, 100 + second, 50, 1_000_100, 1);
        }
    }

    /** Writes both files, and returns that of the messages. */
    static Path write(Path folder) {
        SmallDay day = new SmallDay();
        Path file = folder.resolve(MESSAGES);
        try {
            Files.writeString(file, day.messages);
            Files.writeString(folder.resolve(ROWS), day.rows);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file;
    }

    private void message(int time, int type, long id, long size, long price, int direction) {
        messages.append(
                String.format(Locale.ROOT, "%d.000000000,%d,%d,%d,%d,%d%n", time, type, id, size, price, direction));
        NavigableMap<Long, Long> side = direction == 1 ? bids : asks;
        long left = side.getOrDefault(price, 0L) + (type == 1 ? size : -size);
        if (left > 0) {
            side.put(price, left);
        } else {
            side.remove(price);
        }
        Iterator<Map.Entry<Long, Long>> ask = asks.entrySet().iterator();
        Iterator<Map.Entry<Long, Long>> bid = bids.entrySet().iterator();
        for (int level = 0; level < LEVELS; level++) {
            rows.append(level == 0 ? "" : ",").append(next(ask, 9_999_999_999L));
            rows.append(',').append(next(bid, -9_999_999_999L));
        }
        rows.append('\n');
    }

    private static String next(Iterator<Map.Entry<Long, Long>> levels, long emptyPrice) {
        if (!levels.hasNext()) {
            return emptyPrice + ",0";
        }
        Map.Entry<Long, Long> level = levels.next();
        return level.getKey() + "," + level.getValue();
    }
}
