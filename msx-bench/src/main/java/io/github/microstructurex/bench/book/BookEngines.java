package io.github.microstructurex.bench.book;

import io.github.microstructurex.bench.flow.EngineFactory;
import io.github.microstructurex.bench.flow.Flow;
import io.github.microstructurex.bench.flow.FlowEngine;
import io.github.microstructurex.bench.flow.FlowOptions;
import io.github.microstructurex.bench.flow.Ids;
import io.github.microstructurex.book.MatchingRules;
import java.util.List;

/** Makes the order book ready for a flow, as the options want it. */
final class BookEngines implements EngineFactory {
    private final MatchingRules rules;
    private final boolean commands;
    private final boolean full;
    private final int batch;

    BookEngines(FlowOptions options) {
        rules = options.proRata() ? MatchingRules.proRata() : MatchingRules.priceTime();
        full = options.full();
        commands = options.commands() || full;
        batch = options.batch();
    }

    @Override
    public FlowEngine create(Ids ids) {
        TradeChecksums checksums = ids == Ids.DENSE ? new TradeChecksums() : new OriginalChecksums(ids);
        if (batch > 0) {
            return new BatchEngine(rules, checksums, batch);
        }
        return commands ? new CommandEngine(rules, checksums, full) : new BookEngine(rules, checksums);
    }

    @Override
    public List<Ids> attacks(Flow flow) {
        return IndexAttack.on(flow).stream().toList();
    }

    /** The sums as if orders had the ids of the file. */
    private static final class OriginalChecksums extends TradeChecksums {
        private final Ids ids;

        OriginalChecksums(Ids ids) {
            this.ids = ids;
        }

        @Override
        public void add(long restingOrderId, long price, long quantity) {
            super.add(ids.original(restingOrderId), price, quantity);
        }
    }
}
