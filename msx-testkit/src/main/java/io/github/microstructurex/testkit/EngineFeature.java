package io.github.microstructurex.testkit;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.CommandType;
import io.github.microstructurex.book.PostOnly;
import io.github.microstructurex.book.SelfTradePrevention;
import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.book.TradingPhase;
import java.util.Arrays;
import java.util.Set;

/**
 * What a matching engine may be able to do beyond limit orders that are good till cancelled, and cancels. The {@link
 * MatchingEngineContract} sends no command that needs a feature which the engine has not.
 */
public enum EngineFeature {
    /** Orders at one price trade by time. An engine has this, {@link #PRO_RATA}, or both. */
    PRICE_TIME,
    /** Orders at one price share an incoming order, with and without a top order and a smallest share. */
    PRO_RATA,
    /** Market orders. */
    MARKET,
    /** Immediate or cancel. */
    IMMEDIATE_OR_CANCEL,
    /** Fill or kill. */
    FILL_OR_KILL,
    /** Orders that end with the trading day. */
    DAY,
    /** Orders that expire; needs {@link #TIME}. */
    GOOD_TILL_DATE,
    /** Commands that say when they happen, and may not go back. For an engine without it they say nothing. */
    TIME,
    /** Stop and stop-limit orders. */
    STOP,
    /** Icebergs. */
    ICEBERG,
    /** Hidden orders. */
    HIDDEN,
    /** Orders that are refused or slide rather than take. */
    POST_ONLY,
    /** Orders that must trade some quantity at once. */
    MINIMUM_QUANTITY,
    /** All four modes of self-trade prevention. */
    SELF_TRADE_PREVENTION,
    /** Reductions that keep the place in the queue. */
    REDUCE,
    /** Replacements of price and quantity. */
    REPLACE,
    /** Mass cancels by owner, by side and of all orders. */
    MASS_CANCEL,
    /** Trading phases: continuous, halted and closed. */
    PHASES,
    /** Call auctions, their indicative price and their uncross; needs {@link #PHASES}. */
    CALL_AUCTION,
    /** Price bands; with {@link #PHASES} also those that halt. */
    PRICE_BANDS,
    /** A reason for each refusal, the one that docs/guide/matching-rules.md gives where several apply. */
    REJECT_REASONS,
    /**
     * Tells its listener every event: by them nothing may get lost. With {@link #REJECT_REASONS} they are compared with the
     * reference's, one by one.
     */
    EVENTS;

    /**
     * Says whether a command can only be carried out with this feature.
     *
     * @param command any command
     * @return true if an engine without the feature is not sent it
     */
    public boolean isNeededFor(BookCommand command) {
        CommandType type = command.type();
        TimeInForce waits = command.timeInForce();
        return switch (this) {
            case PRICE_TIME, PRO_RATA, REJECT_REASONS, EVENTS -> false;
            case MARKET -> type == CommandType.MARKET;
            case IMMEDIATE_OR_CANCEL -> waits == TimeInForce.IOC && type != CommandType.MARKET;
            case FILL_OR_KILL -> waits == TimeInForce.FOK;
            case DAY -> waits == TimeInForce.DAY;
            case GOOD_TILL_DATE -> waits == TimeInForce.GTD;
            case TIME -> type == CommandType.TIME;
            case STOP -> type == CommandType.STOP || type == CommandType.STOP_LIMIT;
            case ICEBERG -> command.displayQuantity() != 0;
            case HIDDEN -> command.isHidden();
            case POST_ONLY -> command.postOnly() != PostOnly.NO;
            case MINIMUM_QUANTITY -> command.minimumQuantity() != 0;
            case SELF_TRADE_PREVENTION -> command.selfTradePrevention() != SelfTradePrevention.NONE;
            case REDUCE -> type == CommandType.REDUCE;
            case REPLACE -> type == CommandType.REPLACE;
            case MASS_CANCEL -> isMassCancel(type);
            case PHASES -> type == CommandType.PHASE;
            case CALL_AUCTION -> type == CommandType.REFERENCE_PRICE || startsAuction(command);
            case PRICE_BANDS -> type == CommandType.BANDS;
        };
    }

    /** Whether an engine that has some features can be sent a command. */
    static boolean suffice(Set<EngineFeature> features, BookCommand command) {
        return Arrays.stream(values())
                .filter(feature -> feature.isNeededFor(command))
                .allMatch(features::contains);
    }

    private static boolean startsAuction(BookCommand command) {
        return command.type() == CommandType.PHASE && command.phase() == TradingPhase.CALL_AUCTION;
    }

    private static boolean isMassCancel(CommandType type) {
        return switch (type) {
            case CANCEL_OWNER, CANCEL_OWNER_SIDE, CANCEL_SIDE, CANCEL_ALL -> true;
            default -> false;
        };
    }
}
