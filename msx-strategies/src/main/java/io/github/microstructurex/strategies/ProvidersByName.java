package io.github.microstructurex.strategies;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The providers of one kind that are on the class path or the module path, by name. */
final class ProvidersByName<P extends StrategyDescription> {
    private final String kind;
    private final Map<String, P> providers = new TreeMap<>();

    /**
     * Orders what was found.
     *
     * @param kind what a provider makes, for messages
     * @param found the providers; one found twice counts once
     * @throws IllegalStateException if two have one name
     */
    ProvidersByName(String kind, Iterable<P> found) {
        this.kind = kind;
        Map<Class<?>, P> byClass = new LinkedHashMap<>();
        found.forEach(provider -> byClass.putIfAbsent(provider.getClass(), provider));
        for (P provider : byClass.values()) {
            P other = providers.putIfAbsent(provider.name(), provider);
            if (other != null) {
                throw new IllegalStateException("two providers have the name " + provider.name() + ": "
                        + other.getClass().getName() + " and "
                        + provider.getClass().getName());
            }
        }
    }

    /** The thread's class loader may be one that does not see this library's own: so two loaders are asked. */
    static <P> List<P> join(ServiceLoader<P> ofThread, ServiceLoader<P> ofLibrary) {
        List<P> found = new ArrayList<>();
        ofThread.forEach(found::add);
        ofLibrary.forEach(found::add);
        return found;
    }

    List<P> all() {
        return List.copyOf(providers.values());
    }

    P byName(String name) {
        P provider = providers.get(name);
        if (provider == null) {
            throw new IllegalArgumentException(
                    "unknown " + kind + " " + name + ", known are: " + String.join(", ", providers.keySet()));
        }
        return provider;
    }
}
