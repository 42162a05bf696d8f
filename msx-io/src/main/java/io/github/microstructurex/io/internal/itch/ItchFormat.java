package io.github.microstructurex.io.internal.itch;

import io.github.microstructurex.io.FileDetail;
import io.github.microstructurex.io.InstrumentListing;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataHeader;
import io.github.microstructurex.io.MarketDataInput;
import io.github.microstructurex.io.MarketDataWriter;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.StreamedFormat;
import io.github.microstructurex.io.internal.AtomicFile;
import io.github.microstructurex.io.itch.ItchFraming;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Files and captures of NASDAQ TotalView-ITCH 5.0, one stock of which is read. */
public final class ItchFormat implements StreamedFormat {
    static final String NAME = "itch";

    /** Called by the service loader. */
    public ItchFormat() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "NASDAQ TotalView-ITCH 5.0, every order of one stock (BinaryFILE, SoupBinTCP, MoldUDP64, or a pcap capture)";
    }

    @Override
    public List<String> filePatterns() {
        return List.of("*ITCH50*", "*ITCH_50*", "S[0-9]*-v50*", "*.itch", "*.pcap");
    }

    @Override
    public Set<Capability> capabilities() {
        return Collections.unmodifiableSet(EnumSet.of(Capability.READ_EVENTS, Capability.WRITE_EVENTS));
    }

    @Override
    public boolean recognises(MarketDataInput input) {
        return ItchFraming.of(input.firstBytes()).isPresent();
    }

    @Override
    public MarketDataFile open(MarketDataInput input, OpenOptions options) {
        return ItchFile.open(input, options);
    }

    @Override
    public InstrumentListing listInstruments(MarketDataInput input, OpenOptions options) {
        return ItchFile.listInstruments(input, options);
    }

    @Override
    public Set<FileDetail> detailsToGive(Path target) {
        return ItchFileName.date(AtomicFile.nameOf(target)).isPresent() ? Set.of() : Set.of(FileDetail.DATE);
    }

    /** Writes one stock, in the framing of BinaryFILE. */
    @Override
    public MarketDataWriter create(Path target, MarketDataHeader header) {
        return ItchFileWriter.create(target, header);
    }
}
