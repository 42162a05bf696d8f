package io.github.microstructurex.io.parquet;

/** What a column of a Parquet file can hold. */
public enum ParquetColumn {
    /** When it happened at the exchange: of trades and snapshots. */
    TIME,
    /** When it was received; the time where there is no such column. */
    RECEIVE_TIME,
    /** The number of the event; the row's, from 1, where there is no such column. */
    SEQUENCE,
    /** The name of the instrument. */
    SYMBOL,
    /** The price of a trade. */
    PRICE,
    /** The quantity of a trade. */
    QUANTITY,
    /** Who started a trade. */
    AGGRESSOR_SIDE,
    /** Whether the buyer of a trade rested, so that the seller started it: a flag, or a text that says true or false. */
    BUYER_IS_MAKER,
    /** The price of a bid level of a snapshot. */
    BID_PRICE,
    /** The quantity of a bid level of a snapshot. */
    BID_SIZE,
    /** The price of an ask level of a snapshot. */
    ASK_PRICE,
    /** The quantity of an ask level of a snapshot. */
    ASK_SIZE
}
