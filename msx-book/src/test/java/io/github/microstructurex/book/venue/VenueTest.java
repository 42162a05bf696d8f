package io.github.microstructurex.book.venue;

import static io.github.microstructurex.book.Side.BUY;
import static io.github.microstructurex.book.Side.SELL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.EventHash;
import io.github.microstructurex.book.EventPrinter;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Outcome;
import io.github.microstructurex.book.journal.BookState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VenueTest {
    private final BookCommand command = new BookCommand();
    private final List<String> events = new ArrayList<>();
    private final Venue venue = new Venue(instrument -> new EventPrinter(line -> events.add(instrument + ": " + line)));

    @Test
    void everyInstrumentHasABookOfItsOwn() {
        venue.add(7, MatchingRules.priceTime());
        venue.add(3, MatchingRules.priceTime());

        assertThat(venue.apply(7, command.limit(1, SELL, 100, 5))).isEqualTo(Outcome.RESTED);
        assertThat(venue.apply(3, command.limit(1, BUY, 100, 5))).isEqualTo(Outcome.RESTED);

        assertThat(venue.book(7).bestPrice(SELL)).isEqualTo(100);
        assertThat(venue.book(7).isEmpty(BUY)).isTrue();
        assertThat(venue.book(3).sequence()).isEqualTo(1);
    }

    @Test
    void aListenerKnowsItsInstrument() {
        venue.add(7, MatchingRules.priceTime());
        venue.add(-3, MatchingRules.priceTime());

        venue.apply(7, command.cancel(9));
        venue.apply(-3, command.limit(1, BUY, 100, 5));

        assertThat(events)
                .containsExactly(
                        "7: #1 rejected 9: UNKNOWN_ORDER_ID",
                        "-3: #1 accepted 1 BUY 5 @ 100",
                        "-3: #1 rested 1 BUY 5 @ 100");
    }

    @Test
    void aCommandToAnUnknownInstrumentIsRefusedAndCounted() {
        venue.add(7, MatchingRules.priceTime());

        assertThat(venue.apply(8, command.limit(1, BUY, 100, 5))).isEqualTo(Outcome.REJECTED);

        assertThat(venue.contains(8)).isFalse();
        assertThat(venue.unroutedCommands()).isEqualTo(1);
        assertThat(events).isEmpty();
        assertThat(venue.book(7).sequence()).isZero();
    }

    @Test
    void instrumentsAreListedInTheOrderInWhichTheyWereAdded() {
        for (int instrument : new int[] {5, -1, 1_000_000, 0, Integer.MIN_VALUE, 4}) {
            venue.add(instrument, MatchingRules.priceTime());
        }

        assertThat(venue.instruments()).containsExactly(5, -1, 1_000_000, 0, Integer.MIN_VALUE, 4);
    }

    @Test
    void anInstrumentIsAddedOnce() {
        OrderBook book = venue.add(7, MatchingRules.priceTime());

        assertThatThrownBy(() -> venue.add(7, MatchingRules.proRata()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("instrument 7 was added before");
        assertThat(venue.book(7)).isSameAs(book);
    }

    @Test
    void aRestoredBookGoesOnInTheVenueAndKeepsItsListener(@TempDir Path directory) throws IOException {
        OrderBook earlier = new OrderBook();
        earlier.limit(1, SELL, 100, 5);
        Path file = directory.resolve("book.state");
        BookState.write(earlier, file);
        OrderBook restored = BookState.read(file, new EventPrinter(line -> events.add("its own: " + line)));

        venue.add(7, restored);

        assertThat(venue.book(7)).isSameAs(restored);
        assertThat(venue.instruments()).containsExactly(7);
        assertThat(venue.apply(7, command.cancel(1))).isEqualTo(Outcome.CANCELLED);
        assertThat(events).containsExactly("its own: #2 cancelled 1 SELL 5 @ 100: REQUESTED");
    }

    @Test
    void aBookIsAddedOnceAndForOneInstrument() {
        OrderBook book = venue.add(7, MatchingRules.priceTime());

        assertThatThrownBy(() -> venue.add(7, new OrderBook()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("instrument 7 was added before");
        assertThatThrownBy(() -> venue.add(8, book))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the book for instrument 8 is that of instrument 7");
        assertThat(venue.instruments()).containsExactly(7);
        assertThat(venue.book(7)).isSameAs(book);
    }

    @Test
    void askingForTheBookOfAnUnknownInstrumentNamesThoseThatThereAre() {
        venue.add(7, MatchingRules.priceTime());
        venue.add(3, MatchingRules.priceTime());

        assertThatThrownBy(() -> venue.book(4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no instrument 4, there are {7, 3}");
    }

    @Test
    void theHashOfAnInstrumentIsThatOfABookOfItsOwn() {
        EventHashes hashes =
                new EventHashes(instrument -> new EventPrinter(line -> events.add(instrument + ": " + line)));
        Venue hashed = new Venue(hashes);
        hashed.add(1, MatchingRules.priceTime());
        hashed.add(2, MatchingRules.priceTime());
        EventHash alone = new EventHash();
        OrderBook book = new OrderBook(alone);

        hashed.apply(2, command.limit(1, BUY, 100, 5));
        hashed.apply(1, command.cancel(1));
        hashed.apply(2, command.market(2, SELL, 7));
        book.limit(1, BUY, 100, 5);
        book.market(2, SELL, 7);

        assertThat(hashes.value(2)).isEqualTo(alone.value()).isNotEqualTo(hashes.value(1));
        assertThat(events).anyMatch(line -> line.startsWith("2: #2 trade"));
        assertThatThrownBy(() -> hashes.value(3)).hasMessageStartingWith("no instrument 3, there are {");
    }
}
