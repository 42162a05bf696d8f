package io.github.microstructurex.analytics.calibration;

import io.github.microstructurex.analytics.Market;
import io.github.microstructurex.book.Instrument;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A fitted model and what it was fitted to.
 *
 * @param data what the record is called, such as the name of its file
 * @param instrument what the model trades: the record's instrument, with the tick size of the model
 * @param zone the time zone of the record
 * @param date the day of the record
 * @param fit the model
 */
public record CalibratedModel(String data, Instrument instrument, ZoneId zone, LocalDate date, ModelFit fit) {
    /**
     * Names what a model was fitted to.
     *
     * @param market the record
     * @param fit the model that was fitted to it
     * @return both together
     */
    public static CalibratedModel of(Market market, ModelFit fit) {
        Instrument recorded = market.instrument();
        BigDecimal tick = recorded.tickSize().multiply(BigDecimal.valueOf(fit.priceStep()));
        return new CalibratedModel(
                market.name(),
                new Instrument(recorded.symbol(), tick, recorded.lotSize()),
                market.zone(),
                market.date(),
                fit);
    }
}
