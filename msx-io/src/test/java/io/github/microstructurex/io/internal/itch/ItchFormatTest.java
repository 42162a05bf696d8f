package io.github.microstructurex.io.internal.itch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.itch.ItchFraming;
import io.github.microstructurex.io.itch.Messages;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ItchFormatTest {
    /** 09:30 in New York on 13 July 2021. */
    private static final long OPEN = 1_626_183_000_000_000_000L;

    private static final String NAME = "S071321-v50.txt";

    @TempDir
    Path folder;

    private Path write(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path write(Messages messages) {
        return write(NAME, messages.framed(ItchFraming.BINARY_FILE));
    }

    private static List<String> events(Path path, OpenOptions options) {
        List<String> events = new ArrayList<>();
        try (MarketDataFile file = MarketDataFormats.open(path, options);
                MarketEventSource source = file.events()) {
            while (source.advance()) {
                events.add(source.event().toString().replaceAll(" at \\d+", ""));
            }
        }
        return events;
    }

    private static List<String> events(Path path) {
        return events(path, OpenOptions.defaults());
    }

    @Test
    void aNumberOfTwoStocksIsRefused() {
        Messages other =
                new Messages().directory(1).add(1, 10, Side.BUY, 100, 50_000).trade(1, 5, 50_000);
        Path file = write(other.spoil(25, 'X'));
        assertThatThrownBy(() -> events(file, OpenOptions.defaults().withSymbol("S1")))
                .isInstanceOf(MarketDataException.class)
                .hasMessageContaining("stock: found SX in a TRADE, expected S1, the stock of number 1");
    }

    @Test
    void aTradeOfNothingIsRefused() {
        Path file = write(new Messages().directory(1).trade(1, 0, 50_000));
        assertThatThrownBy(() -> events(file))
                .isInstanceOf(MarketDataException.class)
                .hasMessageContaining("shares: found 0 in a TRADE, expected at least 1");
    }

    @Test
    void aStockWithoutASymbolIsRefused() {
        Messages nameless = new Messages().add(1, 10, Side.BUY, 100, 50_000);
        for (int at = 24; at < 32; at++) {
            nameless.spoil(at, ' ');
        }
        Path file = write(nameless);
        assertThatThrownBy(() -> events(file))
                .isInstanceOf(MarketDataException.class)
                .hasMessage(file + ": found a stock without a symbol, expected a symbol");
    }

    @Test
    void aCaptureOfBeforeTheEpochIsRefused() {
        byte[] capture = new Messages().add(1, 10, Side.BUY, 100, 50_000).framed(ItchFraming.PCAP);
        int header = 24;
        int otherPacket = 16 + 60;
        Arrays.fill(capture, header + otherPacket, header + otherPacket + 4, (byte) 0);
        Path file = write("day.pcap", capture);
        assertThatThrownBy(() -> events(file))
                .isInstanceOf(MarketDataException.class)
                .hasMessageContaining("found the date 1969-12-31, expected a day from 1970-01-01");
    }

    @Test
    void eachMessageOfTheStockIsTheEventThatItMeans() {
        Path file = write(new Messages()
                .directory(1)
                .directory(2)
                .state(1, 'H')
                .state(1, 'Q')
                .state(1, 'T')
                .state(1, 'P')
                .add(1, 10, Side.BUY, 100, 50_000)
                .execute(1, 10, 5)
                .executeAt(1, 10, 5, 60_000, 'Y')
                .executeAt(1, 10, 5, 60_000, 'N')
                .cancel(1, 10, 5)
                .replace(1, 10, 11, 30, 51_000)
                .trade(1, 7, 50_500)
                .cross(1, 0, 0)
                .cross(1, 8, 50_600)
                .cancel(1, 11, 30)
                .add(1, 12, Side.SELL, 9, 52_000)
                .delete(1, 12));
        assertThat(events(file))
                .containsExactly(
                        "PHASE HALTED",
                        "PHASE CALL_AUCTION",
                        "PHASE CONTINUOUS",
                        "PHASE HALTED",
                        "ADD 10 BUY 100 @ 50000",
                        "EXECUTE 10 BUY 5 @ 50000",
                        "EXECUTE 10 BUY 5 @ 60000",
                        "REDUCE 10 BUY 5 @ 50000",
                        "REDUCE 10 BUY 5 @ 50000",
                        "REPLACE 10 by 11 BUY 30 @ 51000",
                        "TRADE 0 ? 7 @ 50500",
                        "TRADE 0 ? 8 @ 50600",
                        "DELETE 11 BUY 30 @ 51000",
                        "ADD 12 SELL 9 @ 52000",
                        "DELETE 12 SELL 9 @ 52000");
    }

    @ParameterizedTest
    @EnumSource(ItchFraming.class)
    void aFileOfAnyFramingIsRecognised(ItchFraming framing) {
        Path file = write(
                NAME,
                new Messages().directory(1).add(1, 10, Side.BUY, 100, 50_000).framed(framing));
        try (MarketDataFile opened = MarketDataFormats.open(file);
                MarketEventSource events = opened.events()) {
            assertThat(opened.formatName()).isEqualTo("itch");
            assertThat(opened.instrument().symbol()).isEqualTo("S1");
            assertThat(opened.instrument().tickSize()).isEqualByComparingTo("0.0001");
            assertThat(opened.date()).isEqualTo(LocalDate.of(2021, 7, 13));
            assertThat(opened.zone()).hasToString("America/New_York");
            assertThat(opened.visibleLevels()).isEmpty();
            assertThat(opened.depth()).isEmpty();
            assertThat(events.advance()).isTrue();
            assertThat(events.event().exchangeTime()).isEqualTo(OPEN + 1);
            assertThat(events.event().sequence()).isEqualTo(2);
            assertThat(events.event().receiveTime())
                    .isEqualTo(framing == ItchFraming.PCAP ? 1_626_182_744_000_005_000L : OPEN + 1);
            assertThat(events.advance()).isFalse();
            assertThat(opened.progress()).isEqualTo(1);
        }
    }

    @Test
    void withoutASymbolThereMustBeOneTradedStock() {
        Path file = write(new Messages().directory(1).add(2, 10, Side.BUY, 1, 1).add(3, 11, Side.BUY, 1, 1));
        assertThatThrownBy(() -> MarketDataFormats.open(file))
                .isInstanceOf(MarketDataException.class)
                .hasMessage(file + ": found several stocks: S2, S3, expected one stock, or a given symbol"
                        + " (OpenOptions.withSymbol)");
        assertThat(events(file, OpenOptions.defaults().withSymbol("S3"))).containsExactly("ADD 11 BUY 1 @ 1");
        assertThat(events(file, OpenOptions.defaults().withSymbol("S1"))).isEmpty();
        assertThatThrownBy(() ->
                        MarketDataFormats.open(file, OpenOptions.defaults().withSymbol("S4")))
                .isInstanceOf(MarketDataException.class)
                .hasMessage(file + ": found no stock S4, expected one of its stocks: S1, S2, S3");
    }

    @Test
    void theDateComesFromTheNameOrIsGivenOrCaptured() {
        byte[] bytes = new Messages().add(1, 10, Side.BUY, 1, 1).framed(ItchFraming.BINARY_FILE);
        Path unnamed = write("day.itch", bytes);
        assertThatThrownBy(() -> MarketDataFormats.open(unnamed)).hasMessageContaining("found no date in the name");
        LocalDate day = LocalDate.of(2019, 1, 30);
        assertThat(date(unnamed, OpenOptions.defaults().withDate(day))).isEqualTo(day);
        Path named = write("01302019.NASDAQ_ITCH50", bytes);
        assertThat(date(named, OpenOptions.defaults())).isEqualTo(day);
        assertThatThrownBy(() -> date(named, OpenOptions.defaults().withDate(day.plusDays(1))))
                .hasMessageContaining("found the date 2019-01-30 in the name, expected 2019-01-31");
        Path capture = write("a.pcap", new Messages().add(1, 10, Side.BUY, 1, 1).pcap(ByteOrder.BIG_ENDIAN, true, 0));
        assertThat(date(capture, OpenOptions.defaults())).isEqualTo(LocalDate.of(2021, 7, 13));
    }

    private static LocalDate date(Path path, OpenOptions options) {
        try (MarketDataFile file = MarketDataFormats.open(path, options)) {
            return file.date();
        }
    }

    @Test
    void datesAreFoundInUsualNames() {
        assertThat(ItchFileName.date("S071321-v50.txt.gz")).contains(LocalDate.of(2021, 7, 13));
        assertThat(ItchFileName.date("12302019.NASDAQ_ITCH50.gz")).contains(LocalDate.of(2019, 12, 30));
        assertThat(ItchFileName.date("20190530.BX_ITCH_50.gz")).contains(LocalDate.of(2019, 5, 30));
        assertThat(ItchFileName.date("99999999.NASDAQ_ITCH50")).isEqualTo(Optional.empty());
        assertThat(ItchFileName.date("day.itch")).isEmpty();
    }

    @Test
    void whatCannotBeIsAnErrorWithItsPlace() {
        assertWrong(new Messages().add(1, 1, Side.BUY, 9, 1).delete(1, 2), "byte 40, order reference: found 2, which");
        assertWrong(
                new Messages().add(1, 1, Side.BUY, 9, 1).execute(1, 1, 10), "byte 40, shares: found more than order 1");
        assertWrong(new Messages().add(1, 1, Side.BUY, 9, 1).cancel(1, 1, 0), "byte 40, shares: found 0");
        assertWrong(
                new Messages().add(1, 1, Side.BUY, 9, 1).add(1, 1, Side.BUY, 9, 1),
                "byte 40, order reference: found 1, which is live");
        assertWrong(new Messages().add(1, 1, Side.BUY, 9, 1).spoil(19, 'x'), "byte 2, side: found 'x'");
        assertWrong(new Messages().add(1, 1, Side.BUY, 9, 1).spoil(5, 0x7F), "byte 2, timestamp: found ");
        assertWrong(new Messages().add(1, 1, Side.BUY, 9, 1).delete(1, 1).spoil(5, 0), "byte 40, timestamp: found ");
        assertWrong(new Messages().add(1, 1, Side.BUY, 9, 1).state(1, 'x'), "byte 40, trading state: found 'x'");
        assertWrong(
                new Messages().add(1, 1, Side.BUY, 9, 1).executeAt(1, 1, 2, 2, 'x'), "byte 40, printable: found 'x'");
        assertWrong(new Messages().add(1, 1, Side.BUY, 9, 1).cross(1, 9, 1).spoil(11, 0x80), "byte 40, shares: found ");
    }

    private void assertWrong(Messages messages, String what) {
        Path file = write(messages);
        assertThatThrownBy(() -> events(file))
                .isInstanceOf(MarketDataException.class)
                .hasMessageStartingWith(file + ", " + what);
    }

    @Test
    void aHugeFileOfNothingIsRefusedAtOnce() throws IOException {
        Path file = folder.resolve("01302019.NASDAQ_ITCH50");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(10L << 30);
        }
        assertThatThrownBy(() -> MarketDataFormats.open(file))
                .isInstanceOf(MarketDataException.class)
                .hasMessageContaining("more bytes behind the end of the session");
    }

    @Test
    void oneByteIsAnError() {
        Path file = write("01302019.NASDAQ_ITCH50", new byte[] {'S'});
        assertThatThrownBy(() -> MarketDataFormats.open(file))
                .isInstanceOf(MarketDataException.class)
                .hasMessageContaining("byte 0: found the last 1 bytes");
    }
}
