package io.github.microstructurex.bench.itch;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.io.itch.ItchMessage;
import io.github.microstructurex.io.itch.ItchType;
import io.github.microstructurex.io.itch.ItchWriter;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Messages of a market of many stocks, each as busy as its rank in a power law says. Of the messages 44 in 100 add an
 * order, 40 delete one, 8 replace, 5 execute and 3 cancel a part, as on a usual day; prices are geometric around a
 * touch that wanders, and the order that leaves is one of the stock's, any of the younger half. Each stock begins with a
 * few hundred orders, the busier the more.
 */
final class SyntheticDay {
    private static final int TICK = 100;
    private static final int ADD = 44;
    private static final int DELETE = ADD + 40;
    private static final int REPLACE = DELETE + 8;
    private static final int EXECUTE = REPLACE + 5;

    private final SplittableRandom random;
    private final ItchWriter out;
    private final ItchMessage message = ItchMessage.create();
    private final double[] cumulative;
    private final long[][] ids;
    private final int[][] shares;
    private final int[] live;
    private final int[] touch;
    private long nextId = 1;
    private long time = 34_200_000_000_000L;

    SyntheticDay(ItchWriter out, int stocks, long seed) {
        this.out = out;
        random = new SplittableRandom(seed);
        cumulative = new double[stocks];
        ids = new long[stocks][16];
        shares = new int[stocks][16];
        live = new int[stocks];
        touch = new int[stocks];
        double sum = 0;
        for (int i = 0; i < stocks; i++) {
            sum += 1 / Math.pow(i + 10, 0.9);
            cumulative[i] = sum;
            touch[i] = 100 + random.nextInt(20_000);
        }
    }

    void write(int messages) throws IOException {
        int stocks = ids.length;
        for (int stock = 0; stock < stocks; stock++) {
            begin(ItchType.STOCK_DIRECTORY, stock).stockDirectory().stock(name(stock));
            out.write(message);
        }
        for (int stock = 0; stock < stocks; stock++) {
            for (int i = 20 + 20_000 / (stock + 50); i > 0; i--) {
                add(stock);
            }
        }
        while (out.count() < messages) {
            next(pick());
        }
        out.finish();
    }

    private static String name(int stock) {
        return "S" + stock;
    }

    private int pick() {
        double at = random.nextDouble() * cumulative[cumulative.length - 1];
        int found = Arrays.binarySearch(cumulative, at);
        return Math.min(found < 0 ? -found - 1 : found, cumulative.length - 1);
    }

    private void next(int stock) throws IOException {
        int kind = random.nextInt(100);
        if (kind < ADD || live[stock] < 10) {
            add(stock);
            return;
        }
        int order = live[stock] - 1 - random.nextInt(live[stock] / 2);
        if (kind < DELETE) {
            begin(ItchType.ORDER_DELETE, stock).orderDelete().orderReference(ids[stock][order]);
            out.write(message);
            remove(stock, order);
        } else if (kind < REPLACE) {
            replace(stock, order);
        } else {
            reduce(stock, order, kind < EXECUTE);
        }
        if (kind % 8 == 0) {
            touch[stock] = Math.max(50, touch[stock] + random.nextInt(3) - 1);
        }
    }

    private void add(int stock) throws IOException {
        boolean buy = random.nextBoolean();
        int quantity = 100 * (1 + random.nextInt(5));
        begin(ItchType.ADD_ORDER, stock)
                .addOrder()
                .orderReference(nextId)
                .side(buy ? Side.BUY : Side.SELL)
                .shares(quantity)
                .stock(name(stock))
                .price(price(stock, buy));
        out.write(message);
        remember(stock, quantity);
    }

    private long price(int stock, boolean buy) {
        int distance = 1;
        while (distance < 200 && random.nextInt(6) != 0) {
            distance++;
        }
        return (long) Math.max(1, buy ? touch[stock] - distance : touch[stock] + distance) * TICK;
    }

    private void replace(int stock, int order) throws IOException {
        int quantity = 100 * (1 + random.nextInt(5));
        begin(ItchType.ORDER_REPLACE, stock)
                .orderReplace()
                .orderReference(ids[stock][order])
                .newOrderReference(nextId)
                .shares(quantity)
                .price(price(stock, random.nextBoolean()));
        out.write(message);
        remove(stock, order);
        remember(stock, quantity);
    }

    private void reduce(int stock, int order, boolean execute) throws IOException {
        int quantity = execute ? shares[stock][order] : 1 + random.nextInt(shares[stock][order]);
        long id = ids[stock][order];
        if (execute) {
            begin(ItchType.ORDER_EXECUTED, stock)
                    .orderExecuted()
                    .orderReference(id)
                    .shares(quantity)
                    .matchNumber(time);
        } else {
            begin(ItchType.ORDER_CANCEL, stock).orderCancel().orderReference(id).shares(quantity);
        }
        out.write(message);
        shares[stock][order] -= quantity;
        if (shares[stock][order] == 0) {
            remove(stock, order);
        }
    }

    private ItchMessage begin(ItchType type, int stock) {
        time += random.nextInt(2000);
        return message.begin(type).stockLocate(stock + 1).timestamp(time);
    }

    private void remember(int stock, int quantity) {
        int at = live[stock]++;
        if (at == ids[stock].length) {
            ids[stock] = Arrays.copyOf(ids[stock], 2 * at);
            shares[stock] = Arrays.copyOf(shares[stock], 2 * at);
        }
        ids[stock][at] = nextId++;
        shares[stock][at] = quantity;
    }

    private void remove(int stock, int order) {
        int last = --live[stock];
        ids[stock][order] = ids[stock][last];
        shares[stock][order] = shares[stock][last];
    }
}
