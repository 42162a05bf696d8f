package io.github.microstructurex.testkit;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.MatchingRules;
import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Holds the book to the naive reference, command by command, with all features on together: events, outcomes, everything
 * that can be read, and that nothing gets lost.
 *
 * <p>The first property sends about 260,000 commands. {@code -Dmsx.deep=true} makes it 5,000,000, and {@code
 * -Dmsx.model.commands=N} makes it N:
 *
 * <pre>{@code
 * mvn -pl msx-testkit -am test -Dtest=OrderBookAgainstReferenceProperties -Dsurefire.failIfNoSpecifiedTests=false -Dmsx.deep=true
 * }</pre>
 */
class OrderBookAgainstReferenceProperties {
    private static final int TRIES = 2_000;
    private static final int COMMANDS =
            Integer.getInteger("msx.model.commands", Boolean.getBoolean("msx.deep") ? 5_200_000 : 260_000);
    /** A list is half as long on average. */
    private static final int LONGEST = 2 * COMMANDS / TRIES;

    /** Every command goes by either way in, so that a test of one is a test of both. */
    static final SideBySide.Subject BOOK =
            new SideBySide.Subject(MethodCalls::engine, EnumSet.allOf(EngineFeature.class));

    private static final int MANY_IDS = 800;
    private static final int WIDE_SPREAD = 500;

    @Property(tries = TRIES, seed = "42", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void doesWhatTheReferenceDoes(
            @ForAll("rules") MatchingRules rules, @ForAll("plausible") List<BookCommand> commands) {
        SideBySide.run(BOOK, rules, commands);
    }

    @Property(tries = 500, seed = "42", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void doesWhatTheReferenceDoesAtTheEdgesOfWhatIsAllowed(
            @ForAll("rules") MatchingRules rules, @ForAll("hostile") List<BookCommand> commands) {
        SideBySide.run(BOOK, rules, commands);
    }

    @Property(tries = 20, seed = "42", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void doesWhatTheReferenceDoesInABookOfManyOrders(
            @ForAll("rules") MatchingRules rules, @ForAll("large") List<BookCommand> commands) {
        SideBySide.runLarge(BOOK, rules, commands, MANY_IDS, WIDE_SPREAD);
    }

    @Provide
    Arbitrary<MatchingRules> rules() {
        return Books.matchingRules();
    }

    @Provide
    Arbitrary<List<BookCommand>> plausible() {
        return BookCommands.inSequence(BookCommands.plausible(), LONGEST);
    }

    @Provide
    Arbitrary<List<BookCommand>> large() {
        return BookCommands.inSequence(BookCommands.plausible(MANY_IDS, WIDE_SPREAD), 3_000);
    }

    @Provide
    Arbitrary<List<BookCommand>> hostile() {
        return BookCommands.inSequence(BookCommands.hostile(), 250);
    }
}
