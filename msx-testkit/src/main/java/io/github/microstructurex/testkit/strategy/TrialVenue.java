package io.github.microstructurex.testkit.strategy;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.BookView;
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

    /** A trade between others. */
    private record Print(long price, long quantity, Side aggressorSide) {}

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
    private long filled;
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
        return live.values().stream().mapToLong(OwnOrder::left).sum() + onTheWay;
    }

    boolean hasLiveOrders() {
        return !live.isEmpty();
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

    /** An own command: it changes what the strategy sees, later, and is told by answers only. */
    private void actOwn(Consumer<OrderBook> command) {
        command.accept(truth);
        feed.send(() -> command.accept(seen));
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
        OwnOrder order = new OwnOrder(quantity);
        live.put(id, order);
        answer(OrderUpdate.accepted(timeline.now(), id, price, quantity));
        Outcome[] outcome = new Outcome[1];
        actOwn(book -> outcome[0] = price == BookView.NO_PRICE
                ? book.market(id, side, quantity)
                : book.limit(id, side, price, quantity, timeInForce));
        if (outcome[0] == Outcome.REJECTED || outcome[0] == Outcome.CANCELLED) {
            gone(id, order);
        }
    }

    private void gone(long id, OwnOrder order) {
        live.remove(id);
        if (order.left() > 0) {
            answer(OrderUpdate.cancelled(timeline.now(), id, order.left()));
        }
    }

    void cancel(long id) {
        entry.send(() -> {
            OwnOrder order = live.get(id);
            if (order == null) {
                answer(OrderUpdate.cancelRejected(timeline.now(), id, "not live"));
            } else {
                actOwn(book -> book.cancel(id));
                gone(id, order);
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
            actOwn(book -> book.cancel(id));
            gone(id, order);
            return;
        }
        Outcome[] outcome = new Outcome[1];
        long before = order.quantity;
        order.quantity = quantity;
        // Told before the fills that it may bring.
        int told = order.pending.size();
        order.holdFills = true;
        actOwn(book -> outcome[0] = book.replace(id, id, price, left));
        order.holdFills = false;
        if (outcome[0] == Outcome.REJECTED) {
            order.quantity = before;
            asked.put(id, before);
            answer(OrderUpdate.replaceRejected(timeline.now(), id, "the market does not take it now"));
        } else {
            answer(OrderUpdate.replaced(timeline.now(), id, price, quantity));
        }
        order.pending.subList(told, order.pending.size()).forEach(this::answer);
        order.pending.clear();
        if (order.left() == 0) {
            live.remove(id);
        }
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
        private final List<OrderUpdate> pending = new ArrayList<>();
        private long quantity;
        private long filled;
        private boolean holdFills;

        private OwnOrder(long quantity) {
            this.quantity = quantity;
        }

        private long left() {
            return quantity - filled;
        }
    }

    /** Hears the trades of the true book: own ones are answered, the others printed. */
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
            boolean ownRested = fill(restingOrderId, price, quantity);
            boolean ownCame = fill(aggressorOrderId, price, quantity);
            if (!ownRested && !ownCame) {
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
            OrderUpdate update = OrderUpdate.filled(timeline.now(), id, price, quantity);
            if (order.holdFills) {
                order.pending.add(update);
            } else {
                answer(update);
            }
            if (order.left() == 0 && !order.holdFills) {
                live.remove(id);
            }
            return true;
        }
    }
}
