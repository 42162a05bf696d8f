package io.github.microstructurex.io.internal.dbn;

import io.github.microstructurex.io.InstrumentListing;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataInput;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.StreamedFormat;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;

/** Databento Binary Encoding, market by order. */
public final class DbnFormat implements StreamedFormat {
    static final String NAME = "dbn";

    private static final int MAGIC_LENGTH = 4;

    /** Called by the service loader. */
    public DbnFormat() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Databento market by order (DBN versions 1 to 3, schema mbo), one instrument of the file";
    }

    @Override
    public List<String> filePatterns() {
        return List.of("*.dbn");
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.READ_EVENTS);
    }

    @Override
    public boolean recognises(MarketDataInput input) {
        ByteBuffer bytes = input.firstBytes();
        int at = bytes.position();
        return bytes.remaining() >= MAGIC_LENGTH
                && bytes.get(at) == 'D'
                && bytes.get(at + 1) == 'B'
                && bytes.get(at + 2) == 'N'
                && bytes.get(at + 3) < ' ';
    }

    @Override
    public MarketDataFile open(MarketDataInput input, OpenOptions options) {
        return DbnFile.open(input, options);
    }

    @Override
    public InstrumentListing listInstruments(MarketDataInput input, OpenOptions options) {
        return DbnFile.listInstruments(input, options);
    }
}
