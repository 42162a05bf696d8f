package io.github.microstructurex.io.internal.lobster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TradingPhase;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventType;
import org.junit.jupiter.api.Test;

class LobsterEventTest {
    private final LobsterEvent event = new LobsterEvent(1_000);

    @Test
    void anOrderMessageHasEveryFieldOfItsEvent() {
        event.show(LobsterMessages.DELETE, 11, true, 2_238_100, 50);
        event.time = 7;
        event.row = 3;
        assertThat(event.type()).isEqualTo(MarketEventType.DELETE);
        assertThat(event.orderId()).isEqualTo(11);
        assertThat(event.side()).isEqualTo(Side.SELL);
        assertThat(event.price()).isEqualTo(2_238_100);
        assertThat(event.quantity()).isEqualTo(50);
        assertThat(event.exchangeTime()).isEqualTo(1_007);
        assertThat(event.receiveTime()).isEqualTo(1_007);
        assertThat(event.sequence()).isEqualTo(3);
        assertThat(event.newOrderId()).isZero();
        assertThat(event.instrument()).isZero();
        assertThat(event.isSnapshot()).isFalse();
        assertIsLike(
                new MarketEventBuffer().delete(11, Side.SELL, 2_238_100, 50).at(1_007));
    }

    @Test
    void aHiddenExecutionHasNoOrderAndACrossNoSide() {
        event.show(LobsterMessages.EXECUTE_HIDDEN, 11, false, 2_238_100, 50);
        assertIsLike(new MarketEventBuffer().trade(Side.BUY, 2_238_100, 50).at(1_000));
        event.show(LobsterMessages.CROSS, -1, false, 2_238_100, 0);
        assertThat(event.orderId()).isZero();
        assertIsLike(new MarketEventBuffer().trade(null, 2_238_100, 0).at(1_000));
    }

    @Test
    void aHaltHasAPhaseAndNothingElse() {
        event.show(LobsterMessages.ADD, 11, true, 2_238_100, 50);
        event.showPhase(-1);
        assertThat(event.phase()).isEqualTo(TradingPhase.HALTED);
        assertThat(event.orderId()).isZero();
        assertThat(event.price()).isEqualTo(BookView.NO_PRICE);
        assertThat(event.quantity()).isZero();
        assertIsLike(new MarketEventBuffer().phase(TradingPhase.HALTED).at(1_000));
    }

    private void assertIsLike(MarketEvent expected) {
        assertThat(event).hasToString(expected.toString());
        assertThat(event.hasSide()).isEqualTo(expected.hasSide());
    }

    @Test
    void whatATypeDoesNotHaveIsRefusedAsEveryEventRefusesIt() {
        event.showPhase(0);
        assertThatThrownBy(event::side)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the side of this PHASE is not known: ask hasSide() first");
        event.show(LobsterMessages.ADD, 11, true, 2_238_100, 50);
        assertThatThrownBy(event::phase)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a ADD has no phase: only PHASE has");
    }
}
