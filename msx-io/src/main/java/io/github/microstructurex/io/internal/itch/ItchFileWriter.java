package io.github.microstructurex.io.internal.itch;

import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataHeader;
import io.github.microstructurex.io.MarketDataWriter;
import io.github.microstructurex.io.internal.AtomicFile;
import io.github.microstructurex.io.internal.NewYork;
import io.github.microstructurex.io.itch.ItchEventWriter;
import io.github.microstructurex.io.itch.ItchWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/** Writes the events of one stock as a file in BinaryFILE framing, which {@link ItchFile} reads. */
final class ItchFileWriter implements MarketDataWriter {
    private static final int STOCK_LOCATE = 1;

    private final Path target;
    private final ItchWriter file;
    private final ItchEventWriter events;

    private ItchFileWriter(Path target, ItchWriter file, ItchEventWriter events) {
        this.target = target;
        this.file = file;
        this.events = events;
    }

    static ItchFileWriter create(Path target, MarketDataHeader header) {
        String name = AtomicFile.nameOf(target);
        if (name.toLowerCase(Locale.ROOT).endsWith(".pcap")) {
            throw MarketDataException.inFile(
                    target.toString(), "the name of a capture", "that of a file, like " + ItchFileName.CONVENTION);
        }
        LocalDate named = ItchFileName.date(name).orElse(header.date());
        if (!named.equals(header.date())) {
            throw MarketDataException.inFile(
                    target.toString(), "the date " + named + " in the name", header.date() + ", what is written");
        }
        long midnight = NewYork.midnight(target.toString(), header.date());
        ItchWriter file = ItchWriter.create(target);
        try {
            return new ItchFileWriter(
                    target, file, new ItchEventWriter(file, STOCK_LOCATE, header.instrument(), midnight));
        } catch (MarketDataException unfit) {
            file.close();
            throw unfit;
        }
    }

    @Override
    public void write(MarketEvent event) {
        events.write(event);
    }

    @Override
    public Map<String, Long> losses() {
        return events.losses();
    }

    @Override
    public void finish() {
        if (events.count() == 0) {
            throw MarketDataException.inFile(target.toString(), "no events to write", "at least one");
        }
        file.finish();
    }

    @Override
    public void close() {
        file.close();
    }
}
