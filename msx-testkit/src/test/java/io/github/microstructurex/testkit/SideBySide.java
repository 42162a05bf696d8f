package io.github.microstructurex.testkit;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.EventHash;
import io.github.microstructurex.book.EventPrinter;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The book and the reference, given the same commands and compared after each. */
final class SideBySide {
    private final EventHash events = new EventHash();
    private final EventHash expectedEvents = new EventHash();
    private final Conservation conservation = new Conservation();
    private final OrderBook book;
    private final MatchingEngine engine;
    private final MatchingEngine reference;
    private final EngineComparison comparison;

    private SideBySide(MatchingRules rules, int ids, int spread) {
        book = new OrderBook(rules, events.andThen(conservation));
        engine = MatchingEngine.of(book);
        reference = new ReferenceBook(rules, expectedEvents);
        comparison = new EngineComparison(engine, reference, ids, spread);
    }

    /** Fails if anything differs after any command, and says so with as few commands as will do. */
    static void run(MatchingRules rules, List<BookCommand> commands) {
        if (difference(rules, commands).isPresent()) {
            fail(rules, withoutAllThatIsNotNeeded(rules, commands));
        }
    }

    /** The same for a book of many orders: looks at events and outcomes only, until the last command. */
    static void runLarge(MatchingRules rules, List<BookCommand> commands, int ids, int spread) {
        SideBySide both = new SideBySide(rules, ids, spread);
        commands.forEach(both::sendWithoutLooking);
        both.look();
    }

    private static void fail(MatchingRules rules, List<BookCommand> few) {
        StringBuilder text = new StringBuilder(rules.toString());
        few.forEach(command -> text.append("\n  ").append(command));
        List<String> lines = new ArrayList<>();
        MatchingEngine reference = new ReferenceBook(rules, new EventPrinter(lines::add));
        text.append("\nlast of the reference: ").append(last(few, reference::apply, lines));
        OrderBook book = new OrderBook(rules, new EventPrinter(lines::add));
        text.append("\nlast of the book:      ").append(last(few, command -> MethodCalls.send(command, book), lines));
        throw new AssertionError(text.toString(), difference(rules, few).orElseThrow());
    }

    private static Optional<Throwable> difference(MatchingRules rules, List<BookCommand> commands) {
        SideBySide both = new SideBySide(rules, BookCommands.IDS, BookCommands.SPREAD);
        try {
            commands.forEach(both::send);
            return Optional.empty();
        } catch (AssertionError | RuntimeException difference) {
            return Optional.of(difference);
        }
    }

    private void send(BookCommand command) {
        sendWithoutLooking(command);
        look();
    }

    private void sendWithoutLooking(BookCommand command) {
        BookCommand asSent = new BookCommand().copyFrom(command);
        Outcome expected = reference.apply(command);
        Outcome outcome = MethodCalls.send(command, book);
        check(command.equals(asSent), "the command is as it was sent");
        check(events.value() == expectedEvents.value(), "same events");
        check(outcome == expected, "same outcome");
        check(
                outcome != Outcome.REJECTED || engine.lastRejectReason() == reference.lastRejectReason(),
                "same reject reason");
    }

    private void look() {
        comparison.assertSame();
        conservation.assertHolds(engine);
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("does not hold: " + what);
        }
    }

    /** Leaves out ever smaller runs of commands as long as there is a difference without them. */
    private static List<BookCommand> withoutAllThatIsNotNeeded(MatchingRules rules, List<BookCommand> commands) {
        List<BookCommand> needed = commands;
        for (int run = commands.size(); run >= 1; run /= 2) {
            for (int from = needed.size() - run; from >= 0; from -= run) {
                List<BookCommand> fewer = new ArrayList<>(needed.subList(0, from));
                fewer.addAll(needed.subList(from + run, needed.size()));
                if (difference(rules, fewer).isPresent()) {
                    needed = fewer;
                }
            }
        }
        return needed;
    }

    /** Outcome and events of the last command, in words. */
    private static String last(List<BookCommand> commands, Function<BookCommand, Outcome> engine, List<String> lines) {
        try {
            for (BookCommand command : commands) {
                lines.clear();
                lines.add(0, engine.apply(command).toString());
            }
        } catch (AssertionError | RuntimeException failure) {
            lines.add(failure.toString());
        }
        return lines.toString();
    }
}
