package io.github.microstructurex.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.CommandBatch;
import io.github.microstructurex.book.CommandType;
import io.github.microstructurex.book.EventHash;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Outcome;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A batch does what its commands do one by one, whatever rests in the book and however odd the commands are. */
class CommandBatchProperties {
    @Property(tries = 400, seed = "42", edgeCases = EdgeCasesMode.NONE)
    void aBatchDoesWhatItsCommandsDoOneByOne(
            @ForAll("rules") MatchingRules rules,
            @ForAll("anything") List<BookCommand> before,
            @ForAll("anything") List<BookCommand> batched) {
        EventHash events = new EventHash();
        EventHash expectedEvents = new EventHash();
        OrderBook book = new OrderBook(rules, events);
        OrderBook oneByOne = new OrderBook(rules, expectedEvents);
        before.forEach(book::apply);
        before.forEach(oneByOne::apply);

        CommandBatch batch = new CommandBatch(1);
        List<Outcome> expected = new ArrayList<>();
        // Of all these commands a batch can hold the cancels, and the limit orders without their other attributes.
        for (BookCommand command : batched) {
            if (command.type() == CommandType.CANCEL) {
                batch.cancel(command.orderId());
                expected.add(oneByOne.cancel(command.orderId()));
            } else if (command.type() == CommandType.LIMIT) {
                batch.limit(
                        command.orderId(), command.side(), command.price(), command.quantity(), command.timeInForce());
                expected.add(oneByOne.limit(
                        command.orderId(), command.side(), command.price(), command.quantity(), command.timeInForce()));
            }
        }
        book.apply(batch);

        assertThat(outcomes(batch)).isEqualTo(expected);
        assertThat(events.value()).isEqualTo(expectedEvents.value());
        new EngineComparison(
                        MatchingEngine.of(book), MatchingEngine.of(oneByOne), BookCommands.IDS, BookCommands.SPREAD)
                .assertSame();
    }

    private static List<Outcome> outcomes(CommandBatch batch) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            outcomes.add(batch.outcome(i));
        }
        return outcomes;
    }

    @Provide
    Arbitrary<MatchingRules> rules() {
        return Books.matchingRules();
    }

    @Provide
    Arbitrary<List<BookCommand>> anything() {
        return BookCommands.inSequence(BookCommands.hostile(), 150);
    }
}
