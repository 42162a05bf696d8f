package io.github.microstructurex.testkit.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.strategies.ExecutionStrategy;
import io.github.microstructurex.strategies.OrderUpdate;
import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.StrategyContext;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A contract that nobody could break would prove nothing: here each clause is broken by somebody. */
class BrokenStrategiesTest {
    private static final ParentOrder PARENT =
            new ParentOrder(Side.BUY, 100, OptionalLong.of(MarketScript.FIRST_PRICE), Trial.START, Trial.END);

    @Test
    void whoForgetsWhatIsLiveOverfills() {
        Trial trial = run(new Broken() {
            @Override
            public void bookChanged() {
                context.gateway().limit(9_990, 100, TimeInForce.GTC);
            }
        });

        assertThat(trial.breaches(Clause.QUANTITY)).isNotEmpty();
        assertThat(trial.breaches(Clause.PRICE)).isEmpty();
    }

    @Test
    void whoSendsMarketOrdersDespiteALimitIsSeen() {
        Trial trial = run(new Broken() {
            @Override
            public void start(StrategyContext newContext) {
                newContext.gateway().market(10);
            }
        });

        assertThat(trial.breaches(Clause.PRICE)).hasSize(1);
        assertThat(trial.breaches(Clause.QUANTITY)).isEmpty();
    }

    @Test
    void whoSendsAfterTheEndIsSeen() {
        Trial trial = run(new Broken() {
            @Override
            public void end() {
                context.gateway().limit(9_990, 10, TimeInForce.GTC);
            }
        });

        assertThat(trial.breaches(Clause.WINDOW)).hasSize(1);
    }

    @Test
    void whoCountsOnATwoSidedBookDoesNotSurvive() {
        Trial trial = run(new Broken() {
            @Override
            public void bookChanged() {
                long bestBid = context.market().book().bestPrice(Side.BUY);
                long bestAsk = context.market().book().bestPrice(Side.SELL);
                context.wakeAt(Math.addExact(bestAsk, Math.negateExact(bestBid)));
            }
        });

        assertThat(trial.breaches(Clause.SURVIVAL)).hasSize(1);
    }

    @Test
    void whoThrowsAtTheEndLeavesNothingBehindAllTheSame() {
        Trial trial = run(new Broken() {
            @Override
            public void start(StrategyContext newContext) {
                newContext.gateway().limit(9_000, 10, TimeInForce.GTC);
            }

            @Override
            public void end() {
                throw new IllegalStateException("broken");
            }
        });

        assertThat(trial.breaches(Clause.SURVIVAL)).hasSize(1);
        assertThat(trial.requests()).extracting(Trial.Request::text).contains("0 BUY cancel 1");
    }

    @Test
    void whoRemembersEarlierRunsDoesNotRepeatHimself() {
        AtomicLong runs = new AtomicLong();

        List<Trial.Request> first = run(new Counting(runs)).requests();
        List<Trial.Request> second = run(new Counting(runs)).requests();

        assertThat(first).isNotEqualTo(second);
    }

    /** It reaches past its view into the market's true book, which is ahead of what it may know. */
    @Test
    void whoSeesTheTrueBookIsMovedByWhatHeHasNotLearnt() {
        long split = 3_000;
        long learnt = split + Trial.SHORTEST_LATENCY;
        int moved = 0;
        for (long seed = 0; seed < 50; seed++) {
            List<Trial.Request> one =
                    run(new Peeking(), new ExecutionTrial.Seeds(seed, 1, split)).requestsBefore(learnt);
            List<Trial.Request> other =
                    run(new Peeking(), new ExecutionTrial.Seeds(seed, 2, split)).requestsBefore(learnt);
            moved += one.equals(other) ? 0 : 1;
        }

        assertThat(moved).isPositive();
    }

    private static Trial run(ExecutionStrategy strategy) {
        return run(strategy, new ExecutionTrial.Seeds(11, 11, Trial.DURATION));
    }

    private static Trial run(ExecutionStrategy strategy, ExecutionTrial.Seeds seeds) {
        return ExecutionTrial.run(strategy, PARENT, 1, seeds);
    }

    private abstract static class Broken implements ExecutionStrategy {
        @SuppressWarnings("NullAway.Init")
        StrategyContext context;

        @Override
        public void start(StrategyContext newContext) {
            context = newContext;
        }
    }

    private static final class Counting extends Broken {
        private final long run;

        private Counting(AtomicLong runs) {
            run = runs.incrementAndGet();
        }

        @Override
        public void start(StrategyContext newContext) {
            newContext.gateway().limit(9_000, run, TimeInForce.GTC);
        }
    }

    private static final class Peeking extends Broken {
        @Override
        public void start(StrategyContext newContext) {
            super.start(newContext);
            context.wakeAt(context.market().time() + 1);
        }

        @Override
        public void timer(long time) {
            long ask = ((TrialVenue) context.market()).truth().bestPrice(Side.SELL);
            context.gateway().limit(Math.min(ask, MarketScript.FIRST_PRICE), 1, TimeInForce.IOC);
            context.wakeAt(time + 5);
        }

        @Override
        public void orderUpdated(OrderUpdate update) {}
    }
}
