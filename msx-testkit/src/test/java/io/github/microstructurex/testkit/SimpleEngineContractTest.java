package io.github.microstructurex.testkit;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Outcome;
import java.util.EnumSet;
import java.util.Set;

/** An engine without icebergs, stops, auctions and most else is never asked for them, and meets the rest of the contract. */
class SimpleEngineContractTest extends MatchingEngineContract {
    private static final Set<EngineFeature> FEATURES =
            EnumSet.of(EngineFeature.PRICE_TIME, EngineFeature.MARKET, EngineFeature.FILL_OR_KILL);

    @Override
    protected MatchingEngine engine(MatchingRules rules, BookListener listener) {
        return new OrderBookEngine(new OrderBook(rules, BookListener.NONE), SimpleEngineContractTest::send);
    }

    @Override
    protected Set<EngineFeature> features() {
        return FEATURES;
    }

    private static Outcome send(OrderBook book, BookCommand command) {
        if (command.time() != BookCommand.NO_TIME) {
            throw new UnsupportedOperationException("there is no clock");
        }
        return switch (command.type()) {
            case LIMIT ->
                book.limit(
                        command.orderId(), command.side(), command.price(), command.quantity(), command.timeInForce());
            case MARKET ->
                book.apply(new BookCommand()
                        .market(command.orderId(), command.side(), command.quantity())
                        .timeInForce(command.timeInForce()));
            case CANCEL -> book.cancel(command.orderId());
            default -> throw new UnsupportedOperationException("there is no " + command.type());
        };
    }
}
