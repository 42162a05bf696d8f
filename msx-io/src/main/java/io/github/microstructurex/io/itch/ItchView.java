package io.github.microstructurex.io.itch;

/** What all views of a message have in common: the message. */
abstract sealed class ItchView
        permits AddOrder,
                BreakerLevels,
                BreakerStatus,
                BrokenTrade,
                CrossTrade,
                DirectListing,
                IpoQuoting,
                LuldCollar,
                OperationalHalt,
                OrderCancel,
                OrderDelete,
                OrderExecuted,
                OrderImbalance,
                OrderReplace,
                ParticipantPosition,
                RegShoRestriction,
                RetailInterest,
                StockDirectory,
                SystemEvent,
                Trade,
                TradingAction {
    final ItchMessage message;

    ItchView(ItchMessage message) {
        this.message = message;
    }
}
