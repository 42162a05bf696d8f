package io.github.microstructurex.cli;

import io.github.microstructurex.analytics.Market;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.Urgency;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The parent order, as the user says it: in currency, units and local time. Not given, an option has its default. */
final class OrderOptions {
    @Option(
            names = "--side",
            paramLabel = "SIDE",
            converter = OptionTypes.SideType.class,
            defaultValue = "buy",
            description = "buy or sell; ${DEFAULT-VALUE} if not given.")
    private Side side = Side.BUY;

    @Option(
            names = "--quantity",
            paramLabel = "N",
            converter = OptionTypes.DecimalType.class,
            defaultValue = "5000",
            description = "How much, in units of the instrument; ${DEFAULT-VALUE} if not given.")
    private BigDecimal quantity = BigDecimal.ZERO;

    @Option(
            names = "--limit-price",
            paramLabel = "PRICE",
            converter = OptionTypes.DecimalType.class,
            description = "The worst price that will do, in currency; any price will if not given.")
    private @Nullable BigDecimal limitPrice;

    @Option(
            names = "--urgency",
            paramLabel = "LEVEL",
            converter = OptionTypes.UrgencyType.class,
            defaultValue = "normal",
            description = "low, normal or high: how much waiting matters; ${DEFAULT-VALUE} if not given.")
    private Urgency urgency = Urgency.NORMAL;

    @Mixin
    private WindowOptions window = new WindowOptions();

    OrderOptions() {}

    /** Says the order in the ticks, lots and time of a market. */
    ParentOrder on(Market market) {
        return window.order(market, side, quantity, limitPrice, urgency);
    }
}
