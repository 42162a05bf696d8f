package io.github.microstructurex.cli;

import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataHeader;
import io.github.microstructurex.io.MarketDataWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One pass from a source to a writer, and what came of it. */
final class Conversion {
    private static final int UPDATE_EVERY = 1 << 12;

    private final ConversionInput input;
    private final MarketDataWriter writer;
    private final ReconstructedBook book = new ReconstructedBook();
    private long events;
    private boolean hasStates;

    Conversion(ConversionInput input, MarketDataWriter writer) {
        this.input = input;
        this.writer = writer;
    }

    /** Writes all there is, and puts the file in its place. */
    void run(ProgressBar bar) {
        Optional<DepthSource> states = input.states();
        hasStates = states.isPresent();
        try (DepthSource state = states.orElseGet(NoStates::new);
                MarketEventSource source = input.events()) {
            while (source.advance()) {
                if (input.isMerged()) {
                    refuseMisfit(source.event());
                }
                writer.write(source.event());
                if (state.advance()) {
                    writer.write(state.depth());
                }
                if (++events % UPDATE_EVERY == 0) {
                    bar.update(input.progress(), events);
                }
            }
            // Says whether there are as many states as events.
            state.advance();
            writer.finish();
        }
    }

    /** Two records of one book, or parts with a gap between them, would make a third that never was. */
    private void refuseMisfit(MarketEvent event) {
        if (book.apply(event) != Disagreement.NONE) {
            throw new WrongInputException("the event " + (events + 1) + " of the inputs together, " + event
                    + ", does not fit the book of those before it, expected inputs that are parts of one record");
        }
    }

    /** Says in one line what was written, and what of it was lost. */
    String summary(Path target, String formatName) {
        MarketDataHeader header = input.header();
        Map<String, Long> losses = new LinkedHashMap<>(input.losses());
        writer.losses().forEach((what, number) -> losses.merge(what, number, Long::sum));
        String lost = losses.entrySet().stream()
                .map(loss -> count(loss.getValue()) + " " + loss.getKey())
                .collect(Collectors.joining(", "));
        return header.instrument().symbol() + " " + header.date() + ": " + count(events) + " events"
                + (hasStates ? " and states of the book" : "") + " written to " + target + " as " + formatName + ", "
                + count(size(target)) + " bytes; left out: " + (lost.isEmpty() ? "nothing" : lost);
    }

    private static long size(Path target) {
        try {
            return Files.size(target);
        } catch (IOException unreadable) {
            throw MarketDataException.unreadable(target.toString(), unreadable);
        }
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
