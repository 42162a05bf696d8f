package io.github.microstructurex.book.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FractionProperties {
    @Property(tries = 20_000, seed = "42")
    void isWhatExactArithmeticGives(@ForAll("numbers") long a, @ForAll("numbers") long b, @ForAll("numbers") long c) {
        long divisor = Math.max(1, Math.max(b, c));
        long part = Math.min(b, divisor);

        long expected = BigInteger.valueOf(a)
                .multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(divisor))
                .longValueExact();

        assertThat(Fraction.multiplyThenDivide(a, part, divisor)).isEqualTo(expected);
    }

    @Provide
    Arbitrary<Long> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 100),
                Arbitraries.longs().between(0, Long.MAX_VALUE),
                Arbitraries.longs().between(Long.MAX_VALUE - 100, Long.MAX_VALUE));
    }
}
