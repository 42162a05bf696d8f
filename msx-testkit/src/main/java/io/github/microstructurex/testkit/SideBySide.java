package io.github.microstructurex.testkit;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.EventHash;
import io.github.microstructurex.book.EventPrinter;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** An engine and the reference, given the same commands and compared after each. */
final class SideBySide {
    private final EventHash events = new EventHash();
    private final EventHash expectedEvents = new EventHash();
    private final Conservation conservation = new Conservation();
    private final Subject subject;
    private final MatchingEngine engine;
    private final MatchingEngine reference;
    private final EngineComparison comparison;

    /**
     * What is compared with the reference.
     *
     * @param maker makes an engine that matches by some rules, and tells a listener every event if it can
     * @param features what it can do
     */
    record Subject(BiFunction<MatchingRules, BookListener, MatchingEngine> maker, Set<EngineFeature> features) {
        boolean tellsEvents() {
            return features.contains(EngineFeature.EVENTS);
        }

        boolean givesReasons() {
            return features.contains(EngineFeature.REJECT_REASONS);
        }
    }

    private SideBySide(Subject subject, MatchingRules rules, int ids, int spread) {
        this.subject = subject;
        engine = subject.maker.apply(rules, events.andThen(conservation));
        reference = new ReferenceBook(rules, expectedEvents);
        comparison = new EngineComparison(engine, reference, ids, spread);
    }

    /** Fails if anything differs after any command, and says so with as few commands as will do. */
    static void run(Subject subject, MatchingRules rules, List<BookCommand> commands) {
        if (difference(subject, rules, commands).isPresent()) {
            fail(subject, rules, withoutAllThatIsNotNeeded(subject, rules, commands));
        }
    }

    /** The same for a book of many orders: looks at events and outcomes only, until the last command. */
    static void runLarge(Subject subject, MatchingRules rules, List<BookCommand> commands, int ids, int spread) {
        SideBySide both = new SideBySide(subject, rules, ids, spread);
        commands.forEach(both::sendWithoutLooking);
        both.look();
    }

    private static void fail(Subject subject, MatchingRules rules, List<BookCommand> few) {
        StringBuilder text = new StringBuilder(rules.toString());
        few.forEach(command -> text.append("\n  ").append(command));
        List<String> lines = new ArrayList<>();
        MatchingEngine reference = new ReferenceBook(rules, new EventPrinter(lines::add));
        text.append("\nlast of the reference: ").append(last(few, reference, lines));
        MatchingEngine engine = subject.maker.apply(rules, new EventPrinter(lines::add));
        text.append("\nlast of the engine:    ").append(last(few, engine, lines));
        Throwable difference = difference(subject, rules, few).orElseThrow();
        throw new AssertionError(
                text.append('\n').append(difference.getMessage()).toString(), difference);
    }

    private static Optional<Throwable> difference(Subject subject, MatchingRules rules, List<BookCommand> commands) {
        SideBySide both =
                new SideBySide(subject, rules, Math.max(BookCommands.IDS, highestId(commands)), BookCommands.SPREAD);
        try {
            commands.forEach(both::send);
            return Optional.empty();
        } catch (AssertionError | RuntimeException difference) {
            return Optional.of(difference);
        }
    }

    /** The highest of the ids if they are counted; those of hostile commands are compared order by order. */
    private static int highestId(List<BookCommand> commands) {
        return (int) commands.stream()
                .mapToLong(command -> Math.max(command.orderId(), command.newOrderId()))
                .filter(id -> id <= 2L * commands.size())
                .max()
                .orElse(0);
    }

    private void send(BookCommand command) {
        sendWithoutLooking(command);
        look();
    }

    private void sendWithoutLooking(BookCommand command) {
        BookCommand sent = new BookCommand().copyFrom(command);
        Outcome expected = reference.apply(command);
        Outcome outcome = engine.apply(sent);
        check(sent.equals(command), "the command is as it was sent");
        check(
                !subject.tellsEvents() || !subject.givesReasons() || events.value() == expectedEvents.value(),
                "same events");
        check(outcome == expected, "same outcome");
        check(
                !subject.givesReasons()
                        || outcome != Outcome.REJECTED
                        || engine.lastRejectReason() == reference.lastRejectReason(),
                "same reject reason");
    }

    private void look() {
        comparison.assertSame();
        if (subject.tellsEvents()) {
            conservation.assertHolds(engine);
        }
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("does not hold: " + what);
        }
    }

    /** Leaves out ever smaller runs of commands as long as there is a difference without them. */
    private static List<BookCommand> withoutAllThatIsNotNeeded(
            Subject subject, MatchingRules rules, List<BookCommand> commands) {
        List<BookCommand> needed = commands;
        for (int run = commands.size(); run >= 1; run /= 2) {
            for (int from = needed.size() - run; from >= 0; from -= run) {
                List<BookCommand> fewer = new ArrayList<>(needed.subList(0, from));
                fewer.addAll(needed.subList(from + run, needed.size()));
                if (difference(subject, rules, fewer).isPresent()) {
                    needed = fewer;
                }
            }
        }
        return needed;
    }

    /** Outcome and events of the last command, in words. */
    private static String last(List<BookCommand> commands, MatchingEngine engine, List<String> lines) {
        try {
            for (BookCommand command : commands) {
                lines.clear();
                lines.add(0, engine.apply(new BookCommand().copyFrom(command)).toString());
            }
        } catch (AssertionError | RuntimeException failure) {
            lines.add(failure.toString());
        }
        return lines.toString();
    }
}
