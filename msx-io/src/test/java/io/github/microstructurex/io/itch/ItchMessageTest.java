package io.github.microstructurex.io.itch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.io.MarketDataException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ItchMessageTest {
    /** Of stock 7, tracking 2, at 1 s: order 5, sell, 100 shares of ZVZZT at 10.0001. */
    private static final String ADD =
            "41 0007 0002 00003b9aca00 0000000000000005 53 00000064 5a565a5a54202020 000186a1";

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    @Test
    void aMessageIsReadWhereItStands() {
        ItchMessage message = ItchMessage.wrap(bytes("ffff" + ADD), 2);
        assertThat(message.type()).isEqualTo(ItchType.ADD_ORDER);
        assertThat(message.stockLocate()).isEqualTo(7);
        assertThat(message.trackingNumber()).isEqualTo(2);
        assertThat(message.timestamp()).isEqualTo(1_000_000_000);
        AddOrder order = message.addOrder();
        assertThat(order.orderReference()).isEqualTo(5);
        assertThat(order.side()).isEqualTo(Side.SELL);
        assertThat(order.shares()).isEqualTo(100);
        assertThat(order.stock()).isEqualTo(ItchText.pack("ZVZZT", 8));
        assertThat(order.stockName()).isEqualTo("ZVZZT");
        assertThat(order.price()).isEqualTo(100_001);
        assertThat(message).hasToString("ADD_ORDER of stock 7 at 1000000000");
    }

    @Test
    void aMessageThatIsFilledInHasTheSameBytes() {
        ItchMessage message = ItchMessage.create();
        message.begin(ItchType.ADD_ORDER).stockLocate(7).trackingNumber(2).timestamp(1_000_000_000);
        message.addOrder()
                .orderReference(5)
                .side(Side.SELL)
                .shares(100)
                .stock("ZVZZT")
                .price(100_001);
        byte[] copy = new byte[36];
        assertThat(message.copyTo(copy, 0)).isEqualTo(36);
        assertThat(copy).isEqualTo(bytes(ADD));
    }

    @ParameterizedTest
    @EnumSource(ItchType.class)
    void theFieldsOfATypeFillItsMessage(ItchType type) {
        ItchMessage message = ItchMessage.create();
        message.begin(type);
        ViewFields.fill(ViewFields.view(message, type));
        byte[] copy = new byte[type.length()];
        message.copyTo(copy, 0);
        for (int at = 11; at < copy.length; at++) {
            assertThat(copy[at]).as("byte %d of %s", at, type).isNotZero();
        }
    }

    @ParameterizedTest
    @EnumSource(ItchType.class)
    void aTypeIsFoundByItsCode(ItchType type) {
        assertThat(ItchType.of(type.code())).contains(type);
        assertThat(ItchType.lengthOf((byte) type.code())).isEqualTo(type.length());
    }

    @Test
    void otherCodesHaveNoType() {
        assertThat(ItchType.of('z')).isEmpty();
        assertThat(ItchType.of(-1)).isEmpty();
        assertThat(ItchType.of(200)).isEmpty();
        assertThat(ItchType.lengthOf((byte) 200)).isZero();
    }

    @Test
    void aViewOfAnotherTypeIsRefused() {
        ItchMessage message = ItchMessage.wrap(bytes(ADD), 0);
        assertThatThrownBy(message::trade)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the message is a ADD_ORDER, not a TRADE");
        assertThatThrownBy(message::attributedAddOrder).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anAttributedOrderIsAlsoAnOrder() {
        ItchMessage message = ItchMessage.create().begin(ItchType.ATTRIBUTED_ADD_ORDER);
        message.attributedAddOrder().participant(ItchText.pack("NITE", 4)).shares(3);
        assertThat(message.addOrder().shares()).isEqualTo(3);
        assertThat(ItchText.unpack(message.attributedAddOrder().participant())).isEqualTo("NITE");
    }

    @Test
    void whatWasReadCannotBeChanged() {
        ItchMessage message = ItchMessage.wrap(bytes(ADD), 0);
        assertThatThrownBy(() -> message.addOrder().shares(1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> message.begin(ItchType.TRADE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void valuesThatDoNotFitAreRefused() {
        ItchMessage message = ItchMessage.create().begin(ItchType.ADD_ORDER);
        assertThatThrownBy(() -> message.addOrder().shares(1L << 32))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the value is 4294967296, expected from 0 to 4294967295");
        assertThatThrownBy(() -> message.addOrder().price(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> message.stockLocate(1 << 16)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> message.timestamp(1L << 48)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> message.addOrder().stock("NINELETTR")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> message.addOrder().stock("\u00e9")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void onlyAWholeMessageCanBeWrapped() {
        byte[] add = bytes(ADD);
        assertThatThrownBy(() -> ItchMessage.wrap(add, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ItchMessage.wrap(add, 36)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ItchMessage.wrap(new byte[] {'A'}, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSideOfAnotherLetterIsAnError() {
        byte[] add = bytes(ADD);
        add[19] = 'x';
        assertThatThrownBy(() -> ItchMessage.wrap(add, 0).addOrder().side())
                .isInstanceOf(MarketDataException.class)
                .hasMessage("a message in memory, byte 0, side: found 'x' in a ADD_ORDER, expected B or S");
    }

    @Test
    void textsThatAreNotAsciiAreShownWithQuestionMarks() {
        assertThat(ItchText.unpack(0x41_FF_42_20_20_20_20_20L)).isEqualTo("A?B");
        assertThat(ItchText.unpack(0)).isEmpty();
    }
}
