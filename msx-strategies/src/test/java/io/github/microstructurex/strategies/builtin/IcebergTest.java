package io.github.microstructurex.strategies.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.strategies.ParentOrder;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Sells 100 and shows 40. */
class IcebergTest {
    @Test
    void itShowsAPartAtTheLimitAndTheNextOneWhenThatHasFilled() {
        Desk desk = desk(OptionalLong.of(120), 0).start();
        assertThat(desk.requests()).containsExactly("limit 40 @ 120 GTC");

        desk.fill(1, 120, 15);
        assertThat(desk.requests()).isEmpty();

        desk.fill(1, 120, 25);
        assertThat(desk.requests()).containsExactly("limit 40 @ 120 GTC");

        desk.fill(2, 120, 40);
        assertThat(desk.requests()).containsExactly("limit 20 @ 120 GTC");
    }

    @Test
    void withoutALimitEachPartIsAtTheBestAskOfItsTime() {
        Desk desk = desk(OptionalLong.empty(), 0).quote(Side.SELL, 110, 5).start();
        assertThat(desk.requests()).containsExactly("limit 40 @ 110 GTC");

        desk.quote(Side.SELL, 108, 5).bookChanged();
        assertThat(desk.requests()).isEmpty();

        desk.fill(1, 110, 40);
        assertThat(desk.requests()).containsExactly("limit 40 @ 108 GTC");
    }

    @Test
    void inAnEmptyBookWithoutALimitItWaits() {
        Desk desk = desk(OptionalLong.empty(), 0).start();
        assertThat(desk.requests()).isEmpty();

        desk.quote(Side.BUY, 90, 5).bookChanged();
        assertThat(desk.requests()).containsExactly("limit 40 @ 90 GTC");
    }

    @Test
    void theVariedPartsStayWithinTheVariation() {
        Desk desk = desk(OptionalLong.of(120), 0.5).start();
        long left = 100;
        for (long id = 1; left > 0; id++) {
            String request = desk.requests().get(0);
            long shown = Long.parseLong(request.split(" ", -1)[1]);
            assertThat(shown).isBetween(Math.min(20, left), 60L);
            desk.fill(id, 120, shown);
            left -= shown;
        }
        assertThat(desk.runner().isDone()).isTrue();
    }

    private static Desk desk(OptionalLong limit, double variation) {
        return new Desk(new Iceberg(40, variation), new ParentOrder(Side.SELL, 100, limit, 0, 1_000));
    }
}
