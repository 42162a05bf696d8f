package io.github.microstructurex.strategies;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

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
        return List.copyOf(found().values());
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
        Map<String, StrategyProvider> providers = found();
        StrategyProvider provider = providers.get(name);
        if (provider == null) {
            throw new IllegalArgumentException(
                    "unknown strategy " + name + ", known are: " + String.join(", ", providers.keySet()));
        }
        return provider;
    }

    private static Map<String, StrategyProvider> found() {
        Map<Class<?>, StrategyProvider> providers = new LinkedHashMap<>();
        ServiceLoader.load(StrategyProvider.class).forEach(found -> providers.putIfAbsent(found.getClass(), found));
        // The thread's class loader may be one that does not see this library's own strategies.
        ServiceLoader.load(StrategyProvider.class, StrategyProviders.class.getClassLoader())
                .forEach(found -> providers.putIfAbsent(found.getClass(), found));
        return byName(providers.values());
    }

    static Map<String, StrategyProvider> byName(Iterable<StrategyProvider> found) {
        Map<String, StrategyProvider> providers = new TreeMap<>();
        for (StrategyProvider provider : found) {
            StrategyProvider other = providers.putIfAbsent(provider.name(), provider);
            if (other != null) {
                throw new IllegalStateException("two strategies have the name " + provider.name() + ": "
                        + other.getClass().getName() + " and "
                        + provider.getClass().getName());
            }
        }
        return providers;
    }
}
