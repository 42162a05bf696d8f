package io.github.microstructurex.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.itch.ItchBooks;
import io.github.microstructurex.io.itch.ItchEventWriter;
import io.github.microstructurex.io.itch.ItchFraming;
import io.github.microstructurex.io.itch.ItchReader;
import io.github.microstructurex.io.itch.ItchWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A LOBSTER day written as ITCH: the books of its messages are those of the record at every event. The samples are not
 * part of the project; each test is skipped where its file is absent.
 */
class LobsterAsItchTest {
    @TempDir
    Path folder;

    @Test
    void amazonsDayGivesTheRecordedBookAtEveryEvent() {
        assertThat(rowsThatAgree("LOBSTER_SampleFile_AMZN_2012-06-21_5.zip")).isEqualTo(155_935);
    }

    @Test
    void applesDayGivesTheRecordedBookAtEveryEvent() {
        assertThat(rowsThatAgree("LOBSTER_SampleFile_AAPL_2012-06-21_1.zip")).isEqualTo(118_497);
    }

    private long rowsThatAgree(String name) {
        Path sample = Path.of(System.getProperty("msx.data", "../shared/data"), "lobster", name);
        assumeTrue(Files.exists(sample), () -> "skipped: there is no " + sample);
        try (MarketDataFile file = MarketDataFormats.open(sample)) {
            Path itch = folder.resolve("S062112-v50");
            write(file, itch);
            long rows = compareMessages(file, itch);
            compareEvents(file, itch);
            return rows;
        }
    }

    private static DepthWindowSource whole(MarketDataFile file) {
        return new DepthWindowSource(file.events(), file.depth().orElseThrow());
    }

    private static void write(MarketDataFile file, Path itch) {
        ZonedDateTime midnight = file.date().atStartOfDay(file.zone());
        try (ItchWriter out = ItchWriter.create(itch);
                DepthWindowSource events = whole(file)) {
            ItchEventWriter writer =
                    new ItchEventWriter(out, 1, file.instrument(), midnight.toEpochSecond() * 1_000_000_000);
            while (events.advance()) {
                writer.write(events.event());
            }
            out.finish();
        }
    }

    /** Goes through both records event by event; at the last one of each row, the book is that of the row. */
    private static long compareMessages(MarketDataFile file, Path itch) {
        ItchBooks books = new ItchBooks();
        long rows = 0;
        try (DepthWindowSource events = whole(file);
                DepthSource recorded = file.depth().orElseThrow();
                ItchReader reader = ItchReader.open(itch, ItchFraming.BINARY_FILE)) {
            Depth depth = new Depth(recorded.maxLevels());
            assertThat(reader.advance()).isTrue();
            books.apply(reader.message());
            ReconstructedBook book = new ReconstructedBook();
            while (events.advance()) {
                long row = events.event().sequence();
                if (row > rows + 1) {
                    rows = checkRow(books, recorded, depth, rows);
                }
                book.apply(events.event());
                assertThat(reader.advance()).isTrue();
                books.apply(reader.message());
                books.book(file.instrument().symbol()).ifPresent(view -> assertSame(book, view));
            }
            assertThat(reader.advance()).isFalse();
            return checkRow(books, recorded, depth, rows);
        }
    }

    private static long checkRow(ItchBooks books, DepthSource recorded, Depth depth, long rows) {
        assertThat(recorded.advance()).isTrue();
        books.book(1).orElseThrow().copyDepth(depth);
        assertThat(depth).isEqualTo(recorded.depth());
        return rows + 1;
    }

    private static void assertSame(BookView expected, BookView actual) {
        for (Side side : Side.values()) {
            assertThat(actual.bestPrice(side)).isEqualTo(expected.bestPrice(side));
            if (!expected.isEmpty(side)) {
                assertThat(actual.bestOrderId(side)).isEqualTo(expected.bestOrderId(side));
            }
            assertThat(actual.totalQuantity(side)).isEqualTo(expected.totalQuantity(side));
        }
        assertThat(actual.orderCount()).isEqualTo(expected.orderCount());
    }

    /** Reads the file back as market events, through the format. */
    private static void compareEvents(MarketDataFile file, Path itch) {
        try (DepthWindowSource expected = whole(file);
                MarketDataFile opened = MarketDataFormats.open(itch, OpenOptions.defaults());
                MarketEventSource actual = opened.events()) {
            assertThat(opened.instrument()).isEqualTo(file.instrument());
            while (expected.advance()) {
                assertThat(actual.advance()).isTrue();
                assertSame(expected.event(), actual.event());
            }
            assertThat(actual.advance()).isFalse();
        }
    }

    private static void assertSame(MarketEvent expected, MarketEvent actual) {
        assertThat(actual.type()).isEqualTo(expected.type());
        assertThat(actual.exchangeTime()).isEqualTo(expected.exchangeTime());
        assertThat(actual.orderId()).isEqualTo(expected.orderId());
        assertThat(actual.price()).isEqualTo(expected.price());
        assertThat(actual.quantity()).isEqualTo(expected.quantity());
    }
}
