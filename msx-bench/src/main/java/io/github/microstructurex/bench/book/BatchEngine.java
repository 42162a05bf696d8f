package io.github.microstructurex.bench.book;

import io.github.microstructurex.bench.flow.Flow;
import io.github.microstructurex.book.CommandBatch;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.TimeInForce;

/** The book, many commands in one call. Filling the batch is timed too. */
final class BatchEngine extends BookEngine {
    private final CommandBatch batch;
    private final int commands;

    BatchEngine(MatchingRules rules, TradeChecksums checksums, int commands) {
        super(rules, checksums);
        this.commands = commands;
        batch = new CommandBatch(commands);
    }

    @Override
    public void send(Flow flow, int from, int to) {
        for (int record = from; record < to; record += commands) {
            batch.clear();
            int end = Math.min(to, record + commands);
            for (int next = record; next < end; next++) {
                add(flow, next);
            }
            book.apply(batch);
        }
    }

    private void add(Flow flow, int record) {
        long orderId = flow.orderId(record);
        switch (flow.type(record)) {
            case Flow.CANCEL -> batch.cancel(orderId);
            case Flow.LIMIT -> batch.limit(orderId, side(flow, record), flow.price(record), flow.quantity(record));
            case Flow.LIMIT_IOC ->
                batch.limit(orderId, side(flow, record), flow.price(record), flow.quantity(record), TimeInForce.IOC);
            default -> throw unknownType(flow, record);
        }
    }
}
