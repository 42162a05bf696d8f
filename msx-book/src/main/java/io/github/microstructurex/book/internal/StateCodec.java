package io.github.microstructurex.book.internal;

import io.github.microstructurex.book.Allocation;
import io.github.microstructurex.book.BandPolicy;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.PostOnly;
import io.github.microstructurex.book.SelfTradePrevention;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.book.TradingPhase;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A book's state as bytes: what it remembers besides its orders, then queue by queue its orders in the order in which they
 * stand, with all that they have. Nothing in it depends on where things lie in memory, so equal books give equal bytes.
 */
final class StateCodec {
    private static final Side[] SIDES = Side.values();

    private StateCodec() {}

    static void writeRules(MatchingRules rules, DataOutput out) throws IOException {
        out.writeByte(rules.allocation().code());
        out.writeBoolean(rules.topOrderFirst());
        out.writeLong(rules.minimumAllocation());
        out.writeByte(rules.bandPolicy().code());
    }

    static MatchingRules readRules(DataInput in) throws IOException {
        Allocation allocation = Codes.find(Allocation.values(), Allocation::code, in.readByte(), "allocation");
        boolean topOrderFirst = in.readBoolean();
        long minimumAllocation = in.readLong();
        BandPolicy policy = Codes.find(BandPolicy.values(), BandPolicy::code, in.readByte(), "band policy");
        return new MatchingRules(allocation, topOrderFirst, minimumAllocation, policy);
    }

    static void write(EngineState book, TopOrders topOrders, DataOutput out) throws IOException {
        out.writeLong(book.sequence);
        out.writeLong(book.time);
        out.writeByte(book.phase().code());
        out.writeLong(book.lowBand());
        out.writeLong(book.highBand());
        out.writeLong(book.referencePrice);
        out.writeLong(book.lastTradePrice);
        for (int queue = 0; queue < LiveOrders.QUEUES; queue++) {
            writeQueue(book, queue, out);
        }
        for (Side side : SIDES) {
            int top = topOrders.get(side);
            out.writeBoolean(top != LiveOrders.NONE);
            if (top != LiveOrders.NONE) {
                out.writeLong(book.id(top));
            }
        }
    }

    /** Reads into an empty book. */
    static void read(EngineState book, TopOrders topOrders, DataInput in) throws IOException {
        book.sequence = in.readLong();
        book.time = in.readLong();
        book.setPhase(Codes.find(TradingPhase.values(), TradingPhase::code, in.readByte(), "trading phase"));
        long low = in.readLong();
        long high = in.readLong();
        require(Admission.isPrice(low), "lower band", low, "a price");
        require(Admission.isPrice(high) && low <= high, "upper band", high, "a price not below " + low);
        book.setBands(low, high);
        book.referencePrice = in.readLong();
        book.lastTradePrice = in.readLong();
        for (int queue = 0; queue < LiveOrders.QUEUES; queue++) {
            readQueue(book, queue, in);
        }
        book.listOwners();
        requireNoPendingStops(book);
        for (Side side : SIDES) {
            if (in.readBoolean()) {
                long id = in.readLong();
                require(book.rules.topOrderFirst(), "top order", id, "none, for the rules have none");
                int top = book.find(id);
                boolean isPossible = top != LiveOrders.NONE && book.queue(top) == side.index();
                require(isPossible, "top order", id, "a displayed order of the side " + side);
                topOrders.set(side, top);
            }
        }
    }

    /** In continuous trading a stop that is reached is triggered, and matched, by the command that reaches it. */
    private static void requireNoPendingStops(EngineState book) {
        if (book.phase() != TradingPhase.CONTINUOUS) {
            return;
        }
        int triggered = book.levelCount(LiveOrders.TRIGGERED);
        require(triggered == 0, "number of levels of triggered stops", triggered, "0 in continuous trading");
        for (Side side : SIDES) {
            int waiting = LiveOrders.STOPS + side.index();
            boolean isReached = book.lastTradePrice != BookView.NO_PRICE
                    && book.bestKey(waiting) <= PriceKeys.of(waiting, book.lastTradePrice);
            require(!isReached, "last trade price", book.lastTradePrice, "one that reaches no waiting stop");
        }
    }

    private static void writeQueue(LiveOrders book, int queue, DataOutput out) throws IOException {
        out.writeInt(book.levelCount(queue));
        for (int level = book.bestLevel(queue); level != LiveOrders.NONE; level = book.nextLevel(level)) {
            out.writeLong(book.priceOf(level));
            int count = 0;
            for (int order = book.firstOrder(level); order != LiveOrders.NONE; order = book.nextOrder(order)) {
                count++;
            }
            out.writeInt(count);
            for (int order = book.firstOrder(level); order != LiveOrders.NONE; order = book.nextOrder(order)) {
                writeOrder(book, order, out);
            }
        }
    }

    private static void writeOrder(LiveOrders book, int order, DataOutput out) throws IOException {
        int row = book.attributes(order);
        out.writeLong(book.id(order));
        out.writeLong(book.queued(order));
        out.writeBoolean(row != Attributes.NONE);
        if (row == Attributes.NONE) {
            return;
        }
        Attributes attributes = book.attributes;
        out.writeLong(attributes.entry(row));
        out.writeLong(attributes.owner(row));
        out.writeLong(attributes.expiry(row));
        out.writeLong(attributes.display(row));
        out.writeLong(attributes.reserve(row));
        out.writeLong(attributes.limit(row));
        out.writeByte(attributes.side(row).index());
        out.writeByte(attributes.timeInForce(row).code());
        out.writeByte(attributes.prevention(row).code());
        out.writeByte(attributes.postOnly(row).code());
        out.writeBoolean(attributes.isHidden(row));
    }

    private static void readQueue(LiveOrders book, int queue, DataInput in) throws IOException {
        IncomingOrder order = new IncomingOrder();
        int levels = in.readInt();
        require(levels >= 0, "number of price levels", levels, "at least 0");
        for (int i = 0; i < levels; i++) {
            long price = in.readLong();
            require(Admission.isPrice(price), "price", price, "a price");
            boolean hasPrices = queue < LiveOrders.COLLECTED;
            require(hasPrices || price == LiveOrders.NO_LEVEL, "price", price, "0 in a queue without prices");
            int count = in.readInt();
            require(count > 0, "number of orders at " + price, count, "at least 1");
            for (int k = 0; k < count; k++) {
                readOrder(book, queue, price, order, in);
            }
        }
    }

    private static void readOrder(LiveOrders book, int queue, long price, IncomingOrder order, DataInput in)
            throws IOException {
        order.id = in.readLong();
        require(!book.contains(order.id), "order id", order.id, "one that is not live");
        order.quantity = in.readLong();
        require(Admission.isQuantity(order.quantity), "quantity of order " + order.id, order.quantity, "a quantity");
        order.side = SIDES[queue & 1];
        if (!in.readBoolean()) {
            require(queue < LiveOrders.HIDDEN, "order", order.id, "attributes, in a queue that is not displayed");
            requireRoom(book, order, 0);
            book.add(order.id, order.side, price, order.quantity);
            return;
        }
        long reserve = readAttributes(order, in);
        requireFit(order, queue, reserve);
        requireRoom(book, order, reserve);
        book.restore(order, queue, price, reserve);
    }

    private static void requireRoom(LiveOrders book, IncomingOrder order, long reserve) {
        long quantity = order.quantity + reserve;
        require(book.hasRoomFor(order.side, quantity), "quantity of order " + order.id, quantity, "room on its side");
    }

    /** Checks that an order's attributes go together, and with the queue that it is in. */
    private static void requireFit(IncomingOrder order, int queue, long reserve) {
        String of = " of order " + order.id;
        boolean isSide = queue == LiveOrders.TRIGGERED || order.side.index() == (queue & 1);
        require(isSide, "side" + of, order.side.index(), "that of its queue");
        boolean isDisplay = order.display >= 0 && order.display <= OrderBook.MAX_QUANTITY;
        require(isDisplay, "display quantity" + of, order.display, "0 or a quantity");
        boolean isReserve = reserve == 0
                || (reserve > 0
                        && queue < LiveOrders.HIDDEN
                        && reserve <= OrderBook.MAX_QUANTITY - order.quantity
                        && order.quantity <= order.display
                        && reserve / order.display <= OrderBook.MAX_REFRESHES);
        require(isReserve, "reserve" + of, reserve, "what an iceberg that shows " + order.quantity + " may have");
        boolean isResting = queue < LiveOrders.STOPS;
        require(!isResting || !order.isMarket(), "limit" + of, order.toldPrice, "a price, for it rests");
        boolean isCollected = queue == LiveOrders.COLLECTED || queue == LiveOrders.COLLECTED + 1;
        require(!isCollected || order.isMarket(), "limit" + of, order.toldPrice, "none, for it is a market order");
        boolean isHiddenQueue = queue == LiveOrders.HIDDEN || queue == LiveOrders.HIDDEN + 1;
        require(!isResting || order.hidden == isHiddenQueue, "hidden" + of, order.hidden ? 1 : 0, "as its queue is");
    }

    private static long readAttributes(IncomingOrder order, DataInput in) throws IOException {
        order.entry = in.readLong();
        order.owner = in.readLong();
        order.expiry = in.readLong();
        order.display = in.readLong();
        long reserve = in.readLong();
        long limit = in.readLong();
        require(limit == BookView.NO_PRICE || Admission.isPrice(limit), "limit of order " + order.id, limit, "a price");
        order.side = Codes.find(SIDES, Side::index, in.readByte(), "side");
        order.setPrice(limit);
        order.timeInForce = Codes.find(TimeInForce.values(), TimeInForce::code, in.readByte(), "time in force");
        order.prevention = Codes.find(
                SelfTradePrevention.values(), SelfTradePrevention::code, in.readByte(), "self-trade prevention");
        order.postOnly = Codes.find(PostOnly.values(), PostOnly::code, in.readByte(), "post-only choice");
        order.hidden = in.readBoolean();
        return reserve;
    }

    private static void require(boolean condition, String what, long found, String expected) {
        if (!condition) {
            throw new IllegalArgumentException(what + " is " + found + ", expected " + expected);
        }
    }
}
