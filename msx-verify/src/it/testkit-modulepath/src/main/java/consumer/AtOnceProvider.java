package consumer;

import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.strategies.ExecutionStrategy;
import io.github.microstructurex.strategies.OrderGateway;
import io.github.microstructurex.strategies.Parameter;
import io.github.microstructurex.strategies.ParameterValues;
import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.StrategyContext;
import io.github.microstructurex.strategies.StrategyProvider;
import java.util.List;

/** Takes what there is, once. */
public final class AtOnceProvider implements StrategyProvider {
    @Override
    public String name() {
        return "at-once";
    }

    @Override
    public String description() {
        return "takes what there is within the limit, once";
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
                ParentOrder parent = context.parent();
                OrderGateway gateway = context.gateway();
                parent.limitPrice()
                        .ifPresentOrElse(
                                limit -> gateway.limit(limit, parent.quantity(), TimeInForce.IOC),
                                () -> gateway.market(parent.quantity()));
            }
        };
    }
}
