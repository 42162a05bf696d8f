package io.github.microstructurex.bench.itch;

import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.io.itch.ItchMessage;
import io.github.microstructurex.io.itch.ItchText;
import io.github.microstructurex.io.itch.ItchType;
import io.github.microstructurex.io.itch.ItchWriter;
import java.util.Arrays;
import java.util.Random;

/**
 * Messages of a market of many stocks. Stocks are busy as a power law of their rank says; the books begin full. After
 * that the types of messages are as frequent as on NASDAQ's day of 2019-10-30, the orders that leave are the young ones
 * (every second is among the last three of its stock), executions take the oldest order at the best price, and no book is
 * ever crossed: prices go from inside the spread to far behind, most of them near. The same seed makes the same bytes.
 */
final class SyntheticDay {
    private static final long TICK = 100;
    private static final int FEWEST_ORDERS = 10;
    private static final int FARTHEST = 500;
    private static final Side[] SIDES = Side.values();

    /** How many of 10,000 messages are of a type: NASDAQ's 294 million of 2019-10-30, the rarest counted with L. */
    private static final char[] TYPES = {'A', 'D', 'U', 'E', 'I', 'X', 'P', 'F', 'C', 'L'};

    private static final int[] FREQUENCIES = {4_327, 4_193, 868, 249, 127, 121, 52, 48, 4, 11};

    private final Random random;
    private final ItchWriter out;
    private final ItchMessage message = ItchMessage.create();
    private final double[] cumulative;
    private final ReconstructedBook[] books;
    /** The orders of each stock, oldest first; some are executed and not in the book any more. */
    private final long[][] orders;

    private final int[] orderCounts;
    private final long nanosBetween;
    private long nextReference = 1;
    private long nextMatch = 1;
    private long time = 34_200_000_000_000L;

    /**
     * Prepares a day.
     *
     * @param out where to write
     * @param stocks how many stocks, at most 65535
     * @param nanosBetween how far messages are apart, on average
     * @param seed what decides everything else
     */
    SyntheticDay(ItchWriter out, int stocks, long nanosBetween, long seed) {
        this.out = out;
        this.nanosBetween = nanosBetween;
        random = new Random(seed);
        cumulative = new double[stocks];
        books = new ReconstructedBook[stocks];
        orders = new long[stocks][16];
        orderCounts = new int[stocks];
        double sum = 0;
        for (int i = 0; i < stocks; i++) {
            sum += 1 / StrictMath.pow(i + 10, 0.9);
            cumulative[i] = sum;
            books[i] = new ReconstructedBook();
        }
    }

    /** Writes so many messages; the first ones fill the books with so many orders. */
    void write(int messages, int standing) {
        int stocks = books.length;
        for (int stock = 0; stock < stocks; stock++) {
            begin('R', stock).stockDirectory().stock(name(stock));
            out.write(message);
        }
        for (int stock = 0; stock < stocks; stock++) {
            fill(stock, standing);
        }
        while (out.count() < messages) {
            next(pick(), type());
        }
        out.finish();
    }

    /** Half of the standing orders go to all stocks alike, the other half to the busy ones. */
    private void fill(int stock, int standing) {
        double share = cumulative[stock] - (stock == 0 ? 0 : cumulative[stock - 1]);
        int count = (int) (standing * (0.5 / books.length + 0.5 * share / cumulative[cumulative.length - 1]));
        int middle = 500 + random.nextInt(20_000);
        for (int i = 0; i < Math.max(count, FEWEST_ORDERS); i++) {
            Side side = SIDES[random.nextInt(2)];
            add('A', stock, side, Math.max(1, middle - side.sign() * (1 + paretoBelow(10, FARTHEST))) * TICK);
        }
    }

    private static String name(int stock) {
        return "S" + stock;
    }

    private char type() {
        int at = random.nextInt(10_000);
        int type = 0;
        while (at >= FREQUENCIES[type]) {
            at -= FREQUENCIES[type++];
        }
        return TYPES[type];
    }

    private int pick() {
        double at = random.nextDouble() * cumulative[cumulative.length - 1];
        int found = Arrays.binarySearch(cumulative, at);
        return Math.min(found < 0 ? -found - 1 : found, cumulative.length - 1);
    }

    /** A number from 0 whose median is given and whose tail is long: as far as any k times the median once in k. */
    private int paretoBelow(int median, int limit) {
        return (int) Math.min(limit - 1, median / (1 - random.nextDouble()) - median);
    }

    private void next(int stock, char type) {
        boolean removes = "DUEXC".indexOf(type) >= 0;
        switch (removes && books[stock].orderCount() < FEWEST_ORDERS ? 'A' : type) {
            case 'A', 'F' -> {
                Side side = SIDES[random.nextInt(2)];
                add(type == 'F' ? 'F' : 'A', stock, side, price(stock, side));
            }
            case 'D' -> delete(stock);
            case 'U' -> replace(stock);
            case 'X' -> cancel(stock);
            case 'E', 'C' -> execute(type, stock);
            default -> other(type, stock);
        }
    }

    private long price(int stock, Side side) {
        ReconstructedBook book = books[stock];
        long limit = book.bestPrice(side.opposite()) - side.sign() * TICK;
        if (book.isEmpty(side)) {
            return book.isEmpty(side.opposite()) ? 10_000 : Math.max(TICK, limit);
        }
        long best = book.bestPrice(side);
        int where = random.nextInt(100);
        if (where < 15 && (book.isEmpty(side.opposite()) || side.isBetter(limit, best))) {
            return best + side.sign() * TICK;
        }
        int distance = where < 50 ? 0 : 1 + paretoBelow(3, FARTHEST);
        return Math.max(TICK, best - side.sign() * (long) distance * TICK);
    }

    private void add(char type, int stock, Side side, long price) {
        int quantity = 100 * (1 + paretoBelow(1, 100));
        begin(type, stock)
                .addOrder()
                .orderReference(nextReference)
                .side(side)
                .shares(quantity)
                .stock(name(stock))
                .price(price);
        if (type == 'F') {
            message.attributedAddOrder().participant(ItchText.pack("MSXB", 4));
        }
        out.write(message);
        check(books[stock].add(nextReference, side, price, quantity));
        remember(stock);
    }

    private void delete(int stock) {
        long order = take(stock);
        begin('D', stock).orderDelete().orderReference(order);
        out.write(message);
        check(books[stock].delete(order));
    }

    private void replace(int stock) {
        ReconstructedBook book = books[stock];
        long order = take(stock);
        long price = price(stock, book.sideOf(order));
        int quantity = 100 * (1 + paretoBelow(1, 100));
        begin('U', stock)
                .orderReplace()
                .orderReference(order)
                .newOrderReference(nextReference)
                .shares(quantity)
                .price(price);
        out.write(message);
        check(book.replace(order, nextReference, price, quantity));
        remember(stock);
    }

    /** A part of an order that has more than one share; else it is deleted. */
    private void cancel(int stock) {
        int at = young(stock);
        long order = orders[stock][at];
        long shares = books[stock].remainingQuantity(order);
        if (shares == 1) {
            delete(stock);
            return;
        }
        long part = 1L + random.nextInt((int) shares - 1);
        begin('X', stock).orderCancel().orderReference(order).shares(part);
        out.write(message);
        check(books[stock].reduce(order, part));
    }

    private void execute(char type, int stock) {
        ReconstructedBook book = books[stock];
        Side side = SIDES[random.nextInt(2)];
        if (book.isEmpty(side)) {
            side = side.opposite();
        }
        long order = book.bestOrderId(side);
        long shares = book.remainingQuantity(order);
        long part = random.nextInt(10) < 7 ? shares : 1L + random.nextInt((int) shares);
        begin(type, stock).orderExecuted().orderReference(order).shares(part).matchNumber(nextMatch++);
        if (type == 'C') {
            message.orderExecutedAtPrice().printable('Y').price(book.bestPrice(side));
        }
        out.write(message);
        check(book.reduce(order, part));
    }

    private void other(char type, int stock) {
        begin(type, stock);
        switch (type) {
            case 'P' ->
                message.trade()
                        .side(Side.BUY)
                        .shares(100)
                        .stock(name(stock))
                        .price(10_000)
                        .matchNumber(nextMatch++);
            case 'I' -> message.orderImbalance().stock(name(stock));
            default -> message.participantPosition().stock(name(stock));
        }
        out.write(message);
    }

    private ItchMessage begin(char type, int stock) {
        time += random.nextInt((int) (2 * nanosBetween));
        return message.begin(ItchType.of(type).orElseThrow())
                .stockLocate(stock + 1)
                .timestamp(time);
    }

    private void remember(int stock) {
        int at = orderCounts[stock]++;
        if (at == orders[stock].length) {
            orders[stock] = Arrays.copyOf(orders[stock], 2 * at);
        }
        orders[stock][at] = nextReference++;
    }

    /** The place of a live order, most likely one of the youngest. */
    private int young(int stock) {
        while (true) {
            int at = orderCounts[stock] - 1 - paretoBelow(3, orderCounts[stock]);
            if (books[stock].contains(orders[stock][at])) {
                return at;
            }
            drop(stock, at);
        }
    }

    private long take(int stock) {
        int at = young(stock);
        long order = orders[stock][at];
        drop(stock, at);
        return order;
    }

    private void drop(int stock, int at) {
        long[] all = orders[stock];
        System.arraycopy(all, at + 1, all, at, --orderCounts[stock] - at);
    }

    private static void check(Disagreement disagreement) {
        if (disagreement != Disagreement.NONE) {
            throw new IllegalStateException("the message did not fit: " + disagreement);
        }
    }
}
