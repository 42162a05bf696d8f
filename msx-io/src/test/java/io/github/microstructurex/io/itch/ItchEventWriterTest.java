package io.github.microstructurex.io.itch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TradingPhase;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import java.io.ByteArrayOutputStream;
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

    private void write(ItchEventWriter writer) {
        writer.write(event.at(MIDNIGHT + written.size()));
        written.add(event.toString());
    }

    @Test
    void eventsComeBackThroughAFile() {
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
        assertThat(read(file)).isEqualTo(written);
    }

    private static List<String> read(Path file) {
        List<String> read = new ArrayList<>();
        try (MarketDataFile opened = MarketDataFormats.open(file);
                MarketEventSource events = opened.events()) {
            while (events.advance()) {
                read.add(events.event().toString());
            }
        }
        return read;
    }

    @Test
    void whatItchCannotSayIsRefused() {
        refused(event.add(1, Side.BUY, 1L << 30, 1), "a price from 0 to 4294967295 ten-thousandths");
        refused(event.add(1, Side.BUY, -1, 1), "a price from 0 to 4294967295 ten-thousandths");
        refused(event.add(1, Side.BUY, 1, 1L << 32), "from 1 to 4294967295 shares");
        refused(event.add(1, Side.BUY, 1, 0), "from 1 to 4294967295 shares");
        refused(event.reduce(1, Side.BUY, 1, 1), "a live order, since ITCH says side and price of an order only once");
        refused(event.phase(TradingPhase.CLOSED), "a halt, an auction or trading: ITCH has no state for another phase");
        assertThatThrownBy(() -> writer("ABC", "0.00005"))
                .isInstanceOf(MarketDataException.class)
                .hasMessageContaining("the tick size 0.00005");
        assertThatThrownBy(() -> writer("NINECHARS", "0.01"))
                .isInstanceOf(MarketDataException.class)
                .hasMessageContaining("the symbol NINECHARS, expected at most 8 characters");
    }

    private static ItchEventWriter writer(String symbol, String tick) {
        Instrument instrument = Instrument.of(symbol, tick, "1");
        return new ItchEventWriter(ItchWriter.to(new ByteArrayOutputStream()), 1, instrument, MIDNIGHT);
    }

    private void refused(MarketEventBuffer unsaid, String expected) {
        assertThatThrownBy(() -> writer("ABC", "0.01").write(unsaid.at(MIDNIGHT)))
                .isInstanceOf(MarketDataException.class)
                .hasMessage("a stream: found the event 1, " + unsaid + ", expected " + expected);
    }

    @Test
    void whatAnOrderIsDecidesOnWhatCanBeSaidOfIt() {
        ItchEventWriter writer = writer("ABC", "0.01");
        writer.write(event.add(1, Side.BUY, 10_000, 5).at(MIDNIGHT + 1));
        assertThatThrownBy(() -> writer.write(event.add(1, Side.BUY, 10_000, 5).at(MIDNIGHT + 1)))
                .hasMessageContaining("a new order, since one of this id is live");
        assertThatThrownBy(
                        () -> writer.write(event.execute(1, Side.BUY, 10_000, 6).at(MIDNIGHT + 1)))
                .hasMessageContaining("at most what the order has left");
        ItchEventWriter other = writer("ABC", "0.01");
        other.write(event.add(1, Side.BUY, 10_000, 5).at(MIDNIGHT + 1));
        assertThatThrownBy(
                        () -> other.write(event.delete(1, Side.BUY, 10_000, 5).at(MIDNIGHT)))
                .hasMessageContaining("a time that is not before that of the event before it");
        assertThatThrownBy(() -> writer("ABC", "0.01").write(event.clear().at(MIDNIGHT - 1)))
                .hasMessageContaining("a time of the day in New York");
    }

    @Test
    void whatIsLostIsCounted() {
        Path file = folder.resolve("S071321-v50");
        try (ItchWriter out = ItchWriter.create(file)) {
            ItchEventWriter writer = new ItchEventWriter(out, 1, Instrument.of("ABC", "0.0001", "1"), MIDNIGHT);
            writer.write(event.add(1, Side.BUY, 10_000, 5).at(MIDNIGHT, MIDNIGHT + 3));
            writer.write(event.add(2, Side.SELL, 10_001, 6).at(MIDNIGHT).snapshot(true));
            writer.write(event.trade(Side.SELL, 10_001, 6).at(MIDNIGHT));
            writer.write(event.delete(1, Side.BUY, 10_000, 4).at(MIDNIGHT));
            writer.write(event.add(3, Side.BUY, 10_000, 7).at(MIDNIGHT));
            writer.write(event.clear().at(MIDNIGHT + 1));
            assertThat(writer.losses())
                    .containsExactly(
                            entry("times of receipt", 1L),
                            entry("marks of a snapshot", 1L),
                            entry("sides of trades", 1L),
                            entry("quantities of deletions that are not what was left", 1L),
                            entry("clearings (written as a deletion of each order)", 1L));
            out.finish();
        }
        assertThat(read(file))
                .containsExactly(
                        "ADD 1 BUY 5 @ 10000 at " + MIDNIGHT,
                        "ADD 2 SELL 6 @ 10001 at " + MIDNIGHT,
                        "TRADE 0 ? 6 @ 10001 at " + MIDNIGHT,
                        "DELETE 1 BUY 5 @ 10000 at " + MIDNIGHT,
                        "ADD 3 BUY 7 @ 10000 at " + MIDNIGHT,
                        "DELETE 3 BUY 7 @ 10000 at " + (MIDNIGHT + 1),
                        "DELETE 2 SELL 6 @ 10001 at " + (MIDNIGHT + 1));
    }
}
