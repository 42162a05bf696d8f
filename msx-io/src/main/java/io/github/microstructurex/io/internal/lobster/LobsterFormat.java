package io.github.microstructurex.io.internal.lobster;

import io.github.microstructurex.io.FileDetail;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataHeader;
import io.github.microstructurex.io.MarketDataInput;
import io.github.microstructurex.io.MarketDataWriter;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.StreamedFormat;
import io.github.microstructurex.io.internal.AtomicFile;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** LOBSTER message and orderbook files, on their own or in the zip archive that they are delivered in. */
public final class LobsterFormat implements StreamedFormat {
    static final String NAME = "lobster";

    /** Called by the service loader. */
    public LobsterFormat() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "LOBSTER order flow and book levels of one NASDAQ stock and day (message and orderbook files, or a zip"
                + " of both)";
    }

    @Override
    public List<String> filePatterns() {
        return List.of("*message_*.csv", "*orderbook_*.csv");
    }

    @Override
    public Set<Capability> capabilities() {
        return Collections.unmodifiableSet(EnumSet.of(
                Capability.READ_EVENTS, Capability.READ_DEPTH, Capability.WRITE_EVENTS, Capability.WRITE_DEPTH));
    }

    /** Two kinds of plain numbers, told apart from others' by the name alone. In an archive the messages stand for both. */
    @Override
    public boolean recognises(MarketDataInput input) {
        return LobsterName.parse(input.name())
                .map(name -> name.isMessage() || input.entry().isEmpty())
                .orElse(false);
    }

    @Override
    public MarketDataFile open(MarketDataInput input, OpenOptions options) {
        LobsterName name = LobsterName.parse(input.name())
                .orElseThrow(() ->
                        MarketDataException.inFile(input.toString(), "a name of another form", LobsterName.EXPECTED));
        Optional<MarketDataInput> other = input.sibling(name.counterpart());
        if (name.isMessage()) {
            return LobsterFile.open(input, other, name, options);
        }
        MarketDataInput messages = other.orElseThrow(() -> MarketDataException.inFile(
                input.toString(),
                "an orderbook file alone",
                "its message file " + name.counterpart() + " in the same folder"));
        return LobsterFile.open(messages, Optional.of(input), name, options);
    }

    @Override
    public Set<FileDetail> detailsToGive(Path target) {
        return LobsterName.parse(AtomicFile.nameOf(target))
                .map(LobsterName::missing)
                .orElse(Set.of());
    }

    /** Writes the message file and, beside it, the orderbook file if there are states. */
    @Override
    public MarketDataWriter create(Path target, MarketDataHeader header) {
        return LobsterWriter.create(target, header);
    }
}
