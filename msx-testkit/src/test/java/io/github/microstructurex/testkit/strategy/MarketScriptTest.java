package io.github.microstructurex.testkit.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TradingPhase;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The random markets are as hostile as the contract says. */
class MarketScriptTest {
    private static final int MARKETS = 1_000;
    private static final long FAR = 50;

    private enum State {
        EMPTY,
        ONE_SIDED,
        LOCKED,
        CROSSED,
        HALTED,
        JUMPED
    }

    @Test
    void everyKindOfMarketIsCommonAmongThem() {
        Map<State, Integer> markets = new EnumMap<>(State.class);
        for (long seed = 0; seed < MARKETS; seed++) {
            statesOf(seed).forEach(state -> markets.merge(state, 1, Integer::sum));
        }

        assertThat(markets).hasSize(State.values().length);
        assertThat(markets.values()).allMatch(count -> count > MARKETS / 10);
    }

    /** The states that a market is in at some time while a strategy's window is open. */
    private static Set<State> statesOf(long seed) {
        OrderBook book = new OrderBook();
        Set<State> states = EnumSet.noneOf(State.class);
        long lastMiddle = 2 * MarketScript.FIRST_PRICE;
        for (MarketScript.Act act : MarketScript.of(seed, seed, Trial.DURATION, Trial.DURATION, 100)) {
            act.command().accept(book);
            if (act.time() < Trial.START || act.time() >= Trial.END) {
                continue;
            }
            boolean bids = !book.isEmpty(Side.BUY);
            boolean asks = !book.isEmpty(Side.SELL);
            if (bids && asks) {
                long middle = book.bestPrice(Side.BUY) + book.bestPrice(Side.SELL);
                long spread = book.bestPrice(Side.SELL) - book.bestPrice(Side.BUY);
                add(states, State.LOCKED, spread == 0);
                add(states, State.CROSSED, spread < 0);
                add(states, State.JUMPED, Math.abs(middle - lastMiddle) > 2 * FAR);
                lastMiddle = middle;
            }
            add(states, State.EMPTY, !bids && !asks);
            add(states, State.ONE_SIDED, bids != asks);
            add(states, State.HALTED, book.phase() == TradingPhase.HALTED);
        }
        return states;
    }

    private static void add(Set<State> states, State state, boolean isSo) {
        if (isSo) {
            states.add(state);
        }
    }
}
