package consumer;

import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Side;

public final class Main {
    private Main() {}

    public static void main(String[] args) {
        OrderBook book = new OrderBook();
        System.out.println("book in " + book.getClass().getModule());
        System.out.println(book.limit(1, Side.SELL, 101, 5) + ", then " + book.limit(2, Side.BUY, 101, 3));
        System.out.println("best offer " + book.bestQuantity(Side.SELL) + " at " + book.bestPrice(Side.SELL));
    }
}
