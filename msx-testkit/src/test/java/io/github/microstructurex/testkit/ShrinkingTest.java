package io.github.microstructurex.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventType;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;

/** A failing case of many steps becomes one that can be read. */
class ShrinkingTest {
    @Example
    void aRealisticFlowThatTradesShrinksToTwoOrders() {
        assertThat(shrunk(BookCommands.realistic(100), ShrinkingTest::trades).toString())
                .isEqualTo("[LIMIT 1 BUY 100 @ 9999 at 0, LIMIT 2 SELL 100 @ 9999 IOC at 0]");
    }

    @Example
    void plausibleCommandsThatTradeShrinkToTwoOrders() {
        assertThat(shrunk(BookCommands.inSequence(BookCommands.plausible(), 100), ShrinkingTest::trades)
                        .toString())
                .isEqualTo("[LIMIT 1 BUY 1 @ 100, LIMIT 2 SELL 1 @ 100]");
    }

    @Example
    void reportsWithAnExecutionShrinkToAnOrderAndItsExecution() {
        assertThat(shrunk(MarketEvents.inSequence(100), ShrinkingTest::hasExecution)
                        .toString())
                .isEqualTo("[ADD 1 BUY 100 @ 9999 at 0, EXECUTE 1 BUY 100 @ 9999 at 0]");
    }

    private static boolean trades(List<BookCommand> commands) {
        OrderBook book = new OrderBook(BookListener.NONE);
        commands.forEach(book::apply);
        return book.lastTradePrice() != OrderBook.NO_PRICE;
    }

    private static boolean hasExecution(List<MarketEvent> events) {
        return events.stream().anyMatch(event -> event.type() == MarketEventType.EXECUTE);
    }

    /** Generates cases until one fails, and takes the first simpler one that fails as well, as often as there is one. */
    private static <T> T shrunk(Arbitrary<T> arbitrary, Predicate<T> fails) {
        RandomGenerator<T> generator = arbitrary.generator(1_000);
        Random random = new Random(42);
        Shrinkable<T> failing = generator.next(random);
        while (!fails.test(failing.value())) {
            failing = generator.next(random);
        }
        Optional<Shrinkable<T>> simpler = Optional.of(failing);
        while (simpler.isPresent()) {
            failing = simpler.get();
            simpler = failing.shrink().filter(s -> fails.test(s.value())).findFirst();
        }
        return failing.value();
    }
}
