package io.github.microstructurex.io.itch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TradingPhase;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ItchEventWriterTest {
    /** Midnight in New York on 13 July 2021. */
    private static final long MIDNIGHT = 1_626_148_800_000_000_000L;

    private final MarketEventBuffer event = new MarketEventBuffer();
    private final List<String> written = new ArrayList<>();

    @TempDir
    Path folder;

    private void write(ItchEventWriter writer) throws IOException {
        writer.write(event.at(MIDNIGHT + written.size()));
        written.add(event.toString());
    }

    @Test
    void eventsComeBackThroughAFile() throws IOException {
        Path file = folder.resolve("S071321-v50");
        try (ItchWriter out = ItchWriter.create(file)) {
            ItchEventWriter writer = new ItchEventWriter(out, 1, Instrument.of("ABC", "0.0001", "1"), MIDNIGHT);
            event.phase(TradingPhase.CONTINUOUS);
            write(writer);
            event.add(1, Side.BUY, 10_000, 100);
            write(writer);
            event.execute(1, Side.BUY, 10_000, 10);
            write(writer);
            event.execute(1, Side.BUY, 9_000, 10);
            write(writer);
            event.reduce(1, Side.BUY, 10_000, 10);
            write(writer);
            event.replace(1, 2, Side.BUY, 11_000, 50);
            write(writer);
            event.trade(null, 10_500, 5);
            write(writer);
            event.delete(2, Side.BUY, 11_000, 50);
            write(writer);
            event.phase(TradingPhase.HALTED);
            write(writer);
            out.finish();
        }
        List<String> read = new ArrayList<>();
        try (MarketDataFile opened = MarketDataFormats.open(file);
                MarketEventSource events = opened.events()) {
            while (events.advance()) {
                read.add(events.event().toString());
            }
        }
        assertThat(read).isEqualTo(written);
    }

    @Test
    void whatItchCannotSayIsRefused() {
        ItchWriter out = ItchWriter.to(new ByteArrayOutputStream());
        Instrument cents = Instrument.of("ABC", "0.01", "1");
        ItchEventWriter writer = new ItchEventWriter(out, 1, cents, MIDNIGHT);
        event.add(1, Side.BUY, 1L << 30, 1).at(MIDNIGHT);
        assertThatThrownBy(() -> writer.write(event)).isInstanceOf(IllegalArgumentException.class);
        event.add(1, Side.BUY, 1, 1L << 32).at(MIDNIGHT);
        assertThatThrownBy(() -> writer.write(event))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the quantity 4294967296 of ADD 1 BUY");
        event.clear();
        assertThatThrownBy(() -> writer.write(event.at(MIDNIGHT))).isInstanceOf(IllegalArgumentException.class);
        event.phase(TradingPhase.CLOSED);
        assertThatThrownBy(() -> writer.write(event)).isInstanceOf(IllegalArgumentException.class);
        Instrument fine = Instrument.of("ABC", "0.00005", "1");
        assertThatThrownBy(() -> new ItchEventWriter(out, 1, fine, MIDNIGHT))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
