package io.github.microstructurex.testkit.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.strategies.ParameterValues;
import io.github.microstructurex.strategies.SeededRandom;
import io.github.microstructurex.strategies.StrategyDescription;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * The promises that execution strategies and market makers have in common; authors extend {@link ExecutionStrategyContract}
 * or {@link MarketMakerContract}.
 *
 * <p>Every promise is a property, tried in a thousand random markets. The markets wander, jump, are empty,
 * one-sided, locked, crossed or halted for a time. Feed, order entry and answers take a random time each, so that fills
 * cross cancellations and replacements on their way; some orders are refused, some cancelled by the market. The runner would hold a strategy back; here it is judged by what it
 * asks for.
 */
public abstract sealed class StrategyContract permits ExecutionStrategyContract, MarketMakerContract {
    static final int TRIES = 1_000;

    StrategyContract() {}

    abstract StrategyDescription description();

    abstract Trial trial(SeededRandom random, ExecutionTrial.Seeds seeds);

    /**
     * The parameters for one try: by default the defaults.
     *
     * @param random the randomness of the try
     * @return a value for each of the provider's parameters
     */
    protected ParameterValues parameters(SeededRandom random) {
        return ParameterValues.defaults(description().parameters());
    }

    /**
     * What has filled and what may still fill, as the market knows it, never exceed what the strategy may trade, and it never
     * asks for more: a parent order's quantity, the limits of an inventory.
     *
     * @param seed of the try
     */
    @Property(tries = TRIES, seed = "42")
    public final void filledAndLiveNeverExceedWhatItMayTrade(@ForAll long seed) {
        assertThat(trial(seed).breaches(Clause.QUANTITY)).isEmpty();
    }

    /**
     * No order is sent before the window opens or after it is over.
     *
     * @param seed of the try
     */
    @Property(tries = TRIES, seed = "42")
    public final void noOrderIsSentOutsideTheWindow(@ForAll long seed) {
        assertThat(trial(seed).breaches(Clause.WINDOW)).isEmpty();
    }

    /**
     * It starts and ends once, is done once, and leaves no order in the market.
     *
     * @param seed of the try
     */
    @Property(tries = TRIES, seed = "42")
    public final void itEndsOnceAndLeavesNoOrderBehind(@ForAll long seed) {
        assertThat(trial(seed).breaches(Clause.END)).isEmpty();
    }

    /**
     * It throws nothing in an empty, one-sided, locked, halted or jumping market, and comes to an end.
     *
     * @param seed of the try
     */
    @Property(tries = TRIES, seed = "42")
    public final void itSurvivesAnyMarket(@ForAll long seed) {
        assertThat(trial(seed).breaches(Clause.SURVIVAL)).isEmpty();
    }

    /**
     * The same market and the same seed give the same requests.
     *
     * @param seed of the try
     */
    @Property(tries = TRIES, seed = "42")
    public final void theSameInputsGiveTheSameOrders(@ForAll long seed) {
        assertThat(trial(seed).requests()).isEqualTo(trial(seed).requests());
    }

    /**
     * Two markets that are the same up to a time give the same requests up to that time and the shortest latency: whatever
     * it does before cannot come from what it will only learn.
     *
     * @param seed of the try
     * @param other of the other market's later course
     */
    @Property(tries = TRIES, seed = "42")
    public final void whatItHasNotLearntDoesNotMoveIt(@ForAll long seed, @ForAll long other) {
        long split = Trial.START + new SeededRandom(seed).nextLong(Trial.END - Trial.START);
        long learnt = split + Trial.SHORTEST_LATENCY;

        List<Trial.Request> requests =
                trial(new ExecutionTrial.Seeds(seed, seed, split)).requestsBefore(learnt);

        assertThat(requests)
                .isEqualTo(trial(new ExecutionTrial.Seeds(seed, other, split)).requestsBefore(learnt));
    }

    final Trial trial(long seed) {
        return trial(new ExecutionTrial.Seeds(seed, seed, Trial.DURATION));
    }

    private Trial trial(ExecutionTrial.Seeds seeds) {
        return trial(new SeededRandom(seeds.market()), seeds);
    }
}
