package io.github.microstructurex.cli;

import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventType;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.SkippedData;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** Counts the events of a file, and says in words what it is. */
final class FileSummary {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSSSS", Locale.ROOT);
    private static final int LABEL_WIDTH = 16;

    private final StringBuilder text = new StringBuilder();
    private final ZoneId zone;
    private final Map<MarketEventType, LongAdder> counts = new EnumMap<>(MarketEventType.class);
    private SkippedData skipped = SkippedData.NONE;
    private long events;
    private long snapshots;
    /** Events that cover the whole book make it alone, so each must fit it. */
    private final boolean makesBook;

    private final ReconstructedBook book = new ReconstructedBook();
    private long misfits;
    private long stepsBack;
    private long latestTime = Long.MIN_VALUE;
    private long firstTime = Long.MAX_VALUE;
    private long lastTime = Long.MIN_VALUE;

    FileSummary(Path path, MarketDataFile file) {
        Instrument instrument = file.instrument();
        zone = file.zone();
        makesBook = file.visibleLevels().isEmpty();
        line("file", path.toString());
        line("format", file.formatName());
        line(
                "instrument",
                instrument.symbol() + ", tick " + instrument.tickSize().toPlainString() + ", lot "
                        + instrument.lotSize().toPlainString());
        line("date", file.date() + ", " + zone);
        line(
                "events cover",
                file.visibleLevels().isPresent()
                        ? "the best " + file.visibleLevels().getAsInt() + " levels a side"
                        : "the whole book");
    }

    void hasStates(int levels) {
        line("states", "recorded, " + levels + " levels a side");
    }

    void hasSkipped(SkippedData newSkipped) {
        skipped = newSkipped;
    }

    /** Counts an event, and returns how many there were. */
    long add(MarketEvent event) {
        counts.computeIfAbsent(event.type(), first -> new LongAdder()).increment();
        snapshots += event.isSnapshot() ? 1 : 0;
        misfits += makesBook && book.apply(event) != Disagreement.NONE ? 1 : 0;
        stepsBack += event.exchangeTime() < latestTime ? 1 : 0;
        latestTime = event.exchangeTime();
        firstTime = Math.min(firstTime, event.exchangeTime());
        lastTime = Math.max(lastTime, event.exchangeTime());
        return ++events;
    }

    /** Says everything, and what the reading ended with if that was not the end of the file. */
    String text(Optional<String> problem) {
        line("events", count(events) + (problem.isPresent() ? ", up to the first problem" : ""));
        counts.forEach((type, number) -> line("  " + type.name().toLowerCase(Locale.ROOT), count(number.sum())));
        if (snapshots > 0) {
            line("  of a snapshot", count(snapshots));
        }
        if (misfits > 0) {
            line("  misfits", count(misfits) + ", which do not fit the book that the events before them make");
        }
        if (stepsBack > 0) {
            line(
                    "  back in time",
                    count(stepsBack) + ", whose time at the exchange is before that of the event before");
        }
        if (events > 0) {
            line("first time", at(firstTime));
            line("last time", at(lastTime));
        }
        if (skipped.count() > 0) {
            line("left out", count(skipped.count()) + " that are wrong, the first of them:");
            skipped.first().forEach(wrong -> line("", String.valueOf(wrong.getMessage())));
        }
        line(
                "problem",
                problem.map(message -> message.replaceAll("\\p{Cntrl}+", " ")).orElse("none"));
        return text.toString();
    }

    private String at(long time) {
        return TIME.format(Instant.EPOCH.plusNanos(time).atZone(zone));
    }

    private void line(String label, String value) {
        text.append(label)
                .append(" ".repeat(LABEL_WIDTH - label.length()))
                .append(value)
                .append('\n');
    }

    private static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
