package io.github.microstructurex.testkit;

import io.github.microstructurex.book.Allocation;
import io.github.microstructurex.book.BandPolicy;
import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.MatchingRules;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * Holds a matching engine to the {@link ReferenceBook}, and so to the rules in docs/guide/matching-rules.md. The engine's
 * author extends this class, says how to make the engine and what it can do, and runs it with JUnit:
 *
 * <pre>{@code
 * class MyEngineContractTest extends MatchingEngineContract {
 *     @Override
 *     protected MatchingEngine engine(MatchingRules rules, BookListener listener) {
 *         return new MyEngineAdapter(new MyEngine(), listener);
 *     }
 *
 *     @Override
 *     protected Set<EngineFeature> features() {
 *         return EnumSet.of(EngineFeature.PRICE_TIME, EngineFeature.MARKET, EngineFeature.REPLACE);
 *     }
 * }
 * }</pre>
 *
 * <p>After every command the outcome, and all that {@link MatchingEngine} and its view show, is compared: best prices, levels,
 * queues, each order. Of a difference the failure shows the fewest commands that make it, and what both engines did last.
 * What an engine has no feature for it is never sent; it answers what is asked about it as a book without would, such as
 * that no order has a stop price.
 */
public abstract class MatchingEngineContract {
    private static final int LONGEST = 150;

    /** For who extends it. */
    protected MatchingEngineContract() {}

    /**
     * Makes an engine with an empty book; called for every try.
     *
     * @param rules how it matches, within what {@link #features()} promise
     * @param listener is to be told every event, if it has {@link EngineFeature#EVENTS}
     * @return the engine
     */
    protected abstract MatchingEngine engine(MatchingRules rules, BookListener listener);

    /** {@return what the engine can do; always the same} */
    protected abstract Set<EngineFeature> features();

    /**
     * It does what the reference does, whatever sensible commands it is sent.
     *
     * @param rules how both match
     * @param commands what both are sent
     */
    @Property(tries = 500, seed = "42", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void doesWhatTheReferenceDoes(
            @ForAll("rules") MatchingRules rules, @ForAll("plausible") List<BookCommand> commands) {
        compare(rules, commands);
    }

    /**
     * It does what the reference does at the edges of what is allowed, and beyond.
     *
     * @param rules how both match
     * @param commands what both are sent
     */
    @Property(tries = 200, seed = "42", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void doesWhatTheReferenceDoesWithHostileCommands(
            @ForAll("rules") MatchingRules rules, @ForAll("hostile") List<BookCommand> commands) {
        compare(rules, commands);
    }

    /**
     * It does what the reference does in a flow as a market has it, of which it refuses nothing.
     *
     * @param rules how both match
     * @param commands what both are sent
     */
    @Property(tries = 100, seed = "42", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void doesWhatTheReferenceDoesInARealisticFlow(
            @ForAll("rules") MatchingRules rules, @ForAll("realistic") List<BookCommand> commands) {
        compare(rules, commands);
    }

    /**
     * Compares the engine with the reference, for a test of one case.
     *
     * @param rules how both match
     * @param commands what both are sent, within the features
     * @throws AssertionError if anything differs after any command
     */
    protected final void compare(MatchingRules rules, List<BookCommand> commands) {
        SideBySide.run(new SideBySide.Subject(this::engine, features()), rules, commands);
    }

    /** {@return rules that the engine's features allow} */
    @Provide
    Arbitrary<MatchingRules> rules() {
        Set<EngineFeature> features = features();
        if (!features.contains(EngineFeature.PRICE_TIME) && !features.contains(EngineFeature.PRO_RATA)) {
            throw new IllegalStateException("features are " + features + ", expected PRICE_TIME, PRO_RATA or both");
        }
        return Books.matchingRules().filter(this::canMatchBy);
    }

    /** {@return commands that are mostly sensible} */
    @Provide
    Arbitrary<List<BookCommand>> plausible() {
        return withinFeatures(BookCommands.inSequence(BookCommands.plausible(), LONGEST));
    }

    /** {@return commands that are mostly not} */
    @Provide
    Arbitrary<List<BookCommand>> hostile() {
        return withinFeatures(BookCommands.inSequence(BookCommands.hostile(), LONGEST));
    }

    /** {@return commands like those of a liquid market} */
    @Provide
    Arbitrary<List<BookCommand>> realistic() {
        return withinFeatures(BookCommands.realistic(LONGEST));
    }

    private boolean canMatchBy(MatchingRules rules) {
        boolean allocates = features()
                .contains(
                        rules.allocation() == Allocation.PRICE_TIME
                                ? EngineFeature.PRICE_TIME
                                : EngineFeature.PRO_RATA);
        boolean halts =
                features().contains(EngineFeature.PRICE_BANDS) && features().contains(EngineFeature.PHASES);
        return allocates && (rules.bandPolicy() == BandPolicy.REJECT || halts);
    }

    private Arbitrary<List<BookCommand>> withinFeatures(Arbitrary<List<BookCommand>> commands) {
        Set<EngineFeature> features = features();
        boolean timed = features.contains(EngineFeature.TIME);
        return commands.map(list -> list.stream()
                .filter(command -> EngineFeature.suffice(features, command))
                .map(command ->
                        timed ? command : new BookCommand().copyFrom(command).at(BookCommand.NO_TIME))
                .toList());
    }
}
