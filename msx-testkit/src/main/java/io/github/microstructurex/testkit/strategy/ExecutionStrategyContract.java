package io.github.microstructurex.testkit.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.strategies.ExecutionStrategy;
import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.SeededRandom;
import io.github.microstructurex.strategies.StrategyDescription;
import io.github.microstructurex.strategies.StrategyProvider;
import io.github.microstructurex.strategies.Urgency;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * The promises of an execution strategy. Its author extends this class, says which provider it is about, and runs it with
 * JUnit:
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
 * <p>Quantity, limit, side, window and urgency of the parent order are random, and so is the number of venues, from one to
 * three. Some orders are of one lot, some windows shorter than the way to the market.
 * {@link StrategyContract} says what the markets are like.
 */
public abstract non-sealed class ExecutionStrategyContract extends StrategyContract {
    private static final int SMALLEST_ORDER_ONE_IN = 8;

    /** For who extends it. */
    protected ExecutionStrategyContract() {}

    /** {@return the provider of the strategy; asked for anew in every try} */
    protected abstract StrategyProvider provider();

    @Override
    final StrategyDescription description() {
        return provider();
    }

    /**
     * No order has a worse limit than the parent order.
     *
     * @param seed of the try
     */
    @Property(tries = TRIES, seed = "42")
    public final void noOrderIsBeyondTheLimitPrice(@ForAll long seed) {
        assertThat(trial(seed).breaches(Clause.PRICE)).isEmpty();
    }

    @Override
    final Trial trial(SeededRandom random, ExecutionTrial.Seeds seeds) {
        ParentOrder parent = parent(random);
        int venues = 1 + (int) random.nextLong(3);
        ExecutionStrategy strategy = provider().create(parameters(random));
        return ExecutionTrial.run(strategy, parent, venues, seeds);
    }

    private static ParentOrder parent(SeededRandom random) {
        Side side = random.nextLong(2) == 0 ? Side.BUY : Side.SELL;
        long quantity = random.nextLong(SMALLEST_ORDER_ONE_IN) == 0 ? 1 : 1 + random.nextLong(1_000);
        long limit = MarketScript.FIRST_PRICE + random.nextLong(101) - 50;
        List<Urgency> urgencies = List.of(Urgency.LOW, Urgency.NORMAL, Urgency.HIGH);
        Urgency urgency = urgencies.get((int) random.nextLong(urgencies.size()));
        OptionalLong limitPrice = random.nextLong(2) == 0 ? OptionalLong.empty() : OptionalLong.of(limit);
        return new ParentOrder(side, quantity, limitPrice, Trial.START, Trial.end(random), urgency);
    }
}
