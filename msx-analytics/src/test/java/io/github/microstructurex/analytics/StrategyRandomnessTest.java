package io.github.microstructurex.analytics;

import static io.github.microstructurex.analytics.RecordedDay.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.strategies.ExecutionStrategy;
import io.github.microstructurex.strategies.Parameter;
import io.github.microstructurex.strategies.ParameterValues;
import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.SeededRandom;
import io.github.microstructurex.strategies.StrategyProvider;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A strategy that could tell the market's next numbers from its own would look ahead. */
class StrategyRandomnessTest {
    private final RecordedDay day =
            new RecordedDay().add(-60, 1, Side.BUY, 9_998, 1_000).add(300, 2, Side.BUY, 9_000, 1);

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 7, 42, -1})
    void isNotThatOfAnyStreamThatAMarketDrawsFromTheSameSeed(long seed) {
        SeededRandom seedsOfMarket = new SeededRandom(seed);
        LongStream firstNumbersOfMarket = LongStream.generate(
                        () -> new SeededRandom(seedsOfMarket.nextLong()).nextLong())
                .limit(1_000);

        assertThat(firstNumbersOfMarket).doesNotContain(firstNumberOfStrategy(seed), new SeededRandom(seed).nextLong());
    }

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(firstNumberOfStrategy(7)).isEqualTo(firstNumberOfStrategy(7)).isNotEqualTo(firstNumberOfStrategy(8));
    }

    private long firstNumberOfStrategy(long seed) {
        DrawsOneNumber provider = new DrawsOneNumber();
        ParentOrder order = new ParentOrder(Side.BUY, 1, OptionalLong.empty(), at(0), at(60));
        Backtester.run(new BacktestRequest(day, provider, ParameterValues.defaults(List.of()), order, seed));
        return provider.drawn;
    }

    private static final class DrawsOneNumber implements StrategyProvider {
        private long drawn;

        @Override
        public String name() {
            return "draws-one-number";
        }

        @Override
        public String description() {
            return "does nothing else";
        }

        @Override
        public List<Parameter<?>> parameters() {
            return List.of();
        }

        @Override
        public ExecutionStrategy create(ParameterValues values) {
            return context -> drawn = context.random().nextLong();
        }
    }
}
