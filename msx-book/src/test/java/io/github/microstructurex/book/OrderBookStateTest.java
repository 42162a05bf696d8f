package io.github.microstructurex.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OrderBookStateTest {
    /** Where a state has it: behind the rules, the sequence number, the time, the phase, the bands and the reference. */
    private static final int LAST_TRADE_PRICE = 11 + 8 + 8 + 1 + 8 + 8 + 8;

    @Property(tries = 600, seed = "42")
    void aRestoredBookDoesWhatTheWrittenOneDoes(
            @ForAll("rules") MatchingRules rules,
            @ForAll long seed,
            @ForAll @IntRange(max = 400) int before,
            @ForAll @IntRange(max = 200) int after)
            throws IOException {
        List<String> events = new ArrayList<>();
        List<String> restoredEvents = new ArrayList<>();
        RandomCommands commands = new RandomCommands(seed);
        OrderBook book = new OrderBook(rules, new EventPrinter(events::add));
        for (int i = 0; i < before; i++) {
            book.apply(commands.next());
        }
        events.clear();

        byte[] bytes = StateBytes.of(book);
        OrderBook restored = StateBytes.restore(bytes, new EventPrinter(restoredEvents::add));

        assertThat(StateBytes.of(restored)).isEqualTo(bytes);
        assertThat(restored).hasToString(book.toString());
        assertThat(restoredEvents).isEmpty();
        for (int i = 0; i < after; i++) {
            BookCommand command = commands.next();
            assertThat(restored.apply(command)).as("%s", command).isEqualTo(book.apply(command));
            assertThat(restored.lastFilledQuantity()).as("%s", command).isEqualTo(book.lastFilledQuantity());
        }
        assertThat(restoredEvents).isEqualTo(events);
        assertThat(StateBytes.of(restored)).isEqualTo(StateBytes.of(book));
    }

    @Property(tries = 60, seed = "42")
    void aStateThatEndsTooEarlyIsRefused(
            @ForAll("rules") MatchingRules rules, @ForAll long seed, @ForAll @IntRange(max = 60) int commands) {
        byte[] bytes = StateBytes.of(bookAfter(rules, seed, commands));

        for (int length = 0; length < bytes.length; length++) {
            byte[] tooFew = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> StateBytes.restore(tooFew, BookListener.NONE))
                    .as("%d of %d bytes", length, bytes.length)
                    .isInstanceOf(IOException.class);
        }
    }

    @Property(tries = 30, seed = "42")
    void aDamagedByteIsRefusedOrGivesAnotherBookThatTakesCommands(
            @ForAll("rules") MatchingRules rules,
            @ForAll long seed,
            @ForAll @IntRange(max = 60) int commands,
            @ForAll byte damage) {
        byte[] bytes = StateBytes.of(bookAfter(rules, seed, commands));

        for (int place = 0; place < bytes.length; place++) {
            byte[] damaged = bytes.clone();
            damaged[place] = (byte) (damaged[place] ^ damage);
            assertThatCode(() -> restoreIfPossible(damaged))
                    .as("byte %d is %d", place, damaged[place])
                    .doesNotThrowAnyException();
        }
    }

    private static void restoreIfPossible(byte[] bytes) {
        OrderBook book;
        try {
            book = StateBytes.restore(bytes, BookListener.NONE);
        } catch (IOException refused) {
            return;
        }
        book.changePhase(TradingPhase.CONTINUOUS);
        book.market(1_000_001, Side.BUY, 60);
        book.market(1_000_002, Side.SELL, 60);
        book.cancelAll();
        assertThat(book.orderCount()).isZero();
    }

    private static OrderBook bookAfter(MatchingRules rules, long seed, int commands) {
        OrderBook book = new OrderBook(rules, BookListener.NONE);
        RandomCommands random = new RandomCommands(seed);
        for (int i = 0; i < commands; i++) {
            book.apply(random.next());
        }
        return book;
    }

    @Provide
    Arbitrary<MatchingRules> rules() {
        return Arbitraries.of(RandomCommands.RULES);
    }

    @Test
    void equalBooksGiveEqualBytesHoweverTheyCameToBe() {
        OrderBook book = new OrderBook();
        book.limit(1, Side.BUY, 100, 10);
        book.limit(2, Side.BUY, 99, 20);
        book.limit(3, Side.BUY, 100, 30);
        OrderBook other = new OrderBook();
        other.limit(2, Side.BUY, 99, 20);
        other.limit(1, Side.BUY, 100, 10);
        other.limit(3, Side.BUY, 100, 30);

        assertThat(StateBytes.of(other)).isEqualTo(StateBytes.of(book));
    }

    @Test
    void nothingBehindTheStateIsRead() throws IOException {
        byte[] bytes = StateBytes.of(bookAfter(MatchingRules.priceTime(), 42, 100));
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(Arrays.copyOf(bytes, bytes.length + 1)));

        OrderBook.readState(in, BookListener.NONE);

        assertThat(in.readAllBytes()).hasSize(1);
    }

    @Test
    void whatTheLastCommandDidIsForgotten() throws IOException {
        OrderBook book = new OrderBook();
        book.limit(1, Side.BUY, 100, 10);
        book.cancel(7);
        book.limit(2, Side.SELL, 100, 4);

        OrderBook restored = StateBytes.restore(StateBytes.of(book), BookListener.NONE);

        assertThat(restored.sequence()).isEqualTo(3);
        assertThat(restored.lastTradePrice()).isEqualTo(100);
        assertThat(restored.lastFilledQuantity()).isZero();
        assertThatThrownBy(restored::lastRejectReason).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void bytesThatAreNoBookAreNamed() {
        byte[] bytes = StateBytes.of(new OrderBook());
        bytes[0] = 9;

        assertThatThrownBy(() -> StateBytes.restore(bytes, BookListener.NONE))
                .isInstanceOf(IOException.class)
                .hasMessage("not the state of a book: unknown allocation code 9");
    }

    @Test
    void aTopOrderIsRefusedWhereTheRulesHaveNone() {
        OrderBook book = new OrderBook();
        book.limit(1, Side.BUY, 100, 10);
        byte[] state = StateBytes.of(book);
        byte[] bytes = Arrays.copyOf(state, state.length + Long.BYTES);
        bytes[state.length - 2] = 1;
        bytes[state.length - 2 + Long.BYTES] = 1;

        assertThatThrownBy(() -> StateBytes.restore(bytes, BookListener.NONE))
                .isInstanceOf(IOException.class)
                .hasMessage("not the state of a book: top order is 1, expected none, for the rules have none");
    }

    @Test
    void aStopThatShouldHaveBeenTriggeredIsRefused() {
        OrderBook book = new OrderBook();
        book.limit(1, Side.BUY, 100, 10);
        book.limit(2, Side.SELL, 100, 10);
        book.apply(new BookCommand().stop(3, Side.BUY, 105, 10));
        byte[] bytes = StateBytes.of(book);
        ByteBuffer.wrap(bytes).putLong(LAST_TRADE_PRICE, 105);

        assertThatThrownBy(() -> StateBytes.restore(bytes, BookListener.NONE))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "not the state of a book: last trade price is 105, expected one that reaches no waiting stop");
    }
}
