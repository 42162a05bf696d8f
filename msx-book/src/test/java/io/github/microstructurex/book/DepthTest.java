package io.github.microstructurex.book;

import static io.github.microstructurex.book.Side.BUY;
import static io.github.microstructurex.book.Side.SELL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DepthTest {
    @Test
    void aBookIsCopiedBestFirstAndOnlyAsDeepAsTheBuffer() {
        OrderBook book = new OrderBook();
        book.limit(1, BUY, 98, 5);
        book.limit(2, BUY, 99, 6);
        book.limit(3, BUY, 97, 7);
        book.limit(4, SELL, 101, 8);
        book.limit(5, SELL, 101, 9);
        Depth depth = new Depth(2);

        book.copyDepth(depth);

        assertThat(depth).hasToString("bids [99 x 6, 98 x 5], asks [101 x 17]");
        assertThat(depth.levels(BUY)).isEqualTo(2);
        assertThat(depth.isFull(BUY)).isTrue();
        assertThat(depth.price(SELL, 0)).isEqualTo(101);
        assertThat(depth.quantity(SELL, 0)).isEqualTo(17);
    }

    @Test
    void depthsWithTheSameLevelsAreEqualWhateverTheirSize() {
        Depth small = new Depth(1);
        Depth large = new Depth(10);
        small.append(BUY, 99, 1);
        large.append(BUY, 99, 1);

        assertThat(small).isEqualTo(large).hasSameHashCodeAs(large);
        large.append(BUY, 98, 1);
        assertThat(small).isNotEqualTo(large);
        large.clear();
        assertThat(large).isEqualTo(new Depth(3));
    }

    @Test
    void levelsMustGetWorseAndHoldSomething() {
        Depth depth = new Depth(3);
        depth.append(SELL, 100, 5);

        assertThatThrownBy(() -> depth.append(SELL, 100, 5))
                .hasMessage("price of SELL level 1 is 100, expected worse than 100");
        assertThatThrownBy(() -> depth.append(SELL, 101, 0))
                .hasMessage("quantity of SELL level 1 is 0, expected at least 1");
        assertThatThrownBy(() -> depth.price(SELL, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new Depth(0)).hasMessage("maxLevels is 0, expected at least 1");
    }
}
