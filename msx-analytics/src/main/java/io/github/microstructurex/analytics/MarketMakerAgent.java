package io.github.microstructurex.analytics;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.replay.simulation.SimulationContext;
import io.github.microstructurex.strategies.InventoryAccount;
import io.github.microstructurex.strategies.InventoryLimits;
import io.github.microstructurex.strategies.MarketMaker;
import io.github.microstructurex.strategies.MarketMakerRunner;
import io.github.microstructurex.strategies.TradingRunner;

/** Lets a market maker take part in a simulation. */
final class MarketMakerAgent extends TradingAgent {
    private final MarketMaker marketMaker;
    private final InventoryLimits limits;
    private final QuotingUptime uptime;
    private final long seed;

    // Set by the start of the simulation.
    @SuppressWarnings("NullAway.Init")
    private MarketMakerRunner runner;

    MarketMakerAgent(MarketMaker marketMaker, InventoryLimits limits, QuotingUptime uptime, long seed) {
        super(limits.startTime(), limits.endTime());
        this.marketMaker = marketMaker;
        this.limits = limits;
        this.uptime = uptime;
        this.seed = seed;
    }

    @Override
    TradingRunner runner(SimulationContext context) {
        runner = new MarketMakerRunner(
                marketMaker, limits, this, gateway(Side.BUY), gateway(Side.SELL), context::wakeAt, seed);
        return runner;
    }

    @Override
    void sent(long orderId) {
        uptime.sent(orderId);
    }

    InventoryAccount account() {
        return runner.account();
    }
}
