package io.github.microstructurex.io.internal.itch;

import io.github.microstructurex.io.internal.InstrumentCounts;
import io.github.microstructurex.io.internal.InstrumentCounts.Count;
import io.github.microstructurex.io.itch.ItchMessage;
import io.github.microstructurex.io.itch.ItchText;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Counts the messages of each stock. A message that does not name its stock is that of the latest one with its number.
 */
final class StockList {
    private static final int NUMBERS = 1 << 16;
    private static final long NONE = 0;

    private final InstrumentCounts counts;
    private final OptionalLong midnight;
    private final Long2ObjectOpenHashMap<Count> byStock = new Long2ObjectOpenHashMap<>();
    private final @Nullable Count[] byNumber = new @Nullable Count[NUMBERS];

    /** Takes what to count in, and the beginning of the day, if that is known. */
    StockList(InstrumentCounts counts, OptionalLong midnight) {
        this.counts = counts;
        this.midnight = midnight;
    }

    void add(ItchMessage message) {
        int number = message.stockLocate();
        long stock = stockOf(message);
        Count count = stock == NONE ? byNumber[number] : byStock.get(stock);
        if (count == null && stock != NONE) {
            count = counts.of(ItchText.unpack(stock));
            byStock.put(stock, count);
        }
        if (count != null) {
            // Some writers give all stocks the number 0, which tells nothing.
            byNumber[number] = number == 0 ? null : count;
            if (midnight.isPresent()) {
                count.add(midnight.getAsLong() + message.timestamp());
            } else {
                count.add();
            }
        }
    }

    private static long stockOf(ItchMessage message) {
        return switch (message.code()) {
            case 'R' -> message.stockDirectory().stock();
            case 'H' -> message.tradingAction().stock();
            case 'Y' -> message.regShoRestriction().stock();
            case 'L' -> message.participantPosition().stock();
            case 'K' -> message.ipoQuoting().stock();
            case 'J' -> message.luldCollar().stock();
            case 'h' -> message.operationalHalt().stock();
            case 'A', 'F' -> message.addOrder().stock();
            case 'P' -> message.trade().stock();
            case 'Q' -> message.crossTrade().stock();
            case 'I' -> message.orderImbalance().stock();
            case 'N' -> message.retailInterest().stock();
            case 'O' -> message.directListing().stock();
            default -> NONE;
        };
    }
}
