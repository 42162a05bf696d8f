package io.github.microstructurex.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class OpenOptionsTest {
    private static final OpenOptions NONE = OpenOptions.defaults();

    @Test
    void nothingIsGivenAtFirst() {
        assertThat(NONE.date()).isEmpty();
        assertThat(NONE.symbol()).isEmpty();
        assertThat(NONE.tick()).isEmpty();
        assertThat(NONE.lot()).isEmpty();
    }

    @Test
    void whatIsGivenStaysWhenMoreIsGiven() {
        LocalDate date = LocalDate.of(2024, 2, 29);
        OpenOptions all = NONE.withTick(new BigDecimal("0.25"))
                .withLot(BigDecimal.TEN)
                .withSymbol("ES")
                .withDate(date);
        assertThat(all.date()).contains(date);
        assertThat(all.symbol()).contains("ES");
        assertThat(all.tick()).contains(new BigDecimal("0.25"));
        assertThat(all.lot()).contains(BigDecimal.TEN);
        assertThat(all.withLot(BigDecimal.ONE).withTick(BigDecimal.ONE).symbol())
                .contains("ES");
        assertThat(NONE.tick()).isEmpty();
    }

    @Test
    void aStepIsAboveNoughtAndOfAPossibleSize() {
        for (String wrong : new String[] {"0", "-1", "1E-19", "1E+19", "1E-2000000000", "1E+2000000000"}) {
            BigDecimal step = new BigDecimal(wrong);
            assertThatThrownBy(() -> NONE.withTick(step))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("tick is " + step + ", expected from 1E-18 to 1E+18");
            assertThatThrownBy(() -> NONE.withLot(step))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("lot is " + step + ", expected from 1E-18 to 1E+18");
        }
        assertThatThrownBy(() -> NONE.withSymbol(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
