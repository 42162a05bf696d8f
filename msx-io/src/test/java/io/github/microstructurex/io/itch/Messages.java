package io.github.microstructurex.io.itch;

import io.github.microstructurex.book.Side;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes messages, and puts them into every framing. Stock n is named Sn; each message is a nanosecond after the last. */
public final class Messages {
    private final List<byte[]> messages = new ArrayList<>();
    private final ItchMessage message = ItchMessage.create();

    private ItchMessage begin(ItchType type, int stock) {
        return message.begin(type).stockLocate(stock).timestamp(34_200_000_000_000L + messages.size());
    }

    private Messages add() {
        byte[] bytes = new byte[message.length()];
        message.copyTo(bytes, 0);
        messages.add(bytes);
        return this;
    }

    public Messages directory(int stock) {
        begin(ItchType.STOCK_DIRECTORY, stock).stockDirectory().stock("S" + stock);
        return add();
    }

    public Messages add(int stock, long order, Side side, long shares, long price) {
        begin(ItchType.ADD_ORDER, stock)
                .addOrder()
                .orderReference(order)
                .side(side)
                .shares(shares)
                .stock("S" + stock)
                .price(price);
        return add();
    }

    public Messages execute(int stock, long order, long shares) {
        begin(ItchType.ORDER_EXECUTED, stock)
                .orderExecuted()
                .orderReference(order)
                .shares(shares);
        return add();
    }

    public Messages executeAt(int stock, long order, long shares, long price, char printable) {
        begin(ItchType.ORDER_EXECUTED_AT_PRICE, stock)
                .orderExecutedAtPrice()
                .printable(printable)
                .price(price)
                .orderReference(order)
                .shares(shares);
        return add();
    }

    public Messages cancel(int stock, long order, long shares) {
        begin(ItchType.ORDER_CANCEL, stock).orderCancel().orderReference(order).shares(shares);
        return add();
    }

    public Messages delete(int stock, long order) {
        begin(ItchType.ORDER_DELETE, stock).orderDelete().orderReference(order);
        return add();
    }

    public Messages replace(int stock, long order, long newOrder, long shares, long price) {
        begin(ItchType.ORDER_REPLACE, stock)
                .orderReplace()
                .orderReference(order)
                .newOrderReference(newOrder)
                .shares(shares)
                .price(price);
        return add();
    }

    public Messages trade(int stock, long shares, long price) {
        begin(ItchType.TRADE, stock)
                .trade()
                .side(Side.BUY)
                .shares(shares)
                .stock("S" + stock)
                .price(price);
        return add();
    }

    public Messages cross(int stock, long shares, long price) {
        begin(ItchType.CROSS_TRADE, stock)
                .crossTrade()
                .shares(shares)
                .stock("S" + stock)
                .price(price);
        return add();
    }

    public Messages state(int stock, char state) {
        begin(ItchType.TRADING_ACTION, stock).tradingAction().stock("S" + stock).state(state);
        return add();
    }

    /** Changes a byte of the last message. */
    public Messages spoil(int at, int value) {
        messages.get(messages.size() - 1)[at] = (byte) value;
        return this;
    }

    public byte[] framed(ItchFraming framing) {
        return switch (framing) {
            case BINARY_FILE -> joined("", false);
            case BINARY_FILE_WITHOUT_LENGTHS -> joined("", true);
            case SOUP_BIN_TCP -> soup();
            case MOLD_UDP64 -> mold(1, messages);
            case PCAP -> pcap(ByteOrder.LITTLE_ENDIAN, false, 1);
        };
    }

    private byte[] joined(String packetType, boolean bare) {
        Bytes out = new Bytes();
        for (byte[] bytes : messages) {
            int length = bytes.length + packetType.length();
            out.u16(bare ? 0 : length).text(packetType).raw(bytes);
        }
        return out.done();
    }

    private byte[] soup() {
        return new Bytes()
                .u16(31)
                .text("A")
                .text("   SESSION1")
                .text("                  1")
                .u16(1)
                .text("H")
                .raw(joined("S", false))
                .u16(1)
                .text("Z")
                .done();
    }

    static byte[] mold(long sequence, List<byte[]> messages) {
        Bytes out = new Bytes().text("000000105B").u64(sequence).u16(messages.size());
        messages.forEach(bytes -> out.u16(bytes.length).raw(bytes));
        return out.done();
    }

    /** A packet for each message, in Ethernet, so many VLAN tags, IPv4 and UDP; before the first one, one of ARP. */
    public byte[] pcap(ByteOrder order, boolean nanoseconds, int tags) {
        return pcap(order, nanoseconds, tags, false);
    }

    public byte[] pcap(ByteOrder order, boolean nanoseconds, int tags, boolean version6) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteBuffer header = ByteBuffer.allocate(24).order(order);
        header.putInt(nanoseconds ? 0xA1B23C4D : 0xA1B2C3D4).putShort((short) 2).putShort((short) 4);
        header.putInt(20, 1);
        out.writeBytes(header.array());
        packet(
                out,
                order,
                new Bytes().raw(new byte[12]).u16(0x0806).raw(new byte[46]).done());
        for (int i = 0; i < messages.size(); i++) {
            byte[] payload = mold(i + 1L, List.of(messages.get(i)));
            Bytes frame = new Bytes().raw(new byte[12]);
            for (int tag = 0; tag < tags; tag++) {
                frame.u16(0x8100).u16(141);
            }
            if (version6) {
                frame.u16(0x86DD)
                        .raw(new byte[4])
                        .u16(payload.length + 8)
                        .raw(new byte[] {17, 9})
                        .raw(new byte[32]);
            } else {
                frame.u16(0x0800)
                        .raw(new byte[] {0x45, 0})
                        .u16(28 + payload.length)
                        .raw(new byte[] {0, 0, 0x40, 0});
                frame.raw(new byte[] {9, 17}).raw(new byte[10]);
            }
            frame.u16(1).u16(2).u16(8 + payload.length).u16(0).raw(payload);
            packet(out, order, frame.raw(new byte[4]).done());
        }
        return out.toByteArray();
    }

    private static void packet(ByteArrayOutputStream out, ByteOrder order, byte[] frame) {
        ByteBuffer header = ByteBuffer.allocate(16).order(order);
        header.putInt(1_626_182_744).putInt(5).putInt(frame.length).putInt(frame.length);
        out.writeBytes(header.array());
        out.writeBytes(frame);
    }

    /** Bytes being put together, big-endian. */
    static final class Bytes {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Bytes u16(int value) {
            out.write(value >>> 8);
            out.write(value);
            return this;
        }

        Bytes u64(long value) {
            return raw(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
        }

        Bytes text(String text) {
            return raw(text.getBytes(StandardCharsets.US_ASCII));
        }

        Bytes raw(byte[] bytes) {
            try {
                out.write(bytes);
                return this;
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        byte[] done() {
            return out.toByteArray();
        }
    }
}
