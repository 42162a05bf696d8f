package io.github.microstructurex.book;

import static io.github.microstructurex.book.Side.BUY;
import static io.github.microstructurex.book.Side.SELL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class BookCommandTest {
    private static final List<UnaryOperator<BookCommand>> BEGINNINGS = List.of(
            c -> c.limit(1, BUY, 100, 10),
            c -> c.market(1, BUY, 10),
            c -> c.stop(1, BUY, 100, 10),
            c -> c.stopLimit(1, BUY, 100, 101, 10),
            c -> c.cancel(1),
            c -> c.reduce(1, 10),
            c -> c.replace(1, 2, 100, 10),
            c -> c.cancelOwner(7),
            c -> c.cancelOwner(7, BUY),
            c -> c.cancelSide(BUY),
            c -> c.cancelAll(),
            c -> c.phase(TradingPhase.HALTED),
            c -> c.bands(90, 110),
            c -> c.referencePrice(100),
            c -> c.time(5));

    /** Each makes a limit order another one. */
    private static final List<UnaryOperator<BookCommand>> ADDITIONS = List.of(
            c -> c.at(5),
            c -> c.timeInForce(TimeInForce.DAY),
            c -> c.goodTill(9),
            c -> c.iceberg(3),
            c -> c.hidden(),
            c -> c.postOnly(PostOnly.SLIDE),
            c -> c.minimumQuantity(4),
            c -> c.owner(7),
            c -> c.selfTradePrevention(SelfTradePrevention.CANCEL_BOTH));

    @Test
    void itKeepsWhatItIsTold() {
        BookCommand command = new BookCommand()
                .stopLimit(3, SELL, 95, 94, 500)
                .goodTill(60)
                .iceberg(100)
                .minimumQuantity(20)
                .hidden()
                .postOnly(PostOnly.REJECT)
                .owner(7)
                .selfTradePrevention(SelfTradePrevention.CANCEL_RESTING)
                .at(30);

        assertThat(command.type()).isEqualTo(CommandType.STOP_LIMIT);
        assertThat(command.orderId()).isEqualTo(3);
        assertThat(command.side()).isEqualTo(SELL);
        assertThat(command.stopPrice()).isEqualTo(95);
        assertThat(command.price()).isEqualTo(94);
        assertThat(command.quantity()).isEqualTo(500);
        assertThat(command.timeInForce()).isEqualTo(TimeInForce.GTD);
        assertThat(command.expiry()).isEqualTo(60);
        assertThat(command.displayQuantity()).isEqualTo(100);
        assertThat(command.minimumQuantity()).isEqualTo(20);
        assertThat(command.isHidden()).isTrue();
        assertThat(command.postOnly()).isEqualTo(PostOnly.REJECT);
        assertThat(command.owner()).isEqualTo(7);
        assertThat(command.selfTradePrevention()).isEqualTo(SelfTradePrevention.CANCEL_RESTING);
        assertThat(command.time()).isEqualTo(30);
    }

    @Test
    void thereIsABeginningForEveryType() {
        assertThat(BEGINNINGS.stream()
                        .map(begin -> begin.apply(new BookCommand()).type()))
                .containsExactlyInAnyOrder(CommandType.values());
    }

    @Test
    void everyBeginningForgetsWhatWasThereBefore() {
        for (UnaryOperator<BookCommand> begin : BEGINNINGS) {
            for (UnaryOperator<BookCommand> before : BEGINNINGS) {
                BookCommand used = withAllAdditions(before.apply(new BookCommand()));

                assertThat(begin.apply(used)).isEqualTo(begin.apply(new BookCommand()));
            }
        }
    }

    @Test
    void commandsThatSayDifferentThingsDiffer() {
        List<BookCommand> different = new ArrayList<>();
        different.add(new BookCommand());
        BEGINNINGS.forEach(begin -> different.add(begin.apply(new BookCommand())));
        ADDITIONS.forEach(add -> different.add(add.apply(new BookCommand().limit(1, BUY, 100, 10))));
        different.add(new BookCommand().limit(2, BUY, 100, 10));
        different.add(new BookCommand().limit(1, SELL, 100, 10));
        different.add(new BookCommand().limit(1, BUY, 101, 10));
        different.add(new BookCommand().limit(1, BUY, 100, 11));

        Set<BookCommand> set = new HashSet<>(different);

        assertThat(set).hasSameSizeAs(different);
        assertThat(new HashSet<>(different.stream().map(BookCommand::toString).toList()))
                .hasSameSizeAs(different);
        assertThat(new BookCommand()).isNotEqualTo("TIME");
    }

    @Test
    void aCopySaysTheSameAndIsItsOwn() {
        BookCommand command = withAllAdditions(new BookCommand().replace(1, 2, 100, 10));

        BookCommand copy = new BookCommand().copyFrom(command);

        assertThat(copy).isEqualTo(command).hasSameHashCodeAs(command).hasToString(command.toString());
        copy.cancel(9);
        assertThat(command.type()).isEqualTo(CommandType.REPLACE);
    }

    private static BookCommand withAllAdditions(BookCommand command) {
        BookCommand added = command;
        for (UnaryOperator<BookCommand> addition : ADDITIONS) {
            added = addition.apply(added);
        }
        return added;
    }

    @Test
    void onlyNewOrdersEnter() {
        for (CommandType type : CommandType.values()) {
            assertThat(type.isNewOrder()).as("%s", type).isEqualTo(type.code() <= 4);
        }
    }

    @Test
    void itShowsAsOneLine() {
        BookCommand command = new BookCommand();
        assertThat(command).hasToString("TIME");
        assertThat(command.limit(1, SELL, 10_003, 500).iceberg(100).owner(7))
                .hasToString("LIMIT 1 SELL 500 @ 10003 iceberg 100 owner 7");
        assertThat(command.market(2, BUY, 10).minimumQuantity(5)).hasToString("MARKET 2 BUY 10 IOC minimum 5");
        assertThat(command.stopLimit(3, BUY, 101, 102, 10)
                        .goodTill(60)
                        .postOnly(PostOnly.SLIDE)
                        .at(30))
                .hasToString("STOP_LIMIT 3 BUY 10 @ 102 stop 101 GTD till 60 post-only SLIDE at 30");
        assertThat(command.replace(1, 4, 99, 20)).hasToString("REPLACE 1 as 4 20 @ 99");
        assertThat(command.bands(90, 110)).hasToString("BANDS @ 90 to 110");
        assertThat(command.phase(TradingPhase.CLOSED)).hasToString("PHASE CLOSED");
        assertThat(command.cancelOwner(7, SELL)).hasToString("CANCEL_OWNER_SIDE SELL owner 7");
    }
}
