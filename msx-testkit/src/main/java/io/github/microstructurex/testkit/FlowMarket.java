package io.github.microstructurex.testkit;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import java.util.ArrayList;
import java.util.List;

/** Makes commands of the steps of an order flow, by the state of a book that carries them out. */
final class FlowMarket {
    private static final long OPENING_PRICE = 10_000;

    private final OrderBook book;
    private final List<Long> live = new ArrayList<>();
    private long lastId;
    private long time;

    FlowMarket(BookListener listener) {
        book = new OrderBook(listener);
    }

    static List<BookCommand> commands(List<FlowStep> steps) {
        FlowMarket market = new FlowMarket(BookListener.NONE);
        return steps.stream().map(market::carryOut).toList();
    }

    BookView book() {
        return book;
    }

    long time() {
        return time;
    }

    void pause(long nanoseconds) {
        time += nanoseconds;
    }

    /** Carries out a step that is about an order. Where none is live to cancel, reduce or replace, one joins. */
    BookCommand carryOut(FlowStep step) {
        pause(step.pause());
        BookCommand command = command(step).at(time);
        book.apply(command);
        if (book.contains(lastId) && !live.contains(lastId)) {
            live.add(lastId);
        }
        live.removeIf(id -> !book.contains(id));
        return command;
    }

    private BookCommand command(FlowStep step) {
        boolean takes =
                step.kind() == FlowStep.Kind.TAKE && !book.isEmpty(step.side().opposite());
        if (takes) {
            return new BookCommand()
                    .limit(++lastId, step.side(), book.bestPrice(step.side().opposite()), step.quantity())
                    .timeInForce(TimeInForce.IOC);
        }
        if (live.isEmpty() || step.kind() == FlowStep.Kind.JOIN || step.kind() == FlowStep.Kind.TAKE) {
            return new BookCommand().limit(++lastId, step.side(), passivePrice(step.side(), step), step.quantity());
        }
        long id = live.get(step.pick() % live.size());
        long left = book.remainingQuantity(id);
        return switch (step.kind()) {
            case REDUCE -> new BookCommand().reduce(id, Math.min(step.quantity(), left));
            case REPLACE ->
                new BookCommand().replace(id, ++lastId, passivePrice(book.sideOf(id), step), step.quantity());
            default -> new BookCommand().cancel(id);
        };
    }

    private long passivePrice(Side side, FlowStep step) {
        Side other = side.opposite();
        long from = book.isEmpty(other) ? OPENING_PRICE : book.bestPrice(other);
        return from - (long) side.sign() * step.distance();
    }
}
