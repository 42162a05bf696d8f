package io.github.microstructurex.book.journal;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.CommandType;
import io.github.microstructurex.book.PostOnly;
import io.github.microstructurex.book.SelfTradePrevention;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.book.TradingPhase;
import io.github.microstructurex.book.internal.Codes;
import java.nio.ByteBuffer;
import java.util.function.ToIntFunction;

/**
 * A command as bytes: a word that says what kind of command it is and which numbers follow, then those numbers. A number
 * that a command does not have, such as the expiry of most orders, takes no space. Every command has exactly one form.
 */
final class CommandCodec {
    /** The smallest form: the first word alone. */
    static final int MIN_BYTES = Long.BYTES;

    /** The largest: the first word and ten numbers. */
    static final int MAX_BYTES = 11 * Long.BYTES;

    // Bits of the field set, which is the upper quarter of the first word, in the order in which the numbers follow.
    private static final int TIME = 1;
    private static final int ORDER_ID = 1 << 1;
    private static final int NEW_ORDER_ID = 1 << 2;
    private static final int PRICE = 1 << 3;
    private static final int STOP_PRICE = 1 << 4;
    private static final int QUANTITY = 1 << 5;
    private static final int EXPIRY = 1 << 6;
    private static final int DISPLAY_QUANTITY = 1 << 7;
    private static final int MINIMUM_QUANTITY = 1 << 8;
    private static final int OWNER = 1 << 9;
    private static final int NUMBERS = (1 << 10) - 1;
    private static final int HIDDEN = 1 << 10;

    private static final CommandType[] TYPES = CommandType.values();
    private static final Side[] SIDES = Side.values();
    private static final TimeInForce[] TIMES_IN_FORCE = TimeInForce.values();
    private static final PostOnly[] POST_ONLY = PostOnly.values();
    private static final SelfTradePrevention[] PREVENTIONS = SelfTradePrevention.values();
    private static final TradingPhase[] PHASES = TradingPhase.values();

    private CommandCodec() {}

    /** Writes a command at the position of a little-endian buffer. */
    static void encode(BookCommand command, ByteBuffer out) {
        long head = head(command);
        int fields = fields(head);
        out.putLong(head);
        put(out, fields & TIME, command.time());
        put(out, fields & ORDER_ID, command.orderId());
        put(out, fields & NEW_ORDER_ID, command.newOrderId());
        put(out, fields & PRICE, command.price());
        put(out, fields & STOP_PRICE, command.stopPrice());
        put(out, fields & QUANTITY, command.quantity());
        put(out, fields & EXPIRY, command.expiry());
        put(out, fields & DISPLAY_QUANTITY, command.displayQuantity());
        put(out, fields & MINIMUM_QUANTITY, command.minimumQuantity());
        put(out, fields & OWNER, command.owner());
    }

    /**
     * Reads the command that fills a little-endian buffer from its position to its limit.
     *
     * @throws IllegalArgumentException if it is none, saying what was found
     */
    static void decode(ByteBuffer in, BookCommand into) {
        int bytes = in.remaining();
        long head = in.getLong();
        int fields = fields(head);
        int needed = MIN_BYTES + Long.BYTES * Integer.bitCount(fields & NUMBERS);
        if (bytes != needed) {
            throw new IllegalArgumentException("a command of " + bytes + " bytes whose fields need " + needed);
        }
        Side side = find(SIDES, Side::index, head, 8, "side");
        long time = get(in, fields & TIME, BookCommand.NO_TIME);
        long orderId = get(in, fields & ORDER_ID, 0);
        long newOrderId = get(in, fields & NEW_ORDER_ID, 0);
        long price = get(in, fields & PRICE, BookView.NO_PRICE);
        long stopPrice = get(in, fields & STOP_PRICE, BookView.NO_PRICE);
        long quantity = get(in, fields & QUANTITY, 0);
        switch (find(TYPES, CommandType::code, head, 0, "command")) {
            case LIMIT -> into.limit(orderId, side, price, quantity);
            case MARKET -> into.market(orderId, side, quantity);
            case STOP -> into.stop(orderId, side, stopPrice, quantity);
            case STOP_LIMIT -> into.stopLimit(orderId, side, stopPrice, price, quantity);
            case CANCEL -> into.cancel(orderId);
            case REDUCE -> into.reduce(orderId, quantity);
            case REPLACE -> into.replace(orderId, newOrderId, price, quantity);
            case CANCEL_OWNER -> into.cancelOwner(BookCommand.NO_OWNER);
            case CANCEL_OWNER_SIDE -> into.cancelOwner(BookCommand.NO_OWNER, side);
            case CANCEL_SIDE -> into.cancelSide(side);
            case CANCEL_ALL -> into.cancelAll();
            case PHASE -> into.phase(find(PHASES, TradingPhase::code, head, 40, "phase"));
            case BANDS -> into.bands(price, stopPrice);
            case REFERENCE_PRICE -> into.referencePrice(price);
            case TIME -> into.time(time);
        }
        into.at(time)
                .goodTill(get(in, fields & EXPIRY, 0))
                .timeInForce(find(TIMES_IN_FORCE, TimeInForce::code, head, 16, "time in force"))
                .postOnly(find(POST_ONLY, PostOnly::code, head, 24, "post-only"))
                .selfTradePrevention(find(PREVENTIONS, SelfTradePrevention::code, head, 32, "self-trade prevention"))
                .iceberg(get(in, fields & DISPLAY_QUANTITY, 0))
                .minimumQuantity(get(in, fields & MINIMUM_QUANTITY, 0))
                .owner(get(in, fields & OWNER, BookCommand.NO_OWNER));
        if ((fields & HIDDEN) != 0) {
            into.hidden();
        }
        // Anything that the command did not take up, such as a field that its type does not have, shows here.
        if (head(into) != head) {
            throw new IllegalArgumentException(
                    String.format("first word %016x of a command that begins with %016x", head, head(into)));
        }
    }

    private static long head(BookCommand command) {
        long fields = bit(TIME, command.time() != BookCommand.NO_TIME)
                | bit(ORDER_ID, command.orderId() != 0)
                | bit(NEW_ORDER_ID, command.newOrderId() != 0)
                | bit(PRICE, command.price() != BookView.NO_PRICE)
                | bit(STOP_PRICE, command.stopPrice() != BookView.NO_PRICE)
                | bit(QUANTITY, command.quantity() != 0)
                | bit(EXPIRY, command.expiry() != 0)
                | bit(DISPLAY_QUANTITY, command.displayQuantity() != 0)
                | bit(MINIMUM_QUANTITY, command.minimumQuantity() != 0)
                | bit(OWNER, command.owner() != BookCommand.NO_OWNER)
                | bit(HIDDEN, command.isHidden());
        return fields << 48
                | (long) command.phase().code() << 40
                | (long) command.selfTradePrevention().code() << 32
                | (long) command.postOnly().code() << 24
                | (long) command.timeInForce().code() << 16
                | (long) command.side().index() << 8
                | command.type().code();
    }

    private static int bit(int field, boolean present) {
        return present ? field : 0;
    }

    private static int fields(long head) {
        return (int) (head >>> 48);
    }

    private static void put(ByteBuffer out, int field, long value) {
        if (field != 0) {
            out.putLong(value);
        }
    }

    private static long get(ByteBuffer in, int field, long absent) {
        return field == 0 ? absent : in.getLong();
    }

    private static <E> E find(E[] values, ToIntFunction<E> codeOf, long head, int shift, String what) {
        return Codes.find(values, codeOf, (int) (head >>> shift) & 0xFF, what);
    }
}
