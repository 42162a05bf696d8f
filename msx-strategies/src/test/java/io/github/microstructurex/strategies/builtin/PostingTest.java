package io.github.microstructurex.strategies.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.Urgency;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Buys 100 by posting 30 at a time, in a window from 0 to 1,000 of which the last tenth takes what is left. */
class PostingTest {
    private final Desk desk = desk(0, OptionalLong.empty(), Urgency.NORMAL);

    @Test
    void itJoinsTheBestBid() {
        desk.quote(Side.BUY, 100, 5).quote(Side.SELL, 110, 5).start();

        assertThat(desk.requests()).containsExactly("limit 30 @ 100 GTC");
    }

    @Test
    void whileNothingIsAnsweredItAsksForNothingMore() {
        desk.quote(Side.BUY, 100, 5).quote(Side.SELL, 110, 5).start();
        desk.requests();

        desk.quote(Side.BUY, 101, 5).bookChanged().bookChanged();

        assertThat(desk.requests()).containsExactly("replace 1 by 30 @ 101");
    }

    @Test
    void itFollowsTheOthersUpAndDownAndNotItself() {
        desk.quote(Side.BUY, 100, 5).quote(Side.SELL, 110, 5).start().rests(1, Side.BUY, 100, 30);
        desk.requests();

        desk.quote(Side.BUY, 102, 5).bookChanged().replaced(1, 102, 30);
        assertThat(desk.requests()).containsExactly("replace 1 by 30 @ 102");

        desk.clear(Side.BUY).quote(Side.BUY, 100, 5).rests(1, Side.BUY, 102, 30).bookChanged();
        assertThat(desk.requests()).containsExactly("replace 1 by 30 @ 100");
    }

    @Test
    void aPartThatFillsIsNotToppedUpAndTheNextOneFollowsWhenItIsGone() {
        desk.quote(Side.BUY, 100, 5).quote(Side.SELL, 110, 5).start().rests(1, Side.BUY, 100, 30);
        desk.requests();

        desk.fill(1, 100, 20);
        assertThat(desk.requests()).isEmpty();

        desk.fill(1, 100, 10);
        assertThat(desk.requests()).containsExactly("limit 30 @ 100 GTC");
    }

    @Test
    void theLastPartIsWhatIsLeft() {
        desk.quote(Side.BUY, 100, 5).quote(Side.SELL, 110, 5).start();
        desk.fill(1, 100, 30).fill(2, 100, 30).fill(3, 100, 30);

        assertThat(desk.requests()).last().isEqualTo("limit 10 @ 100 GTC");
        desk.fill(4, 100, 10);
        assertThat(desk.runner().isDone()).isTrue();
    }

    @Test
    void withAnImprovementItIsBetterThanTheOthersButDoesNotCross() {
        Desk eager = desk(3, OptionalLong.empty(), Urgency.NORMAL);
        eager.quote(Side.BUY, 100, 5).quote(Side.SELL, 110, 5).start();
        assertThat(eager.requests()).containsExactly("limit 30 @ 103 GTC");

        eager.clear(Side.SELL).quote(Side.SELL, 102, 5).bookChanged();
        assertThat(eager.requests()).containsExactly("replace 1 by 30 @ 101");
    }

    @Test
    void itsPriceIsNeverBeyondTheLimit() {
        Desk limited = desk(0, OptionalLong.of(95), Urgency.NORMAL);

        limited.quote(Side.BUY, 100, 5).quote(Side.SELL, 110, 5).start();

        assertThat(limited.requests()).containsExactly("limit 30 @ 95 GTC");
    }

    @Test
    void whereNobodyElseBidsItPostsOneTickFromTheAskAndInAnEmptyBookItWaits() {
        desk.start();
        assertThat(desk.requests()).isEmpty();

        desk.quote(Side.SELL, 110, 5).bookChanged();
        assertThat(desk.requests()).containsExactly("limit 30 @ 109 GTC");
    }

    @Test
    void inTheLastPartOfTheWindowItWithdrawsItsOrderAndTakesWhatIsLeft() {
        desk.quote(Side.BUY, 100, 5).quote(Side.SELL, 110, 500).start().rests(1, Side.BUY, 100, 30);
        desk.fill(1, 100, 10);
        desk.requests();

        desk.at(900);
        assertThat(desk.requests()).containsExactly("cancel 1", "market 70");

        desk.cancelled(1, 20);
        assertThat(desk.requests()).containsExactly("market 20");
    }

    @Test
    void whatTheMarketDoesNotGiveAtTheEndIsAskedForAgainWhenTheBookChanges() {
        desk.quote(Side.SELL, 110, 5).start().at(900);
        desk.cancelled(1, 30);
        desk.requests();

        desk.cancelled(2, 70);
        assertThat(desk.requests()).isEmpty();

        desk.bookChanged();
        assertThat(desk.requests()).containsExactly("market 70");
    }

    @Test
    void inTheLastPartItGoesOnRestingWhileTheOtherSideIsBeyondTheLimit() {
        Desk limited = desk(0, OptionalLong.of(105), Urgency.NORMAL);
        limited.quote(Side.BUY, 100, 5).quote(Side.SELL, 110, 500).start().rests(1, Side.BUY, 100, 30);
        limited.requests();

        assertThat(limited.at(900).requests()).isEmpty();
        assertThat(limited.quote(Side.BUY, 101, 5).bookChanged().requests()).containsExactly("replace 1 by 30 @ 101");

        limited.replaced(1, 101, 30).quote(Side.SELL, 105, 10).bookChanged();
        assertThat(limited.requests()).containsExactly("cancel 1", "limit 70 @ 105 IOC");
    }

    @Test
    void anUrgentOrderTakesSoonerAndOneWithoutUrgencyLater() {
        Desk urgent = desk(0, OptionalLong.empty(), Urgency.HIGH);
        Desk idle = desk(0, OptionalLong.empty(), Urgency.LOW);
        urgent.quote(Side.SELL, 110, 500).start().requests();
        idle.quote(Side.SELL, 110, 500).start().requests();

        assertThat(urgent.at(799).requests()).isEmpty();
        assertThat(urgent.at(800).requests()).isNotEmpty();
        assertThat(idle.at(949).requests()).isEmpty();
        assertThat(idle.at(950).requests()).isNotEmpty();
    }

    private static Desk desk(long improvement, OptionalLong limit, Urgency urgency) {
        ParentOrder parent = new ParentOrder(Side.BUY, 100, limit, 0, 1_000, urgency);
        return new Desk(new Posting(30, improvement, 0.1), parent);
    }
}
