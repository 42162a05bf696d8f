package io.github.microstructurex.cli;

import static io.github.microstructurex.cli.LabelledLines.count;
import static io.github.microstructurex.cli.LabelledLines.time;

import io.github.microstructurex.io.InstrumentListing;
import io.github.microstructurex.io.InstrumentSummary;
import io.github.microstructurex.io.MarketDataException;
import java.nio.file.Path;

/** Says in words which instruments a file holds that is not one of a single instrument. */
final class InstrumentsSummary {
    private final Path path;
    private final InstrumentListing listing;

    InstrumentsSummary(Path path, InstrumentListing listing) {
        this.path = path;
        this.listing = listing;
    }

    boolean hasSeveral() {
        return listing.instruments().size() > 1;
    }

    boolean isGood() {
        return listing.problem().isEmpty() && listing.skipped().count() == 0;
    }

    private String times(InstrumentSummary of) {
        return of.firstTime().isPresent() && of.lastTime().isPresent()
                ? " from " + time(of.firstTime().getAsLong(), listing.zone()) + " to "
                        + time(of.lastTime().getAsLong(), listing.zone())
                : ", of a day that is not known";
    }

    /** Says everything, and why the file cannot be read as one of a single instrument. */
    String text(MarketDataException reason) {
        LabelledLines lines = new LabelledLines()
                .add("file", path.toString())
                .add("format", listing.formatName())
                .add("instruments", count(listing.instruments().size()));
        for (InstrumentSummary instrument : listing.instruments()) {
            lines.add("  " + instrument.symbol(), count(instrument.records()) + " records" + times(instrument));
        }
        lines.add("zone", listing.zone().toString());
        lines.add("to read it", DescriptionOptions.inOptions(reason));
        FileSummary.addSkipped(lines, listing.skipped());
        String problem = listing.problem().map(DescriptionOptions::inOptions).orElse("none");
        return lines.add("problem", problem).toString();
    }
}
