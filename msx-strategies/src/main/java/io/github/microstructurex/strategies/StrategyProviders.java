package io.github.microstructurex.strategies;

import java.util.List;
import java.util.ServiceLoader;

/** Finds the strategies that are on the class path or the module path. Safe for use by several threads. */
public final class StrategyProviders {
    private StrategyProviders() {}

    /**
     * Finds every provider that {@link ServiceLoader} sees from the thread's context class loader.
     *
     * @return the providers, by name
     * @throws IllegalStateException if two have one name
     * @throws java.util.ServiceConfigurationError if a provider cannot be loaded
     */
    public static List<StrategyProvider> all() {
        return found().all();
    }

    /**
     * Finds a provider.
     *
     * @param name the provider's name
     * @return the provider
     * @throws IllegalArgumentException if there is none of that name
     * @throws IllegalStateException if two have one name
     * @throws java.util.ServiceConfigurationError if a provider cannot be loaded
     */
    public static StrategyProvider byName(String name) {
        return found().byName(name);
    }

    private static ProvidersByName<StrategyProvider> found() {
        return new ProvidersByName<>(
                "strategy",
                ProvidersByName.join(
                        ServiceLoader.load(StrategyProvider.class),
                        ServiceLoader.load(StrategyProvider.class, StrategyProviders.class.getClassLoader())));
    }
}
