package io.github.microstructurex.io.internal.csv;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.io.FileDetail;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataInput;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.StreamedFormat;
import io.github.microstructurex.io.internal.GivenInstrument;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One of the library's own CSV layouts, known by the first line. */
abstract class CsvFormat implements StreamedFormat {
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    private final String name;
    private final String content;
    private final String pattern;
    private final String header;
    private final Set<Capability> capabilities;

    /** Takes its name, what its rows are, how its files are usually named, how their first line begins, what it can. */
    CsvFormat(String name, String content, String pattern, String header, Set<Capability> capabilities) {
        this.name = name;
        this.content = content;
        this.pattern = pattern;
        this.header = header;
        this.capabilities = Collections.unmodifiableSet(capabilities);
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String description() {
        return content + " as CSV with the library's own columns; needs the symbol, the tick and the lot size";
    }

    @Override
    public final List<String> filePatterns() {
        return List.of(pattern);
    }

    @Override
    public final Set<Capability> capabilities() {
        return capabilities;
    }

    @Override
    public final boolean recognises(MarketDataInput input) {
        ByteBuffer bytes = input.firstBytes();
        byte[] start = new byte[Math.min(bytes.remaining(), header.length() + BYTE_ORDER_MARK.length())];
        bytes.get(start);
        String text = new String(start, StandardCharsets.ISO_8859_1);
        return text.startsWith(header) || text.startsWith(BYTE_ORDER_MARK + header);
    }

    @Override
    public final MarketDataFile open(MarketDataInput input, OpenOptions options) {
        return open(input, GivenInstrument.of(input, options), options);
    }

    @Override
    public final Set<FileDetail> detailsToGive(Path target) {
        return EnumSet.of(FileDetail.SYMBOL, FileDetail.TICK, FileDetail.LOT);
    }

    abstract MarketDataFile open(MarketDataInput input, Instrument instrument, OpenOptions options);
}
