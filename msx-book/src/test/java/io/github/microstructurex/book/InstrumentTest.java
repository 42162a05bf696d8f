package io.github.microstructurex.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class InstrumentTest {
    private final Instrument instrument = Instrument.of("MSX", "0.05", "10");

    @Test
    void pricesAndQuantitiesConvertExactly() {
        assertThat(instrument.toTicks(new BigDecimal("12.35"))).isEqualTo(247);
        assertThat(instrument.toPrice(247)).isEqualByComparingTo("12.35");
        assertThat(instrument.toLots(new BigDecimal("120"))).isEqualTo(12);
        assertThat(instrument.toQuantity(12)).isEqualByComparingTo("120");
        assertThat(instrument.toTicks(new BigDecimal("-0.05"))).isEqualTo(-1);
    }

    @Test
    void aValueOffTheGridIsAnErrorThatNamesTheValueAndTheGrid() {
        assertThatThrownBy(() -> instrument.toTicks(new BigDecimal("12.36")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("price 12.36 is not a multiple of the tick size 0.05");
        assertThatThrownBy(() -> instrument.toLots(new BigDecimal("125")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("quantity 125 is not a multiple of the lot size 10");
    }

    @Test
    void aValueBeyondALongIsAnError() {
        assertThatThrownBy(() -> instrument.toTicks(new BigDecimal("1e30")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is too large");
    }

    @Test
    void theMissingPriceOfAnEmptySideIsNotConverted() {
        assertThatThrownBy(() -> instrument.toPrice(new OrderBook().bestPrice(Side.BUY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no price: NO_PRICE stands for an empty side");
    }

    @Test
    void equalGridsMakeEqualInstruments() {
        assertThat(Instrument.of("MSX", "0.0100", "1.0")).isEqualTo(Instrument.of("MSX", "0.01", "1"));
        assertThat(Instrument.of("MSX", "0.01", "100").lotSize()).hasToString("100");
    }

    @Test
    void impossibleInstrumentsAreRefused() {
        assertThatThrownBy(() -> Instrument.of(" ", "1", "1")).hasMessage("symbol is blank, expected a name");
        assertThatThrownBy(() -> Instrument.of("MSX", "0", "1")).hasMessage("tickSize is 0, expected above 0");
        assertThatThrownBy(() -> Instrument.of("MSX", "1", "-0.5")).hasMessage("lotSize is -0.5, expected above 0");
    }
}
