package consumer;

import io.github.microstructurex.strategies.ExecutionStrategy;
import io.github.microstructurex.strategies.Parameter;
import io.github.microstructurex.strategies.ParameterValues;
import io.github.microstructurex.strategies.StrategyContext;
import io.github.microstructurex.strategies.StrategyProvider;
import java.util.List;

/** A strategy of somebody else: it buys or sells everything at once. */
public final class PluginProvider implements StrategyProvider {
    @Override
    public String name() {
        return "plugin";
    }

    @Override
    public String description() {
        return "trades the whole order at once, at any price";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of();
    }

    @Override
    public ExecutionStrategy create(ParameterValues values) {
        return new ExecutionStrategy() {
            @Override
            public void start(StrategyContext context) {
                context.gateway().market(context.parent().quantity());
            }
        };
    }
}
