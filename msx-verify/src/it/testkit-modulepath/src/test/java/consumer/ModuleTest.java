package consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.strategies.StrategyProvider;
import io.github.microstructurex.strategies.StrategyProviders;
import org.junit.jupiter.api.Test;

class ModuleTest {
    @Test
    void theStrategyIsFoundInItsModule() {
        StrategyProvider provider = StrategyProviders.byName("at-once");

        assertThat(provider).isInstanceOf(AtOnceProvider.class);
        assertThat(provider.getClass().getModule().getName()).isEqualTo("consumer");
        assertThat(StrategyProvider.class.getModule().getName()).isEqualTo("io.github.microstructurex.strategies");
    }
}
