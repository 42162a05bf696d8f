package io.github.microstructurex.book.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.microstructurex.book.BandPolicy;
import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.EventHash;
import io.github.microstructurex.book.EventPrinter;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TradingPhase;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookStateTest {
    private static final long SEED = 11;

    private Path file = Path.of("");

    @BeforeEach
    void nameFile(@TempDir Path temporary) {
        file = temporary.resolve("a.state");
    }

    @ParameterizedTest(name = "after {0} commands")
    @ValueSource(longs = {0, 1, 10, 100, 1_000, 10_000})
    void aBookReadBackDoesWhatTheOneThatWasWrittenDoes(long commands) throws IOException {
        EventHash expected = new EventHash();
        ReplayGate gate = new ReplayGate(expected);
        OrderBook written = Books.bookAfter(commands, SEED, gate);
        BookState.write(written, file);
        EventHash hash = new EventHash();
        OrderBook read = BookState.read(file, hash);
        Books.assertSame(read, written);

        gate.open();
        Books.apply(written, new RandomCommands(SEED + 1), 2_000);
        Books.apply(read, new RandomCommands(SEED + 1), 2_000);
        Books.assertSame(read, written);
        assertThat(hash.value()).isEqualTo(expected.value());
    }

    @Test
    void aStopThatWasTriggeredAndStillWaitsIsReadBack() throws IOException {
        List<String> expected = new ArrayList<>();
        OrderBook written = new OrderBook(Books.RULES.withBandPolicy(BandPolicy.HALT), new EventPrinter(expected::add));
        BookCommand command = new BookCommand();
        written.limit(1, Side.SELL, 100, 1);
        written.limit(2, Side.SELL, 105, 9);
        written.bands(95, 102);
        written.apply(command.stop(3, Side.BUY, 100, 4));
        written.apply(command.stopLimit(4, Side.BUY, 100, 106, 5).owner(7));
        written.limit(5, Side.BUY, 100, 1);
        // The trade triggered both stops, the first one ran into the band, and that halted the book.
        assertThat(written.phase()).isEqualTo(TradingPhase.HALTED);
        assertThat(written.contains(3)).isFalse();
        assertThat(written.contains(4)).isTrue();
        BookState.write(written, file);
        expected.clear();

        List<String> events = new ArrayList<>();
        OrderBook read = BookState.read(file, new EventPrinter(events::add));
        for (OrderBook book : List.of(written, read)) {
            book.bands(95, 110);
            book.changePhase(TradingPhase.CONTINUOUS);
            assertThat(book.remainingQuantity(2)).isEqualTo(4);
        }
        assertThat(events).isEqualTo(expected).anyMatch(event -> event.contains("triggered"));
    }

    @Test
    void theSameBookIsWrittenAsTheSameBytes() throws IOException {
        OrderBook book = Books.bookAfter(1_000, SEED, BookListener.NONE);
        BookState.write(book, file);
        byte[] bytes = Files.readAllBytes(file);
        BookState.write(BookState.read(file, BookListener.NONE), file);

        assertThat(file).hasBinaryContent(bytes);
    }

    @Test
    void isWrittenAsTheGuideSays() throws IOException {
        OrderBook book = new OrderBook();
        book.limit(7, Side.SELL, 10_003, 500);
        BookState.write(book, file);

        ByteBuffer expected = ByteBuffer.allocate(24 + 11 + 49 + 8 * 4 + 33 + 2 + 4);
        expected.put(FileHeader.STATE.encode(1));
        expected.put((byte) 0).put((byte) 0).putLong(1).put((byte) 0);
        expected.putLong(1).putLong(0).put((byte) 0);
        expected.putLong(OrderBook.MIN_PRICE).putLong(OrderBook.MAX_PRICE);
        expected.putLong(OrderBook.NO_PRICE).putLong(OrderBook.NO_PRICE);
        expected.putInt(0);
        expected.putInt(1).putLong(10_003).putInt(1).putLong(7).putLong(500).put((byte) 0);
        expected.put(new byte[7 * 4]);
        expected.put((byte) 0).put((byte) 0);
        CRC32C checksum = new CRC32C();
        checksum.update(expected.array(), 0, expected.position());
        expected.order(ByteOrder.LITTLE_ENDIAN).putInt((int) checksum.getValue());
        assertThat(file).hasBinaryContent(expected.array());
    }

    @Test
    void anyChangedByteIsFound() throws IOException {
        BookState.write(Books.bookAfter(50, SEED, BookListener.NONE), file);
        byte[] bytes = Files.readAllBytes(file);
        for (int place = 0; place < bytes.length; place++) {
            bytes[place] ^= 0x10;
            Files.write(file, bytes);
            assertDamaged();
            bytes[place] ^= 0x10;
        }
    }

    @Test
    void anyMissingEndIsFound() throws IOException {
        BookState.write(Books.bookAfter(50, SEED, BookListener.NONE), file);
        byte[] bytes = Files.readAllBytes(file);
        for (int length = 0; length < bytes.length; length++) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertDamaged();
        }
    }

    @Test
    void nothingElseIsLeftInTheDirectory() throws IOException {
        BookState.write(new OrderBook(), file);
        BookState.write(new OrderBook(), file);
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsNamedAndStaysAsItWas() throws IOException {
        Path missing = file.resolveSibling("missing").resolve("a.state");
        assertThatIOException()
                .isThrownBy(() -> BookState.write(new OrderBook(), missing))
                .withMessageStartingWith("cannot write " + missing);
    }

    private void assertDamaged() {
        assertThatExceptionOfType(CorruptFileException.class)
                .isThrownBy(() -> BookState.read(file, BookListener.NONE))
                .satisfies(damaged -> assertThat(damaged.file()).isEqualTo(file));
    }
}
