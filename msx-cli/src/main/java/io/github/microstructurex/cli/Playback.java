package io.github.microstructurex.cli;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.replay.DepthWindowSource;
import io.github.microstructurex.replay.playback.ReplayControl;
import io.github.microstructurex.replay.playback.ReplayListener;
import io.github.microstructurex.replay.playback.ReplaySession;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;

/** A part of a recorded market, played back at a speed. What it reports is counted in a summary. */
final class Playback implements AutoCloseable {
    private static final Duration SNAPSHOT_INTERVAL = Duration.ofSeconds(1);
    private static final int MOST_LEVELS = 10;
    private static final double LONGEST_FRAME_NANOS = 3.6e12;

    private final MarketDataFile file;
    private final ReplaySummary summary;
    private final ReplayControl control;
    private final ReplaySession session;
    private final boolean hasBeginning;
    private final long from;
    private final long until;
    private long firstTime = Long.MAX_VALUE;
    private long nanos;

    Playback(MarketDataFile file, PlaybackOptions options, ReplaySummary summary) {
        this.file = file;
        this.summary = summary;
        hasBeginning = options.from(file).isPresent();
        from = options.from(file).orElse(Long.MIN_VALUE);
        until = options.until(file).orElse(Long.MAX_VALUE);
        control = new ReplayControl(options.speed());
        session = new ReplaySession(this::source, control);
    }

    /** The levels that were recorded complete a record that shows only the best ones. */
    private MarketEventSource source() {
        Optional<DepthSource> rows = file.visibleLevels().isPresent() ? file.depth() : Optional.empty();
        if (rows.isEmpty()) {
            return new Counted(file.events());
        }
        try {
            return new DepthWindowSource(new Counted(file.events()), rows.get());
        } catch (RuntimeException failure) {
            rows.get().close();
            throw failure;
        }
    }

    ReplaySession session() {
        return session;
    }

    /** Runs with a bar that says how far it has come. */
    void run(ProgressBar bar) {
        try (bar) {
            session.add(new ReplayListener() {
                @Override
                public void snapshot(long time, BookView book) {
                    bar.update(progress(), summary.events());
                }
            });
            run(SNAPSHOT_INTERVAL);
        }
    }

    /** Runs with a ladder on a terminal. */
    void watchOn(PrintWriter terminal, ScreenSize size) {
        RecentTrades trades = new RecentTrades();
        try (Screen screen = new Screen(terminal, size, System.getenv("NO_COLOR") == null)) {
            int room = (screen.maxLines() - Ladder.OTHER_LINES) / 2;
            int levels = Math.max(1, Math.min(room, file.visibleLevels().orElse(MOST_LEVELS)));
            String title = file.instrument().symbol() + " " + file.date();
            Ladder ladder = new Ladder(
                    title, new MarketWords(file), trades, () -> control.speed().toString(), this::progress, levels);
            LadderWatch watch = new LadderWatch(ladder, screen, System::nanoTime);
            session.add(trades).add(watch);
            run(frameInterval());
            if (summary.events() > 0) {
                watch.draw(session.time(), session.book());
            }
        }
    }

    /** Runs with a line for each second. */
    void watchInLines(PrintWriter out) {
        RecentTrades trades = new RecentTrades();
        session.add(trades).add(new LineWatch(new MarketWords(file), trades, out, control::stop));
        run(SNAPSHOT_INTERVAL);
    }

    private void run(Duration snapshotInterval) {
        session.snapshotsEvery(snapshotInterval);
        if (hasBeginning) {
            session.seek(from);
        }
        long startedAt = System.nanoTime();
        session.runUntil(until);
        nanos = System.nanoTime() - startedAt;
    }

    /** {@return how long the run took, without the way to its beginning} */
    double seconds() {
        return nanos / 1e9;
    }

    /** What passes in the market while a frame is on the screen. */
    private Duration frameInterval() {
        if (control.speed().isUnlimited()) {
            return SNAPSHOT_INTERVAL;
        }
        double frame = LadderWatch.FRAME_NANOS * control.speed().factor();
        return Duration.ofNanos((long) Math.max(1, Math.min(LONGEST_FRAME_NANOS, frame)));
    }

    /** How far it has come: by time where an end was asked for, else by the bytes of the file. */
    double progress() {
        if (until == Long.MAX_VALUE) {
            return file.progress();
        }
        long beginning = Math.max(from, firstTime);
        double part = (session.time() - beginning) / (double) Math.max(1, until - beginning);
        return Math.max(0, Math.min(1, part));
    }

    @Override
    public void close() {
        session.close();
    }

    /** The messages as the file has them, counted where they belong to the part. */
    private final class Counted implements MarketEventSource {
        private final MarketEventSource source;

        Counted(MarketEventSource source) {
            this.source = source;
        }

        @Override
        public boolean advance() {
            if (!source.advance()) {
                return false;
            }
            long time = source.event().exchangeTime();
            firstTime = Math.min(firstTime, time);
            if (time >= from && time <= until) {
                summary.add(source.event());
            }
            return true;
        }

        @Override
        public MarketEvent event() {
            return source.event();
        }

        @Override
        public void close() {
            source.close();
        }
    }
}
