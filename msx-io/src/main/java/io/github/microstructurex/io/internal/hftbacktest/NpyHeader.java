package io.github.microstructurex.io.internal.hftbacktest;

import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataInput;
import io.github.microstructurex.io.internal.FoundText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What stands before the records of an npy array: magic bytes, a version from 1 to 3, and a text that describes the array.
 *
 * @param records how many records follow
 * @param length how many bytes it takes itself
 */
record NpyHeader(long records, int length) {
    static final int RECORD = 64;
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int MAX_TEXT = 1 << 16;
    private static final int ALIGNMENT = 64;
    private static final List<Object> FIELDS = List.of(
            List.of("ev", "<u8"),
            List.of("exch_ts", "<i8"),
            List.of("local_ts", "<i8"),
            List.of("px", "<f8"),
            List.of("qty", "<f8"),
            List.of("order_id", "<u8"),
            List.of("ival", "<i8"),
            List.of("fval", "<f8"));
    private static final String LAYOUT = "the 64-byte records of hftbacktest: " + FIELDS;

    /** Reads the header from the beginning of an array. */
    static NpyHeader read(InputStream in, MarketDataInput file) throws IOException {
        byte[] start = in.readNBytes(MAGIC.length + 2);
        if (start.length < MAGIC.length + 2 || !isMagic(start)) {
            throw MarketDataException.atByte(
                    file.toString(), 0, "", FoundText.quote(start, 0, start.length), "an npy array, \\x93NUMPY");
        }
        int version = start[MAGIC.length];
        if (version < 1 || version > 3 || start[MAGIC.length + 1] != 0) {
            throw MarketDataException.atByte(
                    file.toString(),
                    MAGIC.length,
                    "version",
                    version + "." + start[MAGIC.length + 1],
                    "1.0, 2.0 or 3.0");
        }
        int lengthBytes = version == 1 ? 2 : 4;
        long length = littleEndian(in.readNBytes(lengthBytes), lengthBytes);
        int before = start.length + lengthBytes;
        if (length < 0 || length > MAX_TEXT) {
            throw MarketDataException.atByte(
                    file.toString(),
                    start.length,
                    "header length",
                    length < 0 ? "the end of the file" : Long.toString(length),
                    "from 0 to " + MAX_TEXT);
        }
        byte[] text = in.readNBytes((int) length);
        if (text.length < length) {
            throw MarketDataException.atByte(
                    file.toString(), before, "header", text.length + " bytes", length + " bytes");
        }
        return new NpyHeader(records(new String(text, StandardCharsets.UTF_8), file, before), before + text.length);
    }

    static boolean isMagic(byte[] start) {
        for (int i = 0; i < MAGIC.length; i++) {
            if (i >= start.length || start[i] != MAGIC[i]) {
                return false;
            }
        }
        return true;
    }

    private static long littleEndian(byte[] bytes, int count) {
        if (bytes.length < count) {
            return -1;
        }
        long value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = value << 8 | (bytes[i] & 0xFF);
        }
        return value;
    }

    private static long records(String text, MarketDataInput file, int at) {
        Object value = new PythonLiteral(text, file, at).read();
        if (!(value instanceof Map<?, ?> header)
                || header.size() != 3
                || !(header.get("fortran_order") instanceof Boolean)) {
            throw wrong(file, at, "header", text.strip(), "{'descr': ..., 'fortran_order': ..., 'shape': ...}");
        }
        if (!FIELDS.equals(header.get("descr"))) {
            throw wrong(file, at, "descr", String.valueOf(header.get("descr")), LAYOUT);
        }
        if (!(header.get("shape") instanceof List<?> shape)
                || shape.size() != 1
                || !(shape.get(0) instanceof Long records)
                || records > Long.MAX_VALUE / RECORD - 1) {
            throw wrong(file, at, "shape", String.valueOf(header.get("shape")), "one dimension");
        }
        return records;
    }

    private static MarketDataException wrong(
            MarketDataInput file, int at, String field, String found, String expected) {
        String shortened = found.length() > 400 ? found.substring(0, 400) + "..." : found;
        return MarketDataException.atByte(file.toString(), at, field, shortened, expected);
    }

    /** Makes the header of so many records, as numpy writes it. */
    static byte[] write(long records) {
        StringBuilder text = new StringBuilder("{'descr': [");
        for (Object field : FIELDS) {
            List<?> pair = (List<?>) field;
            text.append(text.charAt(text.length() - 1) == '[' ? "" : ", ")
                    .append("('")
                    .append(pair.get(0))
                    .append("', '")
                    .append(pair.get(1))
                    .append("')");
        }
        text.append("], 'fortran_order': False, 'shape': (").append(records).append(",), }");
        int before = MAGIC.length + 4;
        while ((before + text.length() + 1) % ALIGNMENT != 0) {
            text.append(' ');
        }
        text.append('\n');
        byte[] header = new byte[before + text.length()];
        System.arraycopy(MAGIC, 0, header, 0, MAGIC.length);
        header[MAGIC.length] = 1;
        header[MAGIC.length + 2] = (byte) text.length();
        header[MAGIC.length + 3] = (byte) (text.length() >>> 8);
        byte[] characters = text.toString().getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(characters, 0, header, before, characters.length);
        return header;
    }
}
