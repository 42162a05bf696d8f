package io.github.microstructurex.io.csv;

/** What a column of a CSV file can hold. */
public enum CsvColumn {
    /** The number of a trade. */
    TRADE_ID("trade_id"),
    /** When it happened: of trades and snapshots. */
    TIME("timestamp"),
    /** The order of a trade's buyer. */
    BUY_ORDER_ID("buy_order_id"),
    /** The order of a trade's seller. */
    SELL_ORDER_ID("sell_order_id"),
    /** The price of a trade. */
    PRICE("price"),
    /** The quantity of a trade. */
    QUANTITY("quantity"),
    /** Who started a trade. */
    AGGRESSOR_SIDE("aggressor_side"),
    /** The price of a bid level of a snapshot. */
    BID_PRICE("bid_price_#"),
    /** The quantity of a bid level of a snapshot. */
    BID_SIZE("bid_size_#"),
    /** The price of an ask level of a snapshot. */
    ASK_PRICE("ask_price_#"),
    /** The quantity of an ask level of a snapshot. */
    ASK_SIZE("ask_size_#"),
    /** The price of the last trade before a snapshot. */
    LAST_TRADE_PRICE("last_trade_price");

    private final String usualName;

    CsvColumn(String usualName) {
        this.usualName = usualName;
    }

    /** Its name in the library's own layout; of a level with # in the place of the number. */
    String usualName() {
        return usualName;
    }

    /** Whether there is one for each level. */
    boolean isOfLevel() {
        return this == BID_PRICE || this == BID_SIZE || this == ASK_PRICE || this == ASK_SIZE;
    }
}
