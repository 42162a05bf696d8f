package io.github.microstructurex.io.internal.itch;

import io.github.microstructurex.io.FileDetail;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.internal.Leniency;
import io.github.microstructurex.io.itch.ItchMessage;
import io.github.microstructurex.io.itch.ItchReader;
import io.github.microstructurex.io.itch.ItchText;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Finds the one stock of a file that is to be read: that of a given symbol, else the only one that has orders or trades.
 *
 * @param symbol its symbol
 * @param stock its symbol as it is in messages
 * @param locate its number in the file
 */
record StockChoice(String symbol, long stock, int locate) {
    private static final int NAMED = 8;
    private static final long NONE = 0;

    /** Reads as far as it takes: to the symbol's first message, or to the second stock with orders, or to the end. */
    static StockChoice find(String file, ItchReader reader, OpenOptions options) {
        Leniency leniency = new Leniency(options);
        BooleanSupplier messages = () -> leniency.advance(reader::advance);
        return options.symbol()
                .map(wanted -> given(file, reader, messages, wanted))
                .orElseGet(() -> only(file, reader, messages));
    }

    private static StockChoice given(String file, ItchReader reader, BooleanSupplier messages, String wanted) {
        Set<String> seen = new LinkedHashSet<>();
        while (messages.getAsBoolean()) {
            ItchMessage message = reader.message();
            long stock = message.code() == 'R' ? message.stockDirectory().stock() : tradedStock(message);
            if (stock != NONE) {
                String symbol = ItchText.unpack(stock);
                if (symbol.equals(wanted)) {
                    return new StockChoice(symbol, stock, message.stockLocate());
                }
                if (seen.size() <= NAMED) {
                    seen.add(symbol);
                }
            }
        }
        throw MarketDataException.inFile(file, "no stock " + wanted, "one of its stocks: " + list(seen));
    }

    private static StockChoice only(String file, ItchReader reader, BooleanSupplier messages) {
        Set<String> traded = new LinkedHashSet<>();
        long first = NONE;
        int locate = 0;
        while (messages.getAsBoolean() && traded.size() <= NAMED) {
            ItchMessage message = reader.message();
            long stock = tradedStock(message);
            if (stock != NONE && stock != first && traded.add(ItchText.unpack(stock)) && first == NONE) {
                first = stock;
                locate = message.stockLocate();
            }
        }
        if (traded.size() != 1) {
            throw MarketDataException.inFile(
                    file,
                    traded.isEmpty() ? "no stock with orders or trades" : "several stocks: " + list(traded),
                    traded.isEmpty() ? "one" : "one stock, or " + FileDetail.SYMBOL.expected());
        }
        String symbol = ItchText.unpack(first);
        if (symbol.isBlank()) {
            throw MarketDataException.inFile(file, "a stock without a symbol", "a symbol");
        }
        return new StockChoice(symbol, first, locate);
    }

    private static long tradedStock(ItchMessage message) {
        return switch (message.code()) {
            case 'A', 'F' -> message.addOrder().stock();
            case 'P' -> message.trade().stock();
            case 'Q' ->
                message.crossTrade().shares() == 0 ? NONE : message.crossTrade().stock();
            default -> NONE;
        };
    }

    private static String list(Set<String> symbols) {
        String names = String.join(", ", symbols.stream().limit(NAMED).toList());
        return symbols.size() > NAMED ? names + ", ..." : names;
    }
}
