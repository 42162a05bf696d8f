package io.github.microstructurex.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A line on a terminal that says how far long work has come and how fast it goes, and that is gone when the work is done.
 * Work that is over at once shows none.
 */
final class ProgressBar implements AutoCloseable {
    private static final long FIRST_SHOWN_AFTER = 300_000_000L;
    private static final long SHOWN_EVERY = 100_000_000L;
    private static final int WIDTH = 30;

    private final @Nullable PrintWriter terminal;
    private final String task;
    private final String unit;
    private final LongSupplier nanoClock;
    private final long startTime;
    private long nextTime;
    private int shownLength;

    private ProgressBar(@Nullable PrintWriter terminal, String task, String unit, LongSupplier nanoClock) {
        this.terminal = terminal;
        this.task = task;
        this.unit = unit;
        this.nanoClock = nanoClock;
        startTime = nanoClock.getAsLong();
        nextTime = startTime + FIRST_SHOWN_AFTER;
    }

    static ProgressBar on(PrintWriter terminal, String task, String unit, LongSupplier nanoClock) {
        return new ProgressBar(terminal, task, unit, nanoClock);
    }

    static ProgressBar none() {
        return new ProgressBar(null, "", "", () -> 0);
    }

    /** Says how far the work has come: a fraction from 0 to 1, and how many units were done. Cheap if called often. */
    void update(double fraction, long done) {
        if (terminal == null) {
            return;
        }
        long now = nanoClock.getAsLong();
        if (now - nextTime < 0) {
            return;
        }
        nextTime = now + SHOWN_EVERY;
        int filled = (int) (WIDTH * fraction);
        double rate = done / Math.max(1e-9, (now - startTime) / 1e9);
        String line = String.format(
                Locale.ROOT,
                "%s [%s%s] %3d %%  %,.0f %s/s",
                task,
                "#".repeat(filled),
                ".".repeat(WIDTH - filled),
                (int) (100 * fraction),
                rate,
                unit);
        show(terminal, line);
    }

    private void show(PrintWriter out, String line) {
        out.print('\r');
        out.print(line);
        out.print(" ".repeat(Math.max(0, shownLength - line.length())));
        out.flush();
        shownLength = line.length();
    }

    /** Clears the line. */
    @Override
    public void close() {
        if (terminal != null && shownLength > 0) {
            show(terminal, "");
            terminal.print('\r');
            terminal.flush();
        }
    }
}
