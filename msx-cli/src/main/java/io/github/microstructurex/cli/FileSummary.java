package io.github.microstructurex.cli;

import static io.github.microstructurex.cli.LabelledLines.count;
import static io.github.microstructurex.cli.LabelledLines.time;

import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventType;
import io.github.microstructurex.io.FileDetail;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.SkippedData;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.LongAdder;

/** Counts the events of a file of one instrument, and says in words what it is. */
final class FileSummary {
    private final Path path;
    private final MarketDataFile file;
    private final Map<MarketEventType, LongAdder> counts = new EnumMap<>(MarketEventType.class);
    private OptionalInt levelsOfStates = OptionalInt.empty();
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
        this.path = path;
        this.file = file;
        makesBook = file.visibleLevels().isEmpty();
    }

    void hasStates(int levels) {
        levelsOfStates = OptionalInt.of(levels);
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
        LabelledLines lines = new LabelledLines();
        addHead(lines);
        addCounts(lines, problem.isPresent());
        addSkipped(lines, file.skipped());
        return lines.add("problem", problem.orElse("none")).toString();
    }

    private void addHead(LabelledLines lines) {
        lines.add("file", path.toString())
                .add("format", file.formatName())
                .add("instrument", file.instrument().symbol())
                .add("tick", step(file.instrument().tickSize(), FileDetail.TICK))
                .add("lot", step(file.instrument().lotSize(), FileDetail.LOT))
                .add("date", file.date() + ", " + file.zone())
                .add("events cover", cover());
        if (levelsOfStates.isPresent()) {
            lines.add("states", "recorded, " + levelsOfStates.getAsInt() + " levels a side");
        }
    }

    private String step(BigDecimal size, FileDetail detail) {
        return size.toPlainString()
                + (file.assumed().contains(detail)
                        ? " (assumed: the unit of the format; the file does not say the instrument's own)"
                        : "");
    }

    private String cover() {
        if (file.visibleLevels().isPresent()) {
            return "the best " + file.visibleLevels().getAsInt() + " levels a side";
        }
        if (levelsOfStates.isPresent()) {
            return "the " + levelsOfStates.getAsInt() + " levels a side of the states";
        }
        boolean onlyTrades = counts.containsKey(MarketEventType.TRADE) && counts.size() == 1;
        return onlyTrades ? "trades alone" : "the whole book (assumed: the file says nothing of a limit)";
    }

    private void addCounts(LabelledLines lines, boolean hasProblem) {
        lines.add("events", count(events) + (hasProblem ? ", up to the first problem" : ""));
        counts.forEach((type, number) -> lines.add("  " + type.name().toLowerCase(Locale.ROOT), count(number.sum())));
        if (snapshots > 0) {
            lines.add("  of a snapshot", count(snapshots));
        }
        if (misfits > 0) {
            lines.add("  misfits", count(misfits) + ", which do not fit the book that the events before them make");
        }
        if (stepsBack > 0) {
            lines.add(
                    "  back in time",
                    count(stepsBack) + ", whose time at the exchange is before that of the event before");
        }
        if (events > 0) {
            lines.add("first time", time(firstTime, file.zone()));
            lines.add("last time", time(lastTime, file.zone()));
        }
    }

    static void addSkipped(LabelledLines lines, SkippedData skipped) {
        if (skipped.count() > 0) {
            lines.add("left out", count(skipped.count()) + " that are wrong, the first of them:");
            skipped.first().forEach(wrong -> lines.add("", DescriptionOptions.inOptions(wrong)));
        }
    }
}
