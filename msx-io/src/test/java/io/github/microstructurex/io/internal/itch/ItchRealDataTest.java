package io.github.microstructurex.io.internal.itch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.book.event.MarketEventType;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.SkippedData;
import io.github.microstructurex.io.itch.ItchBooks;
import io.github.microstructurex.io.itch.ItchFraming;
import io.github.microstructurex.io.itch.ItchMessage;
import io.github.microstructurex.io.itch.ItchReader;
import io.github.microstructurex.io.itch.ItchText;
import io.github.microstructurex.io.itch.ItchType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files from elsewhere. They are not part of the project; each test is skipped where its file is absent. */
class ItchRealDataTest {
    private static final String FIRST_1000 = "real_first1000_B-Bekele.itch";
    private static final String RITCH = "simulated_RITCH_ex20101224.TEST_ITCH_50";
    private static final String SYNTHETIC = "synthetic_josh22018_truncated.NASDAQ_ITCH50";

    private static Path sample(String name) {
        Path file = Path.of(System.getProperty("msx.data", "../shared/data"), "itch")
                .resolve(name);
        assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
        return file;
    }

    private static Map<ItchType, Integer> counts(ItchReader reader, ItchBooks books) {
        Map<ItchType, Integer> counts = new EnumMap<>(ItchType.class);
        try (reader) {
            while (reader.advance()) {
                counts.merge(reader.message().type(), 1, Integer::sum);
                books.apply(reader.message());
            }
        }
        return counts;
    }

    @Test
    void theFirstThousandMessagesOfARealDayAreRead() {
        Path file = sample(FIRST_1000);
        ItchBooks books = new ItchBooks();
        assertThat(counts(ItchReader.open(file, ItchFraming.BINARY_FILE), books))
                .isEqualTo(Map.of(
                        ItchType.SYSTEM_EVENT, 1,
                        ItchType.STOCK_DIRECTORY, 993,
                        ItchType.TRADING_ACTION, 3,
                        ItchType.REG_SHO_RESTRICTION, 3));
        assertThat(books.symbols()).hasSize(993).startsWith("A", "AA", "AAAU");
        assertThatThrownBy(() -> MarketDataFormats.open(file))
                .isInstanceOf(MarketDataException.class)
                .hasMessageContaining("no stock with orders or trades");
    }

    @Test
    void realPacketsAreReadThroughEthernetVlanIpAndUdp() {
        assertThat(only("AddOrderNoMpidAttributionMessage").addOrder().stockName())
                .isNotBlank();
        assertThat(ItchText.unpack(only("MarketParticipantPositionMessage")
                        .participantPosition()
                        .participant()))
                .isEqualTo("MAXM");
        assertThat(only("NetOrderImbalanceIndicatorMessage").orderImbalance().stockName())
                .isNotBlank();
        assertThat(only("OrderDeleteMessage").orderDelete().orderReference()).isPositive();
        assertThat(only("OrderExecutedMessage").orderExecuted().shares()).isPositive();
        assertThat(only("OrderReplaceMessage").orderReplace().newOrderReference())
                .isGreaterThan(only("OrderReplaceMessage").orderReplace().orderReference());
        assertThat(only("StockTradingActionMessage").tradingAction().stockName())
                .isEqualTo("AMC");
    }

    private static ItchMessage only(String name) {
        Path file = sample("pcap/" + name + ".pcap");
        ItchReader reader = ItchReader.open(file, ItchFraming.PCAP);
        assertThat(reader.advance()).isTrue();
        ItchMessage message = ItchMessage.wrap(bytesOf(reader.message()), 0);
        assertThat(reader.advance()).isFalse();
        reader.close();
        return message;
    }

    private static byte[] bytesOf(ItchMessage message) {
        byte[] bytes = new byte[message.length()];
        message.copyTo(bytes, 0);
        return bytes;
    }

    @Test
    void aRealCaptureOfSeveralPacketsIsRead() {
        Path file = sample("pcap/Multiple.Packets.pcap");
        ItchReader reader = ItchReader.open(file, ItchFraming.PCAP);
        assertThat(counts(reader, new ItchBooks().skippingUpTo(Long.MAX_VALUE)))
                .isEqualTo(Map.of(ItchType.ORDER_DELETE, 1, ItchType.ADD_ORDER, 36, ItchType.ATTRIBUTED_ADD_ORDER, 2));
        assertThat(reader.otherPackets()).isZero();
        assertThat(reader.missingMessages()).isEqualTo(19_009_117 - 14_764_497);
    }

    @Test
    void theSimulatedFileOfLengthsZeroNeedsItsFraming() {
        Path file = sample(RITCH);
        assertThatThrownBy(() -> counts(ItchReader.open(file, ItchFraming.BINARY_FILE), new ItchBooks()))
                .isInstanceOf(MarketDataException.class)
                .hasMessageContaining("BINARY_FILE_WITHOUT_LENGTHS");
        ItchBooks books = new ItchBooks().skippingUpTo(Long.MAX_VALUE);
        assertThat(counts(ItchReader.open(file, ItchFraming.BINARY_FILE_WITHOUT_LENGTHS), books))
                .containsEntry(ItchType.TRADE, 5000)
                .containsEntry(ItchType.ADD_ORDER, 4997)
                .containsEntry(ItchType.ORDER_REPLACE, 12)
                .containsEntry(ItchType.ATTRIBUTED_ADD_ORDER, 3);
        assertThat(books.symbols()).containsExactly("ALC", "BOB", "CHAR");
        // Deleted, executed, reduced and replaced orders that the file never added.
        assertThat(books.skipped(Disagreement.UNKNOWN_ORDER)).isBetween(117L, 125L);
        assertThat(books.skipped(Disagreement.QUANTITY_EXCEEDS_REMAINING)).isZero();
    }

    @Test
    void oneStockOfTheSimulatedFileIsReadUpToAnOrderThatWasNeverAdded() {
        Path file = sample(RITCH);
        assertThatThrownBy(() -> MarketDataFormats.open(file)).hasMessageContaining("several stocks: ");
        assertThatThrownBy(() ->
                        MarketDataFormats.open(file, OpenOptions.defaults().withSymbol("ZZZ")))
                .hasMessageContaining("no stock ZZZ");
        OpenOptions bob = OpenOptions.defaults().withSymbol("BOB");
        try (MarketDataFile opened = MarketDataFormats.open(file, bob)) {
            assertThat(opened.date()).isEqualTo(LocalDate.of(2010, 12, 24));
        }
        assertThatThrownBy(() -> events(file, bob))
                .isInstanceOf(MarketDataException.class)
                .hasMessageContaining("byte 4359, order reference: found 1440692, which is not live");
    }

    @Test
    void oneStockOfTheSyntheticFileIsReadToTheEnd() {
        OpenOptions apple = OpenOptions.defaults().withSymbol("AAPL").withDate(LocalDate.of(2024, 1, 2));
        Map<MarketEventType, Integer> counts = events(sample(SYNTHETIC), apple);
        assertThat(counts).containsEntry(MarketEventType.ADD, 1446).containsEntry(MarketEventType.EXECUTE, 389);
        // A cancel of all that is left is a delete.
        assertThat(counts.getOrDefault(MarketEventType.DELETE, 0) + counts.getOrDefault(MarketEventType.REDUCE, 0))
                .isEqualTo(556 + 292);
    }

    private static Map<MarketEventType, Integer> events(Path file, OpenOptions options) {
        Map<MarketEventType, Integer> counts = new EnumMap<>(MarketEventType.class);
        try (MarketDataFile opened = MarketDataFormats.open(file, options);
                MarketEventSource events = opened.events()) {
            while (events.advance()) {
                counts.merge(events.event().type(), 1, Integer::sum);
            }
        }
        return counts;
    }

    @Test
    void theSyntheticFileIsReadAndACutOneEndsBeforeItsTornMessage() throws IOException {
        byte[] bytes = Files.readAllBytes(sample(SYNTHETIC));
        ItchBooks books = new ItchBooks();
        Map<ItchType, Integer> counts = counts(ItchReader.of(bytes, ItchFraming.BINARY_FILE), books);
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(8009);
        assertThat(books.skipped()).isEqualTo(SkippedData.NONE);
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 7);
        assertThatThrownBy(() -> counts(ItchReader.of(cut, ItchFraming.BINARY_FILE), new ItchBooks()))
                .isInstanceOf(MarketDataException.class)
                .hasMessageContaining("found the last ");
    }
}
