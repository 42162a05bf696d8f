package io.github.microstructurex.book.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TradingPhase;
import org.junit.jupiter.api.Test;

class MarketEventBufferTest {
    @Test
    void aCopyKeepsEveryField() {
        MarketEventBuffer event = new MarketEventBuffer()
                .replace(7, 8, Side.SELL, 101, 30)
                .at(1_000, 1_200)
                .sequence(42)
                .instrument(3)
                .snapshot(true);

        assertThat(new MarketEventBuffer().copyFrom(event))
                .usingRecursiveComparison()
                .isEqualTo(event);
        assertThat(event).hasToString("REPLACE 7 by 8 SELL 30 @ 101 at 1000 (snapshot)");
    }

    @Test
    void beginningAnewForgetsWhatTheTypeDoesNotHave() {
        MarketEventBuffer event =
                new MarketEventBuffer().replace(7, 8, Side.SELL, 101, 30).snapshot(true);

        event.trade(null, 100, 5);

        assertThat(event.orderId()).isZero();
        assertThat(event.newOrderId()).isZero();
        assertThat(event.isSnapshot()).isFalse();
        assertThat(event.hasSide()).isFalse();
        assertThatThrownBy(event::side)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("TRADE");
    }

    @Test
    void onlyAPhaseEventHasAPhase() {
        MarketEventBuffer event = new MarketEventBuffer().phase(TradingPhase.HALTED);
        assertThat(new MarketEventBuffer().copyFrom(event).phase()).isEqualTo(TradingPhase.HALTED);

        event.add(1, Side.BUY, 100, 5);
        assertThatThrownBy(event::phase).isInstanceOf(IllegalStateException.class);
    }
}
