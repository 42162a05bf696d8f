package io.github.microstructurex.book.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.CommandType;
import io.github.microstructurex.book.PostOnly;
import io.github.microstructurex.book.SelfTradePrevention;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.book.TradingPhase;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class CommandCodecProperties {
    @Property(tries = 5_000, seed = "42")
    void everyFieldOfEveryCommandComesBack(@ForAll("commands") BookCommand command) {
        BookCommand read = decode(encode(command));

        assertThat(read).isEqualTo(command);
    }

    @Property(tries = 5_000, seed = "42")
    void bytesAreRefusedOrAreTheOneFormOfTheirCommand(
            @ForAll("commands") BookCommand command, @ForAll int place, @ForAll byte value) {
        byte[] bytes = encode(command);
        bytes[Math.floorMod(place, bytes.length)] = value;
        BookCommand read;
        try {
            read = decode(bytes);
        } catch (IllegalArgumentException refused) {
            return;
        }
        assertThat(encode(read)).isEqualTo(bytes);
    }

    @Example
    void aLimitOrderTakesThirtyTwoBytes() {
        byte[] bytes = encode(new BookCommand().limit(7, Side.SELL, 10_003, 500));

        ByteBuffer expected = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
        expected.put((byte) 1).put((byte) 1).putInt(0).putShort((short) 0b101010);
        expected.putLong(7).putLong(10_003).putLong(500);
        assertThat(bytes).isEqualTo(expected.array());
    }

    @Example
    void unknownCodesAreNamed() {
        byte[] bytes = encode(new BookCommand().cancel(7));
        bytes[0] = 99;
        assertThatIllegalArgumentException().isThrownBy(() -> decode(bytes)).withMessage("unknown command code 99");

        bytes[0] = (byte) CommandType.CANCEL.code();
        bytes[1] = 2;
        assertThatIllegalArgumentException().isThrownBy(() -> decode(bytes)).withMessage("unknown side code 2");
    }

    @Example
    void aCommandOfTheWrongLengthIsRefused() {
        byte[] bytes = encode(new BookCommand().cancel(7));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> decode(Arrays.copyOf(bytes, 24)))
                .withMessage("a command of 24 bytes whose fields need 16");
    }

    @Example
    void aFieldThatTheTypeDoesNotHaveIsRefused() {
        byte[] bytes = encode(new BookCommand().replace(7, 8, 10_003, 500));
        bytes[0] = (byte) CommandType.CANCEL.code();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> decode(bytes))
                .withMessageContaining("of a command that begins with 0002000000000005");
    }

    private static byte[] encode(BookCommand command) {
        ByteBuffer buffer = ByteBuffer.allocate(CommandCodec.MAX_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        CommandCodec.encode(command, buffer);
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private static BookCommand decode(byte[] bytes) {
        BookCommand command =
                new BookCommand().limit(1, Side.SELL, 2, 3).hidden().owner(4);
        CommandCodec.decode(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN), command);
        return command;
    }

    @Provide
    Arbitrary<BookCommand> commands() {
        return Combinators.combine(plain(), attributes(), attributes(), numbers(), numbers(), numbers(), numbers())
                .as((command, some, more, time, expiry, quantity, owner) -> {
                    if (some.at) {
                        command.at(time);
                    }
                    if (some.expires) {
                        command.goodTill(expiry).timeInForce(some.timeInForce);
                    }
                    if (some.shaped) {
                        command.iceberg(quantity).minimumQuantity(owner).postOnly(some.postOnly);
                    }
                    if (more.shaped) {
                        command.owner(owner).selfTradePrevention(more.prevention);
                    }
                    return more.at ? command.hidden() : command;
                });
    }

    private static Arbitrary<BookCommand> plain() {
        Arbitrary<Side> sides = Arbitraries.of(Side.class);
        return Combinators.combine(
                        Arbitraries.of(CommandType.class), sides, numbers(), numbers(), numbers(), numbers(), phases())
                .as((type, side, a, b, c, d, phase) -> {
                    BookCommand command = new BookCommand();
                    return switch (type) {
                        case LIMIT -> command.limit(a, side, b, c);
                        case MARKET -> command.market(a, side, b);
                        case STOP -> command.stop(a, side, b, c);
                        case STOP_LIMIT -> command.stopLimit(a, side, b, c, d);
                        case CANCEL -> command.cancel(a);
                        case REDUCE -> command.reduce(a, b);
                        case REPLACE -> command.replace(a, b, c, d);
                        case CANCEL_OWNER -> command.cancelOwner(a);
                        case CANCEL_OWNER_SIDE -> command.cancelOwner(a, side);
                        case CANCEL_SIDE -> command.cancelSide(side);
                        case CANCEL_ALL -> command.cancelAll();
                        case PHASE -> command.phase(phase);
                        case BANDS -> command.bands(a, b);
                        case REFERENCE_PRICE -> command.referencePrice(a);
                        case TIME -> command.time(a);
                    };
                });
    }

    private static Arbitrary<TradingPhase> phases() {
        return Arbitraries.of(TradingPhase.class);
    }

    private static Arbitrary<Long> numbers() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.longs()),
                Tuple.of(1, Arbitraries.of(0L, 1L, -1L, BookView.NO_PRICE, BookCommand.NO_TIME, Long.MAX_VALUE)));
    }

    private static Arbitrary<Attributes> attributes() {
        Arbitrary<Boolean> flips = Arbitraries.of(true, false);
        return Combinators.combine(
                        flips,
                        flips,
                        flips,
                        Arbitraries.of(TimeInForce.class),
                        Arbitraries.of(PostOnly.class),
                        Arbitraries.of(SelfTradePrevention.class))
                .as(Attributes::new);
    }

    private record Attributes(
            boolean at,
            boolean expires,
            boolean shaped,
            TimeInForce timeInForce,
            PostOnly postOnly,
            SelfTradePrevention prevention) {}
}
