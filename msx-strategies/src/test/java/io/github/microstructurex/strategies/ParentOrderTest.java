package io.github.microstructurex.strategies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ParentOrderTest {
    private static final OptionalLong NO_LIMIT = OptionalLong.empty();

    @Test
    void theWindowIsOpenFromItsStartAndClosedAtItsEnd() {
        ParentOrder parent = new ParentOrder(Side.BUY, 100, NO_LIMIT, 10, 20);

        assertThat(parent.isOpenAt(9)).isFalse();
        assertThat(parent.isOpenAt(10)).isTrue();
        assertThat(parent.isOpenAt(19)).isTrue();
        assertThat(parent.isOpenAt(20)).isFalse();
        assertThat(parent.duration()).isEqualTo(10);
    }

    @Test
    void aBuyersLimitIsTheHighestPriceThatWillDo() {
        ParentOrder parent = new ParentOrder(Side.BUY, 100, OptionalLong.of(50), 10, 20);

        assertThat(parent.accepts(50)).isTrue();
        assertThat(parent.accepts(51)).isFalse();
        assertThat(parent.accepts(BookView.NO_PRICE)).isFalse();
    }

    @Test
    void aSellersLimitIsTheLowestPriceThatWillDo() {
        ParentOrder parent = new ParentOrder(Side.SELL, 100, OptionalLong.of(50), 10, 20);

        assertThat(parent.accepts(50)).isTrue();
        assertThat(parent.accepts(49)).isFalse();
        assertThat(parent.accepts(BookView.NO_PRICE)).isFalse();
    }

    @Test
    void withoutALimitEveryPriceWillDo() {
        ParentOrder parent = new ParentOrder(Side.SELL, 100, NO_LIMIT, 10, 20);

        assertThat(parent.accepts(-1_000)).isTrue();
        assertThat(parent.accepts(BookView.NO_PRICE)).isTrue();
    }

    @Test
    void impossibleValuesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ParentOrder(Side.BUY, 0, NO_LIMIT, 10, 20))
                .withMessageStartingWith("quantity of the parent order is 0, expected 1 to ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ParentOrder(Side.BUY, 1, OptionalLong.of(Long.MIN_VALUE), 10, 20))
                .withMessageStartingWith("limitPrice of the parent order is -9223372036854775808, expected ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ParentOrder(Side.BUY, 1, NO_LIMIT, 20, 20))
                .withMessageStartingWith("endTime of the parent order is 20, expected after startTime 20");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ParentOrder(Side.BUY, 1, NO_LIMIT, Long.MIN_VALUE, Long.MAX_VALUE));
    }
}
