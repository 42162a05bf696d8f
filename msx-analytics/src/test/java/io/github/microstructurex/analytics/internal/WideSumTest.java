package io.github.microstructurex.analytics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class WideSumTest {
    private final WideSum sum = new WideSum();

    @Test
    void holdsMoreThanALong() {
        sum.addProduct(Long.MIN_VALUE, Long.MIN_VALUE);
        sum.add(-1);

        assertThat(sum.toBigInteger()).isEqualTo(BigInteger.ONE.shiftLeft(126).subtract(BigInteger.ONE));
        assertThat(sum.toDouble()).isEqualTo(0x1p126);
    }

    @Test
    void overflowIsAnError() {
        sum.addProduct(Long.MIN_VALUE, Long.MIN_VALUE);

        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> sum.addProduct(Long.MIN_VALUE, Long.MIN_VALUE));
    }

    @Test
    void dividingByZeroIsUndefined() {
        assertThat(sum.dividedBy(0)).isNaN();
    }
}
