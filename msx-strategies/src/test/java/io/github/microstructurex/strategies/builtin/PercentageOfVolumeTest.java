package io.github.microstructurex.strategies.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.strategies.ParentOrder;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PercentageOfVolumeTest {
    @Test
    void aFifthOfTheVolumeIsAQuarterOfWhatOthersTrade() {
        Desk desk = desk(0.2, 1, 1_000, OptionalLong.empty()).start();

        desk.trade(100);
        assertThat(desk.requests()).containsExactly("market 25");

        desk.fill(1, 110, 25).trade(40);
        assertThat(desk.requests()).containsExactly("market 10");
    }

    @Test
    void whatTheMarketTradedBeforeTheStartDoesNotCount() {
        Desk desk = desk(0.2, 1, 1_000, OptionalLong.empty());
        desk.at(-1).trade(1_000);

        desk.at(0).start().trade(4);

        assertThat(desk.requests()).containsExactly("market 1");
    }

    @Test
    void nothingIsSentBeforeTheSmallestClipIsDue() {
        Desk desk = desk(0.5, 10, 1_000, OptionalLong.empty()).start();

        assertThat(desk.trade(9).requests()).isEmpty();
        assertThat(desk.trade(1).requests()).containsExactly("market 10");
    }

    @Test
    void theLastLotsMayBeFewerThanTheSmallestClip() {
        Desk desk = desk(0.5, 300, 1_000, OptionalLong.empty()).start();
        desk.trade(350);
        desk.fill(1, 110, 350);
        desk.requests();

        assertThat(desk.trade(100).requests()).isEmpty();
        assertThat(desk.trade(50).requests()).containsExactly("market 150");
    }

    @Test
    void afterATimeBeyondTheLimitItCatchesUpAClipATrade() {
        Desk desk = desk(0.5, 1, 30, OptionalLong.of(105)).start();
        desk.trade(100);
        assertThat(desk.requests()).isEmpty();

        desk.quote(Side.SELL, 105, 100).trade(1);
        desk.fill(1, 105, 30).trade(1);

        assertThat(desk.requests()).containsExactly("limit 30 @ 105 IOC", "limit 30 @ 105 IOC");
    }

    private static Desk desk(double rate, long smallestClip, long largestClip, OptionalLong limit) {
        ParentOrder parent = new ParentOrder(Side.BUY, 500, limit, 0, 1_000);
        return new Desk(new PercentageOfVolume(rate, smallestClip, largestClip), parent).quote(Side.SELL, 110, 500);
    }
}
