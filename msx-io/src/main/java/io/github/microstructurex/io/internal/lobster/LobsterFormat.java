package io.github.microstructurex.io.internal.lobster;

import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormat;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.internal.StoredFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** LOBSTER message and orderbook files, on their own or in the zip archive that they are delivered in. */
public final class LobsterFormat implements MarketDataFormat {
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
        return List.of("*message_*.csv", "*orderbook_*.csv", "*.zip");
    }

    @Override
    public Set<Capability> capabilities() {
        return Collections.unmodifiableSet(EnumSet.of(Capability.READ_EVENTS, Capability.READ_DEPTH));
    }

    @Override
    public boolean recognises(Path file, ByteBuffer firstBytes) {
        if (!isZip(firstBytes)) {
            // Two kinds of plain numbers, told apart from others' by the name alone.
            return LobsterName.parse(StoredFile.plain(file).fileName()).isPresent();
        }
        try {
            return StoredFile.inside(file).stream()
                    .anyMatch(entry -> LobsterName.parse(entry.fileName()).isPresent());
        } catch (IOException notAnArchive) {
            return false;
        }
    }

    private static boolean isZip(ByteBuffer firstBytes) {
        int at = firstBytes.position();
        return firstBytes.remaining() >= 4 && firstBytes.get(at) == 'P' && firstBytes.get(at + 1) == 'K';
    }

    @Override
    public MarketDataFile open(Path file, OpenOptions options) {
        StoredFile stored = StoredFile.plain(file);
        Optional<LobsterName> name = LobsterName.parse(stored.fileName());
        if (name.isPresent()) {
            return openPlain(file, name.get(), options);
        }
        if (stored.fileName().endsWith(".csv")) {
            throw MarketDataException.inFile(
                    file.toString(),
                    "a name of another form",
                    LobsterName.CONVENTION + ", or orderbook in place of message, with 1 to " + LobsterName.MAX_LEVELS
                            + " levels");
        }
        return openArchive(file, options);
    }

    private static MarketDataFile openPlain(Path file, LobsterName name, OpenOptions options) {
        StoredFile given = StoredFile.plain(file);
        Path beside = file.resolveSibling(name.counterpart());
        boolean paired = Files.isRegularFile(beside);
        if (name.isMessage()) {
            return LobsterFile.open(
                    given, paired ? Optional.of(StoredFile.plain(beside)) : Optional.empty(), name, options);
        }
        if (!paired) {
            throw MarketDataException.inFile(
                    file.toString(),
                    "an orderbook file alone",
                    "its message file " + name.counterpart() + " in the same folder");
        }
        return LobsterFile.open(StoredFile.plain(beside), Optional.of(given), name, options);
    }

    private static MarketDataFile openArchive(Path file, OpenOptions options) {
        List<StoredFile> entries;
        try {
            entries = StoredFile.inside(file);
        } catch (IOException unreadable) {
            throw MarketDataException.unreadable(file.toString(), unreadable);
        }
        List<StoredFile> messages = entries.stream()
                .filter(entry -> LobsterName.parse(entry.fileName())
                        .map(LobsterName::isMessage)
                        .orElse(false))
                .toList();
        if (messages.size() != 1) {
            throw MarketDataException.inFile(
                    file.toString(),
                    messages.size() + " LOBSTER message files among " + entries.size() + " entries",
                    "one, with a name like " + LobsterName.CONVENTION);
        }
        StoredFile message = messages.get(0);
        LobsterName name = LobsterName.parse(message.fileName()).orElseThrow();
        String entry = message.entry().orElseThrow();
        String folder = entry.substring(0, entry.length() - message.fileName().length());
        StoredFile orderbook = new StoredFile(file, Optional.of(folder + name.counterpart()));
        return LobsterFile.open(
                message, entries.contains(orderbook) ? Optional.of(orderbook) : Optional.empty(), name, options);
    }
}
