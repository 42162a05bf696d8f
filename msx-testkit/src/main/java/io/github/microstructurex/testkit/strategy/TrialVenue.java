package io.github.microstructurex.testkit.strategy;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.CancelReason;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Outcome;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.strategies.MarketView;
import io.github.microstructurex.strategies.OrderUpdate;
import io.github.microstructurex.strategies.SeededRandom;
import io.github.microstructurex.strategies.TradingRunner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One market of a trial: a real book, others who act in it, and lines of random latency to and from the strategy. The
 * strategy sees a second book, in which everything happens again, later. Some orders are refused at random.
 */
final class TrialVenue implements MarketView {
    private static final int REFUSED_ONE_IN = 20;

    /** What the strategy has asked of a book, to any that has seen the same before. */
    @FunctionalInterface
    private interface OwnCommand {
        Outcome applyTo(OrderBook book);
    }

    /** A trade between others. */
    private record Print(
            long price, long quantity, @Nullable Side aggressorSide) {}

    private final Timeline timeline;
    private final SeededRandom random;
    private final LongSupplier ids;
    private final Channel feed;
    private final Channel entry;
    private final Channel answers;
    private final OrderBook truth = new OrderBook(new Recorder());
    private final OrderBook seen = new OrderBook();
    private final Map<Long, OwnOrder> live = new LinkedHashMap<>();
    /** The size that each order has as far as its sender knows, the last request included. */
    private final Map<Long, Long> asked = new HashMap<>();

    private final List<Print> prints = new ArrayList<>();
    /** What an own request brings while it is carried out. */
    private final List<OrderUpdate> brought = new ArrayList<>();

    private boolean holding;
    private long filled;
    private long couldFill;
    private long onTheWay;
    private long seenVolume;
    private long lastPrice = BookView.NO_PRICE;
    private long lastQuantity;
    private @Nullable TradingRunner runner;

    /** Latencies are at least {@code shortest} and at most {@code longest}. */
    TrialVenue(Timeline timeline, SeededRandom random, LongSupplier ids, long shortest, long longest) {
        this.timeline = timeline;
        this.random = random;
        this.ids = ids;
        feed = new Channel(timeline, new SeededRandom(random.nextLong()), shortest, longest);
        entry = new Channel(timeline, new SeededRandom(random.nextLong()), shortest, longest);
        answers = new Channel(timeline, new SeededRandom(random.nextLong()), shortest, longest);
    }

    void connect(TradingRunner newRunner) {
        runner = newRunner;
    }

    /** The book as it is, which no strategy can see. */
    OrderBook truth() {
        return truth;
    }

    /** What has filled, whoever knows of it. */
    long filled() {
        return filled;
    }

    /** What rests, and what may come to rest or trade when the requests that are on their way arrive. */
    long couldFill() {
        return couldFill + onTheWay;
    }

    /** What still stands in the true book and is not the others', however it got there. */
    List<Long> ordersLeft() {
        List<Long> left = new ArrayList<>();
        for (Side side : List.of(Side.BUY, Side.SELL)) {
            truth.forEachOrder(side, (id, price, quantity) -> {
                if (!MarketScript.isOthers(id)) {
                    left.add(id);
                }
            });
        }
        return left;
    }

    /** Others act; the strategy learns of it later. */
    void act(Consumer<OrderBook> command) {
        prints.clear();
        command.accept(truth);
        List<Print> printed = List.copyOf(prints);
        feed.send(() -> {
            command.accept(seen);
            for (Print print : printed) {
                seenVolume += print.quantity;
                lastPrice = print.price;
                lastQuantity = print.quantity;
                told().traded(print.price, print.quantity, print.aggressorSide);
            }
            told().bookChanged();
        });
    }

    private TradingRunner told() {
        if (runner == null) {
            throw new IllegalStateException("the venue is not connected");
        }
        return runner;
    }

    private void answer(OrderUpdate update) {
        answers.send(() -> told().orderUpdated(update));
    }

    long send(Side side, long price, long quantity, TimeInForce timeInForce) {
        long id = ids.getAsLong();
        asked.put(id, quantity);
        onTheWay += quantity;
        entry.send(() -> {
            onTheWay -= quantity;
            enter(id, side, price, quantity, timeInForce);
        });
        return id;
    }

    private void enter(long id, Side side, long price, long quantity, TimeInForce timeInForce) {
        if (random.nextLong(REFUSED_ONE_IN) == 0) {
            answer(OrderUpdate.rejected(timeline.now(), id, quantity, "refused by chance"));
            return;
        }
        live.put(id, new OwnOrder(quantity));
        couldFill += quantity;
        boolean taken = carryOut(book -> price == BookView.NO_PRICE
                ? book.market(id, side, quantity)
                : book.limit(id, side, price, quantity, timeInForce));
        if (taken) {
            answerFirst(OrderUpdate.accepted(timeline.now(), id, price, quantity));
        } else {
            live.remove(id);
            couldFill -= quantity;
            answerFirst(OrderUpdate.rejected(timeline.now(), id, quantity, "the market does not take it now"));
        }
    }

    void cancel(long id) {
        entry.send(() -> {
            if (live.containsKey(id)) {
                carryOut(book -> book.cancel(id));
                brought.forEach(this::answer);
            } else {
                answer(OrderUpdate.cancelRejected(timeline.now(), id, "not live"));
            }
        });
    }

    void replace(long id, long price, long quantity) {
        long growth = Math.max(0, quantity - asked.getOrDefault(id, quantity));
        asked.put(id, quantity);
        onTheWay += growth;
        entry.send(() -> {
            onTheWay -= growth;
            replaceNow(id, price, quantity);
        });
    }

    private void replaceNow(long id, long price, long quantity) {
        OwnOrder order = live.get(id);
        if (order == null) {
            answer(OrderUpdate.replaceRejected(timeline.now(), id, "not live"));
            return;
        }
        long left = quantity - order.filled;
        if (left < 1) {
            carryOut(book -> book.cancel(id));
            brought.forEach(this::answer);
            return;
        }
        long before = order.quantity;
        resize(order, quantity);
        if (carryOut(book -> book.replace(id, id, price, left))) {
            answerFirst(OrderUpdate.replaced(timeline.now(), id, price, quantity));
        } else {
            resize(order, before);
            asked.put(id, before);
            answerFirst(OrderUpdate.replaceRejected(timeline.now(), id, "the market does not take it now"));
        }
    }

    private void resize(OwnOrder order, long quantity) {
        couldFill += quantity - order.quantity;
        order.quantity = quantity;
    }

    /**
     * An own command: it changes what the strategy sees, later. What it brings is held until it has been answered itself.
     *
     * @return whether the market took it
     */
    private boolean carryOut(OwnCommand command) {
        brought.clear();
        holding = true;
        Outcome outcome = command.applyTo(truth);
        holding = false;
        feed.send(() -> command.applyTo(seen));
        return outcome != Outcome.REJECTED;
    }

    private void answerFirst(OrderUpdate update) {
        answer(update);
        brought.forEach(this::answer);
    }

    @Override
    public long time() {
        return timeline.now();
    }

    @Override
    public BookView book() {
        return seen;
    }

    @Override
    public long lastTradePrice() {
        return lastPrice;
    }

    @Override
    public long lastTradeQuantity() {
        return lastQuantity;
    }

    @Override
    public long cumulativeVolume() {
        return seenVolume;
    }

    @Override
    public OptionalLong quantityAhead(long orderId) {
        return seen.contains(orderId) ? OptionalLong.of(seen.quantityAhead(orderId)) : OptionalLong.empty();
    }

    /** An own order as it is in the market. */
    private static final class OwnOrder {
        private long quantity;
        private long filled;

        private OwnOrder(long quantity) {
            this.quantity = quantity;
        }

        private long left() {
            return quantity - filled;
        }
    }

    /** Hears what happens in the true book: to own orders, which is answered, and the trades of others, which are printed. */
    private final class Recorder implements BookListener {
        @Override
        public void trade(
                long sequence,
                long restingOrderId,
                long aggressorOrderId,
                Side aggressorSide,
                long price,
                long quantity,
                long restingRemaining) {
            traded(restingOrderId, aggressorOrderId, aggressorSide, price, quantity);
        }

        @Override
        public void auctionTrade(
                long sequence,
                long buyOrderId,
                long sellOrderId,
                long price,
                long quantity,
                long buyRemaining,
                long sellRemaining) {
            traded(buyOrderId, sellOrderId, null, price, quantity);
        }

        private void traded(long oneId, long otherId, @Nullable Side aggressorSide, long price, long quantity) {
            boolean ownOne = fill(oneId, price, quantity);
            boolean ownOther = fill(otherId, price, quantity);
            if (!ownOne && !ownOther) {
                prints.add(new Print(price, quantity, aggressorSide));
            }
        }

        private boolean fill(long id, long price, long quantity) {
            OwnOrder order = live.get(id);
            if (order == null) {
                return false;
            }
            order.filled += quantity;
            filled += quantity;
            couldFill -= quantity;
            if (order.left() == 0) {
                live.remove(id);
            }
            tell(OrderUpdate.filled(timeline.now(), id, price, quantity));
            return true;
        }

        /** On request, because it may not rest, or because the market cancelled a whole side. */
        @Override
        public void orderCancelled(
                long sequence, long orderId, Side side, long price, long quantity, CancelReason reason) {
            OwnOrder order = live.get(orderId);
            if (order != null && reason != CancelReason.REPLACED) {
                live.remove(orderId);
                couldFill -= order.left();
                tell(OrderUpdate.cancelled(timeline.now(), orderId, order.left()));
            }
        }

        private void tell(OrderUpdate update) {
            if (holding) {
                brought.add(update);
            } else {
                answer(update);
            }
        }
    }
}
