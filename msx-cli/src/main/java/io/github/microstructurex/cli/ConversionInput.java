package io.github.microstructurex.cli;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.book.event.MergedEvents;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.io.MarketDataHeader;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.replay.DepthWindowSource;
import io.github.microstructurex.replay.ReconstructionReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The files that are converted, as one source of events and, where they are wanted and there, its states of the book. */
final class ConversionInput implements AutoCloseable {
    private final boolean keepsStates;
    private final boolean asRecorded;
    private final List<MarketDataFile> files = new ArrayList<>();
    private final List<DepthWindowSource> windows = new ArrayList<>();

    private ConversionInput(boolean keepsStates, boolean asRecorded) {
        this.keepsStates = keepsStates;
        this.asRecorded = asRecorded;
    }

    /** Opens the files, which must be of one instrument. */
    static ConversionInput open(List<Path> paths, OpenOptions options, boolean keepsStates, boolean asRecorded) {
        ConversionInput input = new ConversionInput(keepsStates, asRecorded);
        try {
            for (Path path : paths) {
                input.files.add(MarketDataFormats.open(path, options));
                input.refuseOtherInstrument(paths.get(0), path);
            }
            return input;
        } catch (RuntimeException failure) {
            input.close();
            throw failure;
        }
    }

    private void refuseOtherInstrument(Path first, Path path) {
        Instrument expected = files.get(0).instrument();
        Instrument found = files.get(files.size() - 1).instrument();
        if (!found.equals(expected)) {
            throw new WrongInputException(
                    path + " is of " + show(found) + ", expected " + show(expected) + ", as " + first + " is");
        }
    }

    private static String show(Instrument instrument) {
        return instrument.symbol() + " with the tick " + instrument.tickSize().toPlainString() + " and the lot "
                + instrument.lotSize().toPlainString();
    }

    boolean isMerged() {
        return files.size() > 1;
    }

    MarketDataHeader header() {
        MarketDataFile file = files.get(0);
        OptionalInt visible = file.visibleLevels();
        OptionalInt recorded = recordedLevels();
        // Events that were completed make the whole book, though it is no deeper than what was recorded.
        boolean isCompleted = !asRecorded && !keepsStatesOf(file) && recorded.isPresent();
        return new MarketDataHeader(
                file.instrument(),
                file.date(),
                file.zone(),
                isCompleted ? OptionalInt.empty() : visible,
                visible.isPresent() ? visible : recorded);
    }

    private OptionalInt recordedLevels() {
        Optional<DepthSource> states = files.get(0).depth();
        if (states.isEmpty()) {
            return OptionalInt.empty();
        }
        try (DepthSource source = states.get()) {
            return OptionalInt.of(source.maxLevels());
        }
    }

    /** Starts the one pass; the caller closes it. */
    MarketEventSource events() {
        List<MarketEventSource> sources = new ArrayList<>();
        try {
            for (MarketDataFile file : files) {
                sources.add(events(file));
            }
        } catch (RuntimeException failure) {
            sources.forEach(MarketEventSource::close);
            throw failure;
        }
        return sources.size() == 1 ? sources.get(0) : new MergedEvents(sources);
    }

    private MarketEventSource events(MarketDataFile file) {
        boolean passesOn = asRecorded || file.visibleLevels().isEmpty() || keepsStatesOf(file);
        Optional<DepthSource> states = passesOn ? Optional.empty() : file.depth();
        if (states.isEmpty()) {
            return file.events();
        }
        try {
            DepthWindowSource window = new DepthWindowSource(file.events(), states.get());
            windows.add(window);
            return new PositiveOrderIds(window);
        } catch (RuntimeException failure) {
            states.get().close();
            throw failure;
        }
    }

    /** The states of a merged record would be those of its parts. */
    private boolean keepsStatesOf(MarketDataFile file) {
        return keepsStates && !isMerged() && file.visibleLevels().isPresent();
    }

    /** The state of the book after each event, if it is to be kept; the caller closes it. */
    Optional<DepthSource> states() {
        MarketDataFile file = files.get(0);
        return keepsStatesOf(file) ? file.depth() : Optional.empty();
    }

    /** What completing the record did not keep as it was, once the pass is over. */
    Map<String, Long> losses() {
        Map<String, Long> losses = new LinkedHashMap<>();
        for (DepthWindowSource window : windows) {
            ReconstructionReport report = window.report();
            count(losses, "events of orders that are not in view", report.ignoredEvents());
            count(losses, "quantities that are not what was left", report.adjustedQuantities());
            count(losses, "impossible events", report.rejectedEvents());
            count(losses, "levels that disagree with the recorded ones", report.disagreeingLevels());
        }
        return losses;
    }

    private static void count(Map<String, Long> losses, String what, long number) {
        if (number > 0) {
            losses.merge(what, number, Long::sum);
        }
    }

    /** How far the pass has come, from 0 to 1. */
    double progress() {
        return files.stream().mapToDouble(MarketDataFile::progress).average().orElse(0);
    }

    @Override
    public void close() {
        files.forEach(MarketDataFile::close);
    }
}
