package io.github.microstructurex.analytics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class WideSumProperties {
    @Property(seed = "42")
    void aSumOfProductsIsExact(@ForAll @Size(max = 20) List<Long> factors, @ForAll @Size(max = 20) List<Long> numbers) {
        WideSum sum = new WideSum();
        BigInteger expected = BigInteger.ZERO;
        for (int i = 0; i + 1 < factors.size(); i++) {
            long a = factors.get(i) / 16;
            long b = factors.get(i + 1);
            sum.addProduct(a, b);
            expected = expected.add(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)));
        }
        for (long number : numbers) {
            sum.add(number);
            expected = expected.add(BigInteger.valueOf(number));
        }

        assertThat(sum.toBigInteger()).isEqualTo(expected);
        assertThat(sum.toDouble()).isEqualTo(expected.doubleValue());
    }
}
