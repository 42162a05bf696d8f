package io.github.microstructurex.io.internal.lobster;

import static io.github.microstructurex.io.internal.EightDigits.load;
import static io.github.microstructurex.io.internal.EightDigits.others;
import static io.github.microstructurex.io.internal.EightDigits.value;

/**
 * Reads a row of the ordinary form, {@code 34200.004241176,1,16113575,18,5853300,1}, and declines any other: an order
 * message, five digits before the decimal point and 2 to 10 behind it, an order id of at most 15 digits, a size of at most
 * 7, a price of at most 8, a line feed. What it takes is a row with every field in its range, except that the caller looks
 * at the time; what it declines may be one all the same.
 *
 * <p>Only one branch depends on how long a field is, whether the order id has eight digits; and what is wrong anywhere is
 * gathered and looked at once. The words that {@code load} gives hold digits as their values, so a comma is one without the
 * bits of a 0 there.
 */
final class OrdinaryRow {
    static final int DECLINED = -1;

    /** How many bytes must be there from the beginning of the row on. */
    static final int REACH = 64;

    private static final long COMMA = ',' ^ '0';
    private static final long POINT = '.' ^ '0';
    private static final long MINUS = '-' ^ '0';
    private static final long LINE_FEED = '\n' ^ '0';

    private static final int FIRST_BYTE = 0xFF;
    private static final long FIRST_IS_NO_DIGIT = 0x80;

    // Of a time: the five digits, the point, two digits more.
    private static final long BEFORE_POINT = 0x000000FFFFFFFFFFL;
    private static final long AT_POINT = 0x0000FF0000000000L;
    private static final long BEHIND_POINT = 0xFFFF000000000000L;

    private static final long AROUND_TYPE = 0xFF00FF;
    private static final long TWO_COMMAS = COMMA | COMMA << 16;

    /** ",-1" or ",1" and a line feed, the shorter one moved up. */
    private static final int SELL_END = (int) (COMMA | MINUS << 8 | 1 << 16 | LINE_FEED << 24);

    private static final int BUY_END = (int) (COMMA << 8 | 1 << 16 | LINE_FEED << 24);

    private static final long[] POWERS_OF_TEN = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000
    };

    private OrdinaryRow() {}

    /**
     * Reads a row.
     *
     * @param bytes what holds it
     * @param start where it begins
     * @param event what it is shown as, without its number; where it is declined, only its type is as before
     * @return where the next row begins, or {@link #DECLINED}
     */
    static int read(byte[] bytes, int start, LobsterEvent event) {
        int position = start;

        // 34200.00: the point becomes a 0 and is left out.
        long word = load(bytes, position) ^ POINT << 40;
        long hundredths = (word & BEFORE_POINT) << 8 | (word & BEHIND_POINT);
        long wrong = others(hundredths) | (word & AT_POINT);
        // 4241176, and a comma: seven digits, of which those that are not there are 0.
        word = load(bytes, position + 8);
        long others = others(word);
        long fraction = word << 8 & (others ^ (others - 1));
        event.time = value(hundredths) * 10_000_000 + value(fraction);
        position += 8 + (Long.numberOfTrailingZeros(others) >>> 3);

        // ,1,
        word = load(bytes, position);
        wrong |= (word & AROUND_TYPE) ^ TWO_COMMAS;
        int type = (int) (word >>> 8) & FIRST_BYTE;

        // 16113575
        word = load(bytes, position + 3);
        others = others(word);
        if (others == 0) {
            long first = value(word);
            // A constant step: this load need not wait until the digits are counted.
            word = load(bytes, position + 11);
            int bits = bits(others(word));
            wrong |= bits >>> 6;
            position += 11 + (bits >>> 3);
            // In two steps, since there may be no bits to keep.
            event.orderId = first * POWERS_OF_TEN[bits >>> 3] + value(word << (56 - bits) << 8);
        } else {
            wrong |= others & FIRST_IS_NO_DIGIT;
            int bits = bits(others);
            position += 3 + (bits >>> 3);
            event.orderId = value(word << -bits);
        }

        // ,18: the comma becomes a 0.
        word = load(bytes, position) ^ COMMA;
        wrong |= word & FIRST_BYTE;
        int sizeBits = bits(others(word));
        event.size = value(word << -sizeBits);
        position += sizeBits >>> 3;

        // ,5853300
        wrong |= bytes[position] ^ ',';
        word = load(bytes, position + 1);
        others = others(word);
        wrong |= others & FIRST_IS_NO_DIGIT;
        int priceBits = bits(others);
        event.price = value(word << -priceBits);
        position += 1 + (priceBits >>> 3);

        // ,1 or ,-1: this bit of the second byte tells one from the other.
        int end = (int) load(bytes, position);
        int sells = end >>> 12 & 1;
        event.sells = sells;
        wrong |= end << (8 - 8 * sells) ^ (BUY_END ^ (-sells & (BUY_END ^ SELL_END)));

        if (wrong != 0 || !isOrder(type) || event.size == 0 || event.price == 0) {
            return DECLINED;
        }
        // Nobody can see which order was executed unseen, whatever stands there.
        if (type == LobsterMessages.EXECUTE_HIDDEN) {
            event.orderId = 0;
        } else if (event.orderId == 0) {
            return DECLINED;
        }
        event.type = type;
        return position + 3 + sells;
    }

    /** The bits that the digits before the first other byte take. */
    private static int bits(long others) {
        return Long.numberOfTrailingZeros(others) & -8;
    }

    private static boolean isOrder(int type) {
        return type >= LobsterMessages.ADD && type <= LobsterMessages.EXECUTE_HIDDEN;
    }
}
