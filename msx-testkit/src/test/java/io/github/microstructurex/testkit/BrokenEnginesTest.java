package io.github.microstructurex.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.CommandType;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Outcome;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** A contract that no engine could break would prove nothing. */
class BrokenEnginesTest {
    /** A resting offer, one behind it, and three takers; much of it has nothing to do with what breaks. */
    private static final List<BookCommand> COMMANDS = List.of(
            new BookCommand().limit(1, Side.SELL, 101, 10),
            new BookCommand().limit(2, Side.SELL, 101, 20),
            new BookCommand().limit(3, Side.BUY, 99, 5),
            new BookCommand().limit(4, Side.BUY, 101, 50).timeInForce(TimeInForce.FOK),
            new BookCommand().cancel(3),
            new BookCommand().replace(1, 1, 101, 15),
            new BookCommand().limit(5, Side.BUY, 101, 12),
            new BookCommand().cancel(9));

    @Test
    void aSoundEnginePasses() {
        assertThatCode(() -> run(OrderBook::apply)).doesNotThrowAnyException();
    }

    @Test
    void whoTradesAPartOfAFillOrKillOrderIsSeen() {
        assertThatThrownBy(() -> run((book, command) -> book.apply(
                        command.timeInForce() == TimeInForce.FOK
                                ? new BookCommand().copyFrom(command).timeInForce(TimeInForce.IOC)
                                : command)))
                .hasMessageContaining("LIMIT 4 BUY 50 @ 101 FOK\nlast of the reference: [REJECTED, ")
                .hasMessageContaining("last of the engine:    [CANCELLED, ");
    }

    @Test
    void whoKeepsTheQueuePlaceOfAnOrderThatGrowsIsSeen() {
        assertThatThrownBy(() -> run((book, command) -> command.type() == CommandType.REPLACE
                        ? book.replace(command.orderId(), command.newOrderId(), command.price(), 10)
                        : book.apply(command)))
                .hasMessageContaining("LIMIT 1 SELL 10 @ 101\n")
                .hasMessageContaining("REPLACE 1")
                .hasMessageNotContaining("LIMIT 3");
    }

    @Test
    void whoForgetsACancelButSaysItWasDoneIsSeen() {
        assertThatThrownBy(() ->
                        run((book, command) -> command.type() == CommandType.CANCEL && book.contains(command.orderId())
                                ? Outcome.CANCELLED
                                : book.apply(command)))
                .hasMessageContaining("CANCEL 3");
    }

    @Test
    void whoChangesTheCommandIsSeen() {
        assertThatThrownBy(() -> run((book, command) -> {
                    Outcome outcome = book.apply(command);
                    command.owner(7);
                    return outcome;
                }))
                .hasMessageContaining("the command is as it was sent");
    }

    @Test
    void anEngineThatAllocatesByNothingIsRefused() {
        assertThatThrownBy(() -> contract(OrderBook::apply, EnumSet.of(EngineFeature.MARKET))
                        .rules())
                .hasMessage("features are [MARKET], expected PRICE_TIME, PRO_RATA or both");
    }

    private static MatchingEngineContract contract(
            BiFunction<OrderBook, BookCommand, Outcome> wayIn, Set<EngineFeature> features) {
        return new MatchingEngineContract() {
            @Override
            protected MatchingEngine engine(MatchingRules rules, BookListener listener) {
                return new OrderBookEngine(new OrderBook(rules, listener), wayIn);
            }

            @Override
            protected Set<EngineFeature> features() {
                return features;
            }
        };
    }

    private static void run(BiFunction<OrderBook, BookCommand, Outcome> wayIn) {
        contract(wayIn, EnumSet.allOf(EngineFeature.class))
                .compare(
                        MatchingRules.priceTime(),
                        COMMANDS.stream()
                                .map(command -> new BookCommand().copyFrom(command))
                                .toList());
    }
}
