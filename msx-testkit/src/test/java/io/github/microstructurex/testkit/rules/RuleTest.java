package io.github.microstructurex.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.EventPrinter;
import io.github.microstructurex.book.IndicativeUncross;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.Outcome;
import io.github.microstructurex.book.RejectReason;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TradingPhase;
import io.github.microstructurex.testkit.EngineUnderTest;
import io.github.microstructurex.testkit.MatchingEngine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Examples of matching rules, asked of the reference and of the book. An example puts commands in with {@link #given},
 * then says with {@link #when} what one more command does.
 */
@ParameterizedClass(name = "{0}")
@EnumSource(EngineUnderTest.class)
abstract class RuleTest {
    @Parameter
    EngineUnderTest engineUnderTest = EngineUnderTest.REFERENCE;

    private final List<String> lines = new ArrayList<>();
    private MatchingEngine engine = startWith(MatchingRules.priceTime());

    @BeforeEach
    void startWithPriceTimeRules() {
        rules(MatchingRules.priceTime());
    }

    /** Starts with an empty book and these rules. */
    final void rules(MatchingRules rules) {
        engine = startWith(rules);
    }

    private MatchingEngine startWith(MatchingRules rules) {
        return engineUnderTest.create(rules, new EventPrinter(lines::add));
    }

    /** Sends commands that the book takes. */
    final void given(BookCommand... commands) {
        for (BookCommand command : commands) {
            assertThat(engine.apply(command)).as("outcome of %s", command).isNotEqualTo(Outcome.REJECTED);
        }
    }

    /** Sends the command that the example is about. */
    final Answer when(BookCommand command) {
        lines.clear();
        Outcome outcome = engine.apply(command);
        return new Answer(command, outcome, List.copyOf(lines));
    }

    /** What a command did. */
    final class Answer {
        private final BookCommand command;
        private final Outcome outcome;
        private final List<String> lines;

        Answer(BookCommand command, Outcome outcome, List<String> lines) {
            this.command = command;
            this.outcome = outcome;
            this.lines = lines;
        }

        Answer is(Outcome expected) {
            assertThat(outcome).as("outcome of %s", command).isEqualTo(expected);
            return this;
        }

        /** All events in order, without sequence numbers and without the acceptance of the command's own order. */
        Answer tells(String... events) {
            String accepted = "accepted " + command.orderId() + " ";
            List<String> told = lines.stream()
                    .map(line -> line.substring(line.indexOf(' ') + 1))
                    .filter(line -> !(command.type().isNewOrder() && line.startsWith(accepted)))
                    .toList();
            assertThat(told).as("events of %s", command).containsExactly(events);
            return this;
        }

        /** All events in order, as they are printed. */
        void tellsInFull(String... events) {
            assertThat(lines).as("events of %s", command).containsExactly(events);
        }

        Answer tellsNothing() {
            return tells();
        }

        void isRefused(RejectReason reason) {
            is(Outcome.REJECTED);
            tells("rejected " + command.orderId() + ": " + reason);
            assertThat(engine.lastRejectReason()).isEqualTo(reason);
        }
    }

    final MatchingEngine engine() {
        return engine;
    }

    final BookView book() {
        return engine.view();
    }

    /** What an uncross would do now, in words. */
    final String indicative() {
        IndicativeUncross indicative = new IndicativeUncross();
        engine.copyIndicative(indicative);
        return indicative.toString();
    }

    /** Ids of the displayed orders of a side, best price first and by time at a price. */
    final List<Long> queue(Side side) {
        List<Long> ids = new ArrayList<>();
        book().forEachOrder(side, (orderId, price, quantity) -> ids.add(orderId));
        return ids;
    }

    static BookCommand buy(long orderId, long quantity, long price) {
        return new BookCommand().limit(orderId, Side.BUY, price, quantity);
    }

    static BookCommand sell(long orderId, long quantity, long price) {
        return new BookCommand().limit(orderId, Side.SELL, price, quantity);
    }

    static BookCommand marketBuy(long orderId, long quantity) {
        return new BookCommand().market(orderId, Side.BUY, quantity);
    }

    static BookCommand marketSell(long orderId, long quantity) {
        return new BookCommand().market(orderId, Side.SELL, quantity);
    }

    static BookCommand stopBuy(long orderId, long quantity, long stopPrice) {
        return new BookCommand().stop(orderId, Side.BUY, stopPrice, quantity);
    }

    static BookCommand stopSell(long orderId, long quantity, long stopPrice) {
        return new BookCommand().stop(orderId, Side.SELL, stopPrice, quantity);
    }

    static BookCommand stopLimitBuy(long orderId, long quantity, long stopPrice, long price) {
        return new BookCommand().stopLimit(orderId, Side.BUY, stopPrice, price, quantity);
    }

    static BookCommand stopLimitSell(long orderId, long quantity, long stopPrice, long price) {
        return new BookCommand().stopLimit(orderId, Side.SELL, stopPrice, price, quantity);
    }

    static BookCommand cancel(long orderId) {
        return new BookCommand().cancel(orderId);
    }

    static BookCommand reduce(long orderId, long by) {
        return new BookCommand().reduce(orderId, by);
    }

    static BookCommand replace(long orderId, long quantity, long price) {
        return new BookCommand().replace(orderId, orderId, price, quantity);
    }

    static BookCommand replace(long orderId, long newOrderId, long quantity, long price) {
        return new BookCommand().replace(orderId, newOrderId, price, quantity);
    }

    static BookCommand phase(TradingPhase phase) {
        return new BookCommand().phase(phase);
    }

    static BookCommand bands(long low, long high) {
        return new BookCommand().bands(low, high);
    }

    static BookCommand referencePrice(long price) {
        return new BookCommand().referencePrice(price);
    }

    static BookCommand time(long time) {
        return new BookCommand().time(time);
    }

    /** A trade between two orders that are gone afterwards, 901 and 902. */
    final void givenATradeAt(long price) {
        given(sell(901, 1, price), buy(902, 1, price));
    }
}
