package io.github.microstructurex.verify;

import io.github.microstructurex.strategies.StrategyProvider;
import io.github.microstructurex.testkit.strategy.ExecutionStrategyContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;

/** The strategy of the guide keeps the promises of any strategy: its own test says of which provider they are. */
class GuideStrategyContractTest extends ExecutionStrategyContract {
    private static final ClassLoader PROJECT = load();

    private static ClassLoader load() {
        try {
            return GuideProject.compiled();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected StrategyProvider provider() {
        try {
            Class<?> test = PROJECT.loadClass("example.DipContractTest");
            var constructor = test.getDeclaredConstructor();
            constructor.setAccessible(true);
            Method provider = test.getDeclaredMethod("provider");
            provider.setAccessible(true);
            return (StrategyProvider) provider.invoke(constructor.newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
