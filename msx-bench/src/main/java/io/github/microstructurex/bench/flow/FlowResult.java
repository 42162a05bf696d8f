package io.github.microstructurex.bench.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What a flow comes to: its trades, and the book that it leaves.
 *
 * @param trades their number
 * @param traded the sum of their quantities
 * @param notional the sum of price times quantity; wraps
 * @param hash a hash of resting ids and quantities in order; wraps
 * @param live the orders left
 * @param bid the best bid
 * @param ask the best ask
 * @param levels the price levels left, of both sides
 */
public record FlowResult(
        long trades, long traded, long notional, long hash, int live, OptionalLong bid, OptionalLong ask, int levels) {

    /**
     * Joins sums and what is left.
     *
     * @param sums of the trades
     * @param live the orders left
     * @param bid the best bid
     * @param ask the best ask
     * @param levels the price levels left
     * @return the result
     */
    public static FlowResult of(TradeSums sums, int live, OptionalLong bid, OptionalLong ask, int levels) {
        return new FlowResult(sums.trades(), sums.traded(), sums.notional(), sums.hash(), live, bid, ask, levels);
    }

    FlowResult withHash(long otherHash) {
        return new FlowResult(trades, traded, notional, otherHash, live, bid, ask, levels);
    }

    /** {@return name and value of each figure, as they stand in the file of expectations} */
    Map<String, String> figures() {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("trades", Long.toString(trades));
        figures.put("traded", Long.toString(traded));
        figures.put("notional", Long.toString(notional));
        figures.put("hash", Long.toString(hash));
        figures.put("live", Integer.toString(live));
        figures.put("bid", price(bid));
        figures.put("ask", price(ask));
        figures.put("levels", Integer.toString(levels));
        return figures;
    }

    /** {@return a line for each figure that is not as the file says; none if there is no file} */
    List<String> differencesFrom(Path expectations) throws IOException {
        if (!Files.exists(expectations)) {
            return List.of();
        }
        List<String> differences = new ArrayList<>();
        Map<String, String> figures = figures();
        for (String line : Files.readAllLines(expectations)) {
            String[] words = line.split(" ", 2);
            String found = figures.getOrDefault(words[0], "nothing");
            if (!found.equals(words[1])) {
                differences.add(words[0] + " is " + found + ", expected " + words[1]);
            }
        }
        return differences;
    }

    private static String price(OptionalLong price) {
        return price.isPresent() ? Long.toString(price.getAsLong()) : "none";
    }
}
