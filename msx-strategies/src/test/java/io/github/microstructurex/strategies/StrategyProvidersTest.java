package io.github.microstructurex.strategies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.microstructurex.strategies.builtin.Twap;
import io.github.microstructurex.strategies.builtin.TwapProvider;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StrategyProvidersTest {
    @Test
    void theBuiltInStrategiesAreFound() {
        assertThat(StrategyProviders.all())
                .extracting(StrategyProvider::name)
                .contains("twap")
                .isSorted();
    }

    @Test
    void aStrategyIsMadeByNameFromTexts() {
        StrategyProvider provider = StrategyProviders.byName("twap");

        ExecutionStrategy strategy =
                provider.create(ParameterValues.parse(provider.parameters(), Map.of("slices", "30")));

        assertThat(strategy).isInstanceOf(Twap.class);
    }

    @Test
    void anUnknownNameIsNamedWithTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StrategyProviders.byName("twab"))
                .withMessageStartingWith("unknown strategy twab, known are: ")
                .withMessageContaining("twap");
    }

    @Test
    void twoProvidersOfOneNameAreAnError() {
        StrategyProvider other = new NamedTwap();

        assertThatIllegalStateException()
                .isThrownBy(() -> new ProvidersByName<>("strategy", List.of(new TwapProvider(), other)))
                .withMessage("two providers have the name twap: " + TwapProvider.class.getName() + " and "
                        + NamedTwap.class.getName());
    }

    @Test
    void aProviderThatTwoClassLoadersFindCountsOnce() {
        assertThat(new ProvidersByName<StrategyProvider>("strategy", List.of(new TwapProvider(), new TwapProvider()))
                        .all())
                .hasSize(1);
    }

    private static final class NamedTwap implements StrategyProvider {
        @Override
        public String name() {
            return "twap";
        }

        @Override
        public String description() {
            return "another one";
        }

        @Override
        public List<Parameter<?>> parameters() {
            return List.of();
        }

        @Override
        public ExecutionStrategy create(ParameterValues values) {
            return new Twap(1);
        }
    }

    @Test
    void theLibrarysOwnStrategiesAreFoundWhateverTheThreadsClassLoader() {
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        try {
            thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());

            assertThat(StrategyProviders.byName("twap").name()).isEqualTo("twap");
        } finally {
            thread.setContextClassLoader(usual);
        }
    }
}
