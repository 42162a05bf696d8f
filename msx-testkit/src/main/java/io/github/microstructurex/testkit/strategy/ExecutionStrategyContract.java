package io.github.microstructurex.testkit.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.strategies.ExecutionStrategy;
import io.github.microstructurex.strategies.ParameterValues;
import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.SeededRandom;
import io.github.microstructurex.strategies.StrategyProvider;
import io.github.microstructurex.strategies.Urgency;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * The promises of an execution strategy. Its author extends this class, says which provider it is about, and runs it with
 * JUnit; every promise is a property, tried in a thousand random markets:
 *
 * <pre>{@code
 * class MyStrategyContractTest extends ExecutionStrategyContract {
 *     @Override
 *     protected StrategyProvider provider() {
 *         return new MyStrategyProvider();
 *     }
 * }
 * }</pre>
 *
 * <p>The markets wander, jump, are empty, one-sided or halted for a time. Feed, order entry and answers take a random time
 * each, so that fills cross cancellations and replacements on their way; some orders are refused. Quantity, limit, side and
 * urgency of the parent order are random, and so is the number of venues, from one to three. The {@link
 * io.github.microstructurex.strategies.StrategyRunner} would hold a strategy back; here it is judged by what it asks for.
 */
public abstract class ExecutionStrategyContract {
    private static final int TRIES = 1_000;

    /** For who extends it. */
    protected ExecutionStrategyContract() {}

    /** {@return the provider of the strategy; asked for anew in every try} */
    protected abstract StrategyProvider provider();

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
     * What has filled and what may still fill, as the market knows it, never exceed the parent order; nor does the strategy
     * ask for more.
     *
     * @param seed of the try
     */
    @Property(tries = TRIES, seed = "42")
    void filledAndLiveNeverExceedTheParentOrder(@ForAll long seed) {
        assertThat(trial(seed).breaches(Clause.QUANTITY)).isEmpty();
    }

    /**
     * No order has a worse limit than the parent order.
     *
     * @param seed of the try
     */
    @Property(tries = TRIES, seed = "42")
    void noOrderIsBeyondTheLimitPrice(@ForAll long seed) {
        assertThat(trial(seed).breaches(Clause.PRICE)).isEmpty();
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
     * Two markets that are the same up to a time give the same requests up to that time and the shortest latency: whatever
     * it does before cannot come from what it will only learn.
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
        ParentOrder parent = parent(random);
        int venues = 1 + (int) random.nextLong(3);
        ExecutionStrategy strategy = provider().create(parameters(random));
        return ExecutionTrial.run(strategy, parent, venues, new ExecutionTrial.Seeds(seed, laterSeed, split));
    }

    private static ParentOrder parent(SeededRandom random) {
        Side side = random.nextLong(2) == 0 ? Side.BUY : Side.SELL;
        long quantity = 1 + random.nextLong(1_000);
        long limit = MarketScript.FIRST_PRICE + random.nextLong(101) - 50;
        List<Urgency> urgencies = List.of(Urgency.LOW, Urgency.NORMAL, Urgency.HIGH);
        Urgency urgency = urgencies.get((int) random.nextLong(urgencies.size()));
        OptionalLong limitPrice = random.nextLong(2) == 0 ? OptionalLong.empty() : OptionalLong.of(limit);
        return new ParentOrder(side, quantity, limitPrice, Trial.START, Trial.END, urgency);
    }
}
