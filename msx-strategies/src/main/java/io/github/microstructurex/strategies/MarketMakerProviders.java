package io.github.microstructurex.strategies;

import java.util.List;
import java.util.ServiceLoader;

/** Finds the market makers that are on the class path or the module path. Safe for use by several threads. */
public final class MarketMakerProviders {
    private MarketMakerProviders() {}

    /**
     * Finds every provider that {@link ServiceLoader} sees from the thread's context class loader.
     *
     * @return the providers, by name
     * @throws IllegalStateException if two have one name
     * @throws java.util.ServiceConfigurationError if a provider cannot be loaded
     */
    public static List<MarketMakerProvider> all() {
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
    public static MarketMakerProvider byName(String name) {
        return found().byName(name);
    }

    private static ProvidersByName<MarketMakerProvider> found() {
        return new ProvidersByName<>(
                "market maker",
                ProvidersByName.join(
                        ServiceLoader.load(MarketMakerProvider.class),
                        ServiceLoader.load(MarketMakerProvider.class, MarketMakerProviders.class.getClassLoader())));
    }
}
