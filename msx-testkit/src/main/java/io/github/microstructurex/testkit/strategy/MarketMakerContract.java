package io.github.microstructurex.testkit.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.strategies.InventoryLimits;
import io.github.microstructurex.strategies.MarketMakerProvider;
import io.github.microstructurex.strategies.ParameterValues;
import io.github.microstructurex.strategies.SeededRandom;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * The promises of a market maker. Its author extends this class, says which provider it is about, and runs it with JUnit;
 * every promise is a property, tried in a thousand random markets like those of {@link ExecutionStrategyContract}. The
 * inventory limits are random. The {@link io.github.microstructurex.strategies.MarketMakerRunner} would hold a market maker
 * back; here it is judged by what it asks for.
 */
public abstract class MarketMakerContract {
    private static final int TRIES = 1_000;

    /** For who extends it. */
    protected MarketMakerContract() {}

    /** {@return the provider of the market maker; asked for anew in every try} */
    protected abstract MarketMakerProvider provider();

    /**
     * The parameters for one try: by default the defaults.
     *
     * @param random the randomness of the try
     * @return a value for each of the provider's parameters
     */
    protected ParameterValues parameters(SeededRandom random) {
        return ParameterValues.defaults(provider().parameters());
    }

    /**
     * No order is asked for that could take the inventory beyond its limits, whatever else fills on its side first.
     *
     * @param seed of the try
     */
    @Property(tries = TRIES, seed = "42")
    void theInventoryStaysWithinItsLimits(@ForAll long seed) {
        assertThat(trial(seed).breaches(Clause.QUANTITY)).isEmpty();
    }

    /**
     * No order is sent before the window opens or after it is over.
     *
     * @param seed of the try
     */
    @Property(tries = TRIES, seed = "42")
    void noOrderIsSentOutsideTheWindow(@ForAll long seed) {
        assertThat(trial(seed).breaches(Clause.WINDOW)).isEmpty();
    }

    /**
     * It starts and ends once, is done once, and leaves no order in the market.
     *
     * @param seed of the try
     */
    @Property(tries = TRIES, seed = "42")
    void itEndsOnceAndLeavesNoOrderBehind(@ForAll long seed) {
        assertThat(trial(seed).breaches(Clause.END)).isEmpty();
    }

    /**
     * It throws nothing in an empty, one-sided, halted or jumping market.
     *
     * @param seed of the try
     */
    @Property(tries = TRIES, seed = "42")
    void itSurvivesAnyMarket(@ForAll long seed) {
        assertThat(trial(seed).breaches(Clause.SURVIVAL)).isEmpty();
    }

    /**
     * The same market and the same seed give the same requests.
     *
     * @param seed of the try
     */
    @Property(tries = TRIES, seed = "42")
    void theSameInputsGiveTheSameOrders(@ForAll long seed) {
        assertThat(trial(seed).requests()).isEqualTo(trial(seed).requests());
    }

    /**
     * Two markets that are the same up to a time give the same requests up to that time and the shortest latency.
     *
     * @param seed of the try
     * @param other of the other market's later course
     */
    @Property(tries = TRIES, seed = "42")
    void whatItHasNotLearntDoesNotMoveIt(@ForAll long seed, @ForAll long other) {
        long split = Trial.START + new SeededRandom(seed).nextLong(Trial.END - Trial.START);
        long learnt = split + Trial.SHORTEST_LATENCY;

        List<Trial.Request> requests = trial(seed, seed, split).requestsBefore(learnt);

        assertThat(requests).isEqualTo(trial(seed, other, split).requestsBefore(learnt));
    }

    private Trial trial(long seed) {
        return trial(seed, seed, Trial.DURATION);
    }

    private Trial trial(long seed, long laterSeed, long split) {
        SeededRandom random = new SeededRandom(seed);
        InventoryLimits limits =
                new InventoryLimits(random.nextLong(500), random.nextLong(500), Trial.START, Trial.END);
        return MarketMakerTrial.run(
                provider().create(parameters(random)), limits, new ExecutionTrial.Seeds(seed, laterSeed, split));
    }
}
