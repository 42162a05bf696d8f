package io.github.microstructurex.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CommandBatchTest {
    @Property(tries = 600, seed = "42")
    void aBatchDoesWhatItsCommandsDoOneByOne(
            @ForAll("rules") MatchingRules rules,
            @ForAll long seed,
            @ForAll @IntRange(max = 300) int before,
            @ForAll @IntRange(max = 300) int size) {
        List<String> events = new ArrayList<>();
        List<String> batchEvents = new ArrayList<>();
        OrderBook book = new OrderBook(rules, new EventPrinter(events::add));
        OrderBook batchBook = new OrderBook(rules, new EventPrinter(batchEvents::add));
        RandomCommands commands = new RandomCommands(seed);
        for (int i = 0; i < before; i++) {
            BookCommand command = commands.next();
            book.apply(command);
            batchBook.apply(command);
        }

        CommandBatch batch = new CommandBatch(10);
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            BookCommand command = commands.nextPlain();
            outcomes.add(addAndCarryOut(command, batch, book));
        }
        batchBook.apply(batch);

        assertThat(outcomesOf(batch)).isEqualTo(outcomes);
        assertThat(batchEvents).isEqualTo(events);
        assertThat(StateBytes.of(batchBook)).isEqualTo(StateBytes.of(book));
    }

    @Test
    void itDoesSoInABookLargeEnoughToLookAheadIn() {
        EventHash events = new EventHash();
        EventHash batchEvents = new EventHash();
        OrderBook book = new OrderBook(events);
        OrderBook batchBook = new OrderBook(batchEvents);
        SplitMix random = new SplitMix(42);
        long id = 0;
        CommandBatch batch = new CommandBatch(1000);
        for (int round = 0; round < 100; round++) {
            batch.clear();
            List<Outcome> outcomes = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                long cancelled = random.below((int) id + 2);
                if (random.oneIn(5)) {
                    batch.cancel(cancelled);
                    outcomes.add(book.cancel(cancelled));
                } else {
                    Side side = random.side();
                    int distance = random.below(2000) - 100;
                    long price = side == Side.BUY ? -distance : distance;
                    batch.limit(++id, side, price, 10);
                    outcomes.add(book.limit(id, side, price, 10));
                }
            }
            batchBook.apply(batch);
            assertThat(outcomesOf(batch)).isEqualTo(outcomes);
        }

        assertThat(book.orderCount()).isGreaterThan(40_000);
        assertThat(batchEvents.value()).isEqualTo(events.value());
        assertThat(StateBytes.of(batchBook)).isEqualTo(StateBytes.of(book));
    }

    private static Outcome addAndCarryOut(BookCommand command, CommandBatch batch, OrderBook book) {
        if (command.type() == CommandType.CANCEL) {
            batch.cancel(command.orderId());
            return book.cancel(command.orderId());
        }
        batch.limit(command.orderId(), command.side(), command.price(), command.quantity(), command.timeInForce());
        return book.limit(
                command.orderId(), command.side(), command.price(), command.quantity(), command.timeInForce());
    }

    @Provide
    Arbitrary<MatchingRules> rules() {
        return Arbitraries.of(RandomCommands.RULES);
    }

    @Test
    void itHasTheOutcomesAfterwards() {
        CommandBatch batch = new CommandBatch(8);
        batch.limit(1, Side.SELL, 10_003, 200)
                .limit(2, Side.BUY, 10_005, 150)
                .limit(3, Side.BUY, 10_003, 51, TimeInForce.FOK)
                .limit(4, Side.BUY, 10_003, 60, TimeInForce.GTC)
                .limit(5, Side.SELL, 10_004, 10, TimeInForce.IOC)
                .cancel(4)
                .cancel(4);

        new OrderBook().apply(batch);

        assertThat(outcomesOf(batch))
                .containsExactly(
                        Outcome.RESTED,
                        Outcome.FILLED,
                        Outcome.REJECTED,
                        Outcome.PARTIALLY_FILLED,
                        Outcome.CANCELLED,
                        Outcome.CANCELLED,
                        Outcome.REJECTED);
    }

    @Test
    void itCanBeSentAgain() {
        CommandBatch batch = new CommandBatch(1).limit(1, Side.BUY, 100, 10).cancel(1);
        OrderBook book = new OrderBook();

        book.apply(batch);
        book.apply(batch);

        assertThat(book.sequence()).isEqualTo(4);
        assertThat(outcomesOf(batch)).containsExactly(Outcome.RESTED, Outcome.CANCELLED);
    }

    @Test
    void thereIsNoOutcomeBeforeItWasCarriedOut() {
        CommandBatch batch = new CommandBatch(8).limit(1, Side.BUY, 100, 10);
        assertThatThrownBy(() -> batch.outcome(0)).isInstanceOf(IndexOutOfBoundsException.class);

        new OrderBook().apply(batch);
        batch.cancel(1);

        assertThat(batch.outcome(0)).isEqualTo(Outcome.RESTED);
        assertThatThrownBy(() -> batch.outcome(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> batch.outcome(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void aClearedBatchIsAsNew() {
        CommandBatch batch = new CommandBatch(2).limit(1, Side.BUY, 100, 10);
        new OrderBook().apply(batch);

        batch.clear();

        assertThat(batch.size()).isZero();
        assertThatThrownBy(() -> batch.outcome(0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void anEmptyBatchDoesNothing() {
        OrderBook book = new OrderBook();

        book.apply(new CommandBatch(1));

        assertThat(book.sequence()).isZero();
    }

    @Test
    void roomForNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CommandBatch(0))
                .withMessage("expected is 0, expected at least 1");
    }

    private static List<Outcome> outcomesOf(CommandBatch batch) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            outcomes.add(batch.outcome(i));
        }
        return outcomes;
    }
}
