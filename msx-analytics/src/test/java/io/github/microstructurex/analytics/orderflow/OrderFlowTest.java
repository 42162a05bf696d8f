package io.github.microstructurex.analytics.orderflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Side;
import org.junit.jupiter.api.Test;

class OrderFlowTest {
    @Test
    void anIntervalEndsWithTheQuotesAsTheyAre() {
        OrderFlowImbalance imbalance = new OrderFlowImbalance();
        assertThat(imbalance.quote(100, 10, 101, 10))
                .as("the first contributes nothing")
                .isZero();
        assertThat(imbalance.quote(100, 15, 101, 10)).isEqualTo(5);
        assertThat(imbalance.nextInterval()).isEqualTo(5);
        assertThat(imbalance.value()).isZero();
        assertThat(imbalance.quote(100, 15, 101, 4)).isEqualTo(6);
        assertThat(imbalance.value()).isEqualTo(6);
    }

    @Test
    void eachLevelIsComparedWithItself() {
        MultiLevelOrderFlowImbalance imbalance = new MultiLevelOrderFlowImbalance(3);
        imbalance.depth(book(100, 10, 99, 20));
        imbalance.depth(book(100, 10, 99, 26));
        assertThat(imbalance.value(0)).isZero();
        assertThat(imbalance.value(1)).isEqualTo(6);
        assertThat(imbalance.value(2)).isZero();
        assertThat(imbalance.scaled(1)).isCloseTo(6 / ((10 + 26) / 6.0), within(1e-12));

        imbalance.depth(book(101, 4, 100, 10));
        assertThat(imbalance.value(0)).as("a better bid").isEqualTo(4);
        assertThat(imbalance.value(1)).isEqualTo(6 + 10);
        imbalance.nextInterval();
        assertThat(imbalance.value(1)).isZero();
        assertThat(imbalance.scaled(1)).isNaN();
    }

    private static Depth book(long bid, long bidQuantity, long second, long secondQuantity) {
        Depth depth = new Depth(5);
        depth.append(Side.BUY, bid, bidQuantity);
        depth.append(Side.BUY, second, secondQuantity);
        return depth;
    }

    @Test
    void imbalancesThatDoNotVaryHaveNoComponentAndNoImpact() {
        IntegratedOrderFlowImbalance none = new IntegratedOrderFlowImbalance(new double[][] {{1, 2}, {1, 2}});
        assertThat(none.weights()).containsOnly(Double.NaN);
        assertThat(none.explainedVariance()).isNaN();
        assertThat(none.value(1, 2)).isNaN();

        OrderFlowImpact impact = OrderFlowImpact.of(new double[] {1, 2, 3}, new double[] {5, 5, 5});
        assertThat(impact.beta()).isNaN();
        assertThat(impact.rSquared()).isNaN();
        assertThat(impact.tStatistic()).isNaN();
        assertThat(OrderFlowImpact.of(new double[0], new double[0]).beta()).isNaN();
    }

    @Test
    void twoIntervalsLeaveNoDegreeOfFreedom() {
        OrderFlowImpact impact = OrderFlowImpact.of(new double[] {1, 3}, new double[] {0, 1});
        assertThat(impact.beta()).isCloseTo(2, within(1e-12));
        assertThat(impact.standardError()).isNaN();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderFlowImpact.of(new double[1], new double[2]))
                .withMessageContaining("priceChanges has 1 values and imbalances 2");
    }
}
