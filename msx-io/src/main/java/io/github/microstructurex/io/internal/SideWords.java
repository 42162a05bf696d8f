package io.github.microstructurex.io.internal;

import io.github.microstructurex.book.Side;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a column writes the side of the aggressor; capitals and small letters are the same.
 *
 * @param buy how a buyer is written to a new file
 * @param sell how a seller is
 * @param buyers what a buyer is taken for in a file that is read, in small letters
 * @param sellers what a seller is
 */
public record SideWords(String buy, String sell, List<String> buyers, List<String> sellers) {
    /** What programs usually write. */
    public static final SideWords USUAL = new SideWords(
            "BUY", "SELL", List.of("buy", "buyer", "b", "bid", "1"), List.of("sell", "seller", "s", "ask", "2", "-1"));

    /** What says that the side is not known. */
    private static final List<String> UNKNOWN = List.of("", "0", "n", "none", "unknown", "no_aggressor");

    /**
     * Takes words that the caller gave.
     *
     * @param buy for a buyer
     * @param sell for a seller
     * @return the words
     * @throws IllegalArgumentException if they are empty or the same
     */
    public static SideWords named(String buy, String sell) {
        if (buy.isEmpty() || sell.isEmpty() || buy.equalsIgnoreCase(sell)) {
            throw new IllegalArgumentException(
                    "sides are \"" + buy + "\" and \"" + sell + "\", expected two different names");
        }
        return new SideWords(buy, sell, List.of(buy.toLowerCase(Locale.ROOT)), List.of(sell.toLowerCase(Locale.ROOT)));
    }

    /**
     * Finds the side that rested, which the aggressor met.
     *
     * @param word what a file says of the aggressor
     * @return empty if the word means nothing, empty inside if the side is not known
     */
    public Optional<Optional<Side>> resting(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (buyers.contains(lower)) {
            return Optional.of(Optional.of(Side.SELL));
        }
        if (sellers.contains(lower)) {
            return Optional.of(Optional.of(Side.BUY));
        }
        return UNKNOWN.contains(lower) ? Optional.of(Optional.empty()) : Optional.empty();
    }

    /** {@return what is expected, as it reads after "expected"} */
    public String expected() {
        return "one of " + buyers + " for a buyer, " + sellers + " for a seller, " + UNKNOWN + " for neither";
    }
}
