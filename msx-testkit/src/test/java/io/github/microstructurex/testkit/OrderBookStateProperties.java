package io.github.microstructurex.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.EventPrinter;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.OrderBook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A book that was written and read again, at any moment and with all features, goes on as if nothing had happened. */
class OrderBookStateProperties {
    @Property(tries = 400, seed = "42", edgeCases = EdgeCasesMode.NONE)
    void aRestoredBookGoesOnAsTheWrittenOneDoes(
            @ForAll("rules") MatchingRules rules,
            @ForAll("commands") List<BookCommand> before,
            @ForAll("commands") List<BookCommand> after)
            throws IOException {
        List<String> events = new ArrayList<>();
        OrderBook book = new OrderBook(rules, new EventPrinter(events::add));
        before.forEach(book::apply);
        events.clear();

        List<String> restoredEvents = new ArrayList<>();
        OrderBook restored = OrderBook.readState(
                new DataInputStream(new ByteArrayInputStream(bytes(book))), new EventPrinter(restoredEvents::add));

        for (BookCommand command : after) {
            assertThat(restored.apply(command)).as("%s", command).isEqualTo(book.apply(command));
        }
        assertThat(restoredEvents).isEqualTo(events);
        assertThat(bytes(restored)).isEqualTo(bytes(book));
        // What the last command did is not in a state, so the books can differ in that until the next one.
        if (!after.isEmpty()) {
            new EngineComparison(
                            MatchingEngine.of(restored), MatchingEngine.of(book), BookCommands.IDS, BookCommands.SPREAD)
                    .assertSame();
        }
    }

    private static byte[] bytes(OrderBook book) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.writeState(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    @Provide
    Arbitrary<MatchingRules> rules() {
        return Books.matchingRules();
    }

    @Provide
    Arbitrary<List<BookCommand>> commands() {
        return BookCommands.inSequence(Arbitraries.oneOf(BookCommands.plausible(), BookCommands.hostile()), 200);
    }
}
