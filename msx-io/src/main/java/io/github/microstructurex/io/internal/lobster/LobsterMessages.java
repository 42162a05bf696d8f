package io.github.microstructurex.io.internal.lobster;

import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataInput;
import io.github.microstructurex.io.internal.ByteCursor;

/**
 * The rows of a message file, {@code time,type,order id,size,price,direction}, as market events. The direction is that
 * of the resting order.
 */
final class LobsterMessages implements MarketEventSource {
    static final int MAX_LINE = 256;

    private static final int TIME = 0;
    private static final int TYPE = 1;
    private static final int ORDER_ID = 2;
    private static final int SIZE = 3;
    private static final int PRICE = 4;
    private static final int DIRECTION = 5;
    private static final String[] FIELDS = {"time", "type", "order id", "size", "price", "direction"};

    static final int ADD = 1;
    private static final int REDUCE = 2;
    static final int DELETE = 3;
    static final int EXECUTE = 4;
    static final int EXECUTE_HIDDEN = 5;
    static final int CROSS = 6;
    static final int HALT = 7;

    static final long DAY = 86_400_000_000_000L;
    /** What stands for an absent ask; no order has it or more. */
    static final long NO_ASK = 9_999_999_999L;

    /**
     * The largest size that is taken for one, a trillion shares: far more than any stock has, and so little that the
     * sums over a day fit a {@code long}.
     */
    static final long MAX_SIZE = 1_000_000_000_000L;

    /** A row that is not ordinary is seldom the only one: so many behind it are not tried first. */
    private static final int CAREFUL_ROWS = 15;

    private final LobsterFile file;
    private final ByteCursor cursor;
    private final LobsterEvent event;
    private long row;
    private long lastTime;
    private int carefulRows;

    LobsterMessages(LobsterFile file, MarketDataInput messages, long midnight) {
        this.file = file;
        event = new LobsterEvent(midnight);
        cursor = ByteCursor.behindHeader(messages, MAX_LINE);
    }

    double progress() {
        return cursor.progress();
    }

    @Override
    public boolean advance() {
        if (!cursor.nextLine()) {
            file.messagesEndAfter(row);
            return false;
        }
        row++;
        if (!readOrdinaryRow()) {
            readCarefully();
        }
        event.row = row;
        return true;
    }

    private boolean readOrdinaryRow() {
        if (carefulRows > 0) {
            carefulRows--;
            return false;
        }
        if (cursor.available() < OrdinaryRow.REACH) {
            return false;
        }
        int next = OrdinaryRow.read(cursor.bytes(), cursor.position(), event);
        long time = event.time;
        if (next == OrdinaryRow.DECLINED || time < lastTime || time >= DAY) {
            carefulRows = CAREFUL_ROWS;
            return false;
        }
        lastTime = time;
        cursor.goTo(next);
        return true;
    }

    private void readCarefully() {
        long time = readTime();
        int type = readType();
        long orderId = readOrderId(type);
        long size = readSize(type);
        long price = readPrice(type, size);
        boolean sells = readDirection(type) < 0;
        event.time = time;
        if (type == HALT) {
            event.showPhase((int) price);
        } else {
            event.show(type, orderId, sells, price, size);
        }
    }

    /** {@return the type of the message that says this; not for a phase, nor for what LOBSTER has no message for} */
    static int typeOf(MarketEvent event) {
        return switch (event.type()) {
            case ADD -> ADD;
            case REDUCE -> REDUCE;
            case DELETE -> DELETE;
            case EXECUTE -> EXECUTE;
            case TRADE -> event.hasSide() ? EXECUTE_HIDDEN : CROSS;
            case REPLACE, CLEAR, PHASE -> throw new IllegalArgumentException("no order message: " + event.type());
        };
    }

    private long readTime() {
        long time = cursor.takeSeconds();
        if (time < 0 || time >= DAY || !cursor.take(',')) {
            throw wrong(TIME, "seconds after midnight, below 86400, with up to 12 fraction digits");
        }
        if (time < lastTime) {
            throw wrong(TIME, "a time that is not before that of the row above");
        }
        lastTime = time;
        return time;
    }

    private int readType() {
        int type = cursor.takeDigit();
        if (type < ADD || type > HALT || !cursor.take(',')) {
            throw wrong(TYPE, "from 1 to 7");
        }
        return type;
    }

    private long readOrderId(int type) {
        long orderId = cursor.takeNumber();
        long least = type <= EXECUTE ? 1 : -Long.MAX_VALUE;
        if (orderId < least || !cursor.take(',')) {
            throw wrong(ORDER_ID, type <= EXECUTE ? "a whole number of at least 1" : "a whole number");
        }
        return orderId;
    }

    private long readSize(int type) {
        long size = cursor.takeDigits();
        long least = type < CROSS ? 1 : 0;
        if (size < least || size > MAX_SIZE || !cursor.take(',')) {
            throw wrong(SIZE, "a whole number from " + least + " to " + MAX_SIZE);
        }
        return size;
    }

    private long readPrice(int type, long size) {
        long price = cursor.takeNumber();
        boolean possible = type == HALT ? price >= -1 && price <= 1 : price >= Math.min(1, size) && price < NO_ASK;
        if (!possible || !cursor.take(',')) {
            throw wrong(
                    PRICE,
                    type == HALT
                            ? "-1 for a halt, 0 for quoting, 1 for trading"
                            : "a whole number of ten-thousandths, at least 1 and below " + NO_ASK);
        }
        return price;
    }

    private int readDirection(int type) {
        int direction = cursor.takeSignedDigit();
        boolean possible = direction == 1 || direction == -1 || (direction == 0 && type >= CROSS);
        if (!possible || !cursor.takeLineEnd()) {
            throw wrong(DIRECTION, "1 for a buy or -1 for a sell order");
        }
        return direction;
    }

    private MarketDataException wrong(int field, String expected) {
        return cursor.wrongField(field, FIELDS.length, FIELDS[field], expected);
    }

    @Override
    public MarketEvent event() {
        return event;
    }

    @Override
    public void close() {
        cursor.close();
    }
}
