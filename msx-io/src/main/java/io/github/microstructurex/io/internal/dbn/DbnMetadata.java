package io.github.microstructurex.io.internal.dbn;

import io.github.microstructurex.io.internal.FoundText;
import io.github.microstructurex.io.internal.GivenInstrument;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a DBN file says before its records. Each length is held against what is left of the metadata before it is used,
 * and nothing is kept but the mappings that the symbols keep.
 */
final class DbnMetadata {
    static final int PREFIX = 8;
    static final int MAX_VERSION = 3;

    private static final int FIXED = 100;
    private static final int SCHEMA_AT = 16;
    private static final int START_AT = 18;
    private static final int COUNT_LENGTH = 4;
    private static final int DATE_LENGTH = 4;
    private static final int MBO = 0;
    private static final int INSTRUMENT_ID = 0;
    private static final int V1_SYMBOL_LENGTH = 22;
    private static final int MAX_SYMBOL_LENGTH = 1024;
    private static final int ALIGNMENT = 8;

    private final DbnInput input;
    private final DbnSymbols symbols;
    private int version;
    private long left;
    private long start;
    private int symbolLength;
    private boolean namesToIds;
    private boolean idsToNames;
    private boolean hasSendTimes;

    private DbnMetadata(DbnInput input, DbnSymbols symbols) {
        this.input = input;
        this.symbols = symbols;
    }

    /** Reads the metadata, and leaves the input at the first record. */
    static DbnMetadata read(DbnInput input, DbnSymbols symbols) {
        DbnMetadata metadata = new DbnMetadata(input, symbols);
        metadata.readPrefix();
        metadata.readFixedPart();
        metadata.readSchemaDefinition();
        metadata.skipSymbols("symbols");
        metadata.skipSymbols("partial");
        metadata.skipSymbols("not_found");
        metadata.readMappings();
        metadata.readPadding();
        return metadata;
    }

    private void readPrefix() {
        if (!input.has(PREFIX)) {
            throw input.wrong("", input.remaining() + " bytes", "DBN, a version and the length of the metadata");
        }
        if (!input.text(0, 3).equals("DBN")) {
            throw input.wrong("", "no DBN at the beginning", "DBN, a version and the length of the metadata");
        }
        version = input.u8(3);
        if (version < 1 || version > MAX_VERSION) {
            throw input.wrong("version", Integer.toString(version), "from 1 to " + MAX_VERSION);
        }
        left = input.u32(4);
        input.skip(PREFIX);
    }

    private void readFixedPart() {
        need("metadata", FIXED);
        int schema = input.u16(SCHEMA_AT);
        if (schema != MBO) {
            throw input.wrong("schema", Integer.toString(schema), "0, which is market by order (mbo)");
        }
        start = input.i64(START_AT);
        // Version 1 has eight bytes more here, and less behind.
        int at = version == 1 ? 50 : 42;
        idsToNames = input.u8(at) == INSTRUMENT_ID;
        namesToIds = input.u8(at + 1) == INSTRUMENT_ID;
        hasSendTimes = flag("ts_out", input.u8(at + 2));
        symbolLength = version == 1 ? V1_SYMBOL_LENGTH : input.u16(at + 3);
        if (symbolLength < 1 || symbolLength > MAX_SYMBOL_LENGTH) {
            throw input.wrong("symbol length", Integer.toString(symbolLength), "from 1 to " + MAX_SYMBOL_LENGTH);
        }
        skip(FIXED);
    }

    private boolean flag(String field, int value) {
        if (value > 1) {
            throw input.wrong(field, Integer.toString(value), "0 or 1");
        }
        return value == 1;
    }

    private void readSchemaDefinition() {
        need("schema definition length", COUNT_LENGTH);
        long length = input.u32(0);
        skip(COUNT_LENGTH);
        if (length > left) {
            throw input.wrong("schema definition length", Long.toString(length), atMost(left));
        }
        skipLong(length);
    }

    private void skipSymbols(String field) {
        skipLong(readCount(field, symbolLength) * symbolLength);
    }

    private void readMappings() {
        long mappings = readCount("mappings", symbolLength + COUNT_LENGTH);
        for (long i = 0; i < mappings; i++) {
            need("mapping", symbolLength);
            String raw = input.text(0, symbolLength);
            skip(symbolLength);
            int each = 2 * DATE_LENGTH + symbolLength;
            long intervals = readCount("mapping intervals", each);
            for (long k = 0; k < intervals; k++) {
                need("mapping interval", each);
                map(raw, input.text(2 * DATE_LENGTH, symbolLength));
                skip(each);
            }
        }
    }

    private void map(String raw, String resolved) {
        LocalDate from = day("start_date", 0);
        LocalDate to = day("end_date", DATE_LENGTH);
        // An empty symbol says that there was none on these days.
        if (resolved.isEmpty() || !(namesToIds || idsToNames)) {
            return;
        }
        String id = namesToIds ? resolved : raw;
        String name = namesToIds ? raw : resolved;
        if (name.isBlank()) {
            throw input.wrong("symbol", quoted(name), "a name");
        }
        if (!symbols.map(name, id, instrumentId(id), from, to)) {
            throw input.wrong("mapping intervals", "more than 100000 of one symbol", "less, some a day at most");
        }
    }

    private LocalDate day(String field, int at) {
        long day = input.u32(at);
        return DbnSymbols.day(day)
                .orElseThrow(() -> input.wrong(field, Long.toString(day), "a day from 19700101 to 22611231"));
    }

    private long instrumentId(String text) {
        try {
            return Integer.parseUnsignedInt(text) & 0xFFFF_FFFFL;
        } catch (NumberFormatException noNumber) {
            throw input.wrong("instrument id", quoted(text), "a whole number of 32 bits");
        }
    }

    private String quoted(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return FoundText.quote(bytes, 0, bytes.length);
    }

    private void readPadding() {
        if (left >= (version == MAX_VERSION ? ALIGNMENT : 1)) {
            throw input.wrong("metadata", left + " bytes behind the mappings", "the first record");
        }
        need("padding", (int) left);
        skip((int) left);
    }

    /** Reads how many things follow, each of a length of at least so many bytes. */
    private long readCount(String field, int eachAtLeast) {
        need(field, COUNT_LENGTH);
        long count = input.u32(0);
        if (count > (left - COUNT_LENGTH) / eachAtLeast) {
            throw input.wrong(
                    field, count + " entries of " + eachAtLeast + " bytes or more", atMost(left - COUNT_LENGTH));
        }
        skip(COUNT_LENGTH);
        return count;
    }

    private static String atMost(long bytes) {
        return "no more than the " + bytes + " bytes that are left of the metadata";
    }

    private void need(String field, int count) {
        if (count > left) {
            throw input.wrong(field, left + " bytes left of the metadata", count + " bytes");
        }
        if (!input.has(count)) {
            throw input.wrong(field, "the end of the file after " + input.remaining() + " bytes", count + " bytes");
        }
    }

    private void skip(int count) {
        input.skip(count);
        left -= count;
    }

    private void skipLong(long count) {
        for (long rest = count; rest > 0; ) {
            int step = (int) Math.min(rest, DbnInput.CAPACITY);
            need("metadata", step);
            skip(step);
            rest -= step;
        }
    }

    DbnSymbols symbols() {
        return symbols;
    }

    /** Whether each record has the time at which it was sent behind it. */
    boolean hasSendTimes() {
        return hasSendTimes;
    }

    /** The day on which the data begins, if the file says it. */
    Optional<LocalDate> day() {
        return start < 0 ? Optional.empty() : Optional.of(GivenInstrument.dayOf(start));
    }
}
