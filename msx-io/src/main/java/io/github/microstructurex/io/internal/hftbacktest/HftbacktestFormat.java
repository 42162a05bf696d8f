package io.github.microstructurex.io.internal.hftbacktest;

import io.github.microstructurex.io.FileDetail;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormat;
import io.github.microstructurex.io.MarketDataHeader;
import io.github.microstructurex.io.MarketDataWriter;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.internal.StoredFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The event files of hftbacktest: an npz archive with the array {@code data}, or that array as an npy file. */
public final class HftbacktestFormat implements MarketDataFormat {
    static final String NAME = "hftbacktest";
    static final String ENTRY = "data.npy";

    /** Called by the service loader. */
    public HftbacktestFormat() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "hftbacktest events of one instrument (npz or npy); needs the symbol, the tick and the lot size";
    }

    @Override
    public List<String> filePatterns() {
        return List.of("*.npz", "*.npy");
    }

    @Override
    public Set<Capability> capabilities() {
        return Collections.unmodifiableSet(EnumSet.of(Capability.READ_EVENTS, Capability.WRITE_EVENTS));
    }

    @Override
    public boolean recognises(Path file, ByteBuffer firstBytes) {
        byte[] start = new byte[Math.min(8, firstBytes.remaining())];
        firstBytes.duplicate().get(start);
        if (!isArchive(start)) {
            return NpyHeader.isMagic(start);
        }
        try {
            return StoredFile.inside(file).contains(array(file));
        } catch (IOException | MarketDataException noSuchArchive) {
            return false;
        }
    }

    private static boolean isArchive(byte[] start) {
        return start.length >= 2 && start[0] == 'P' && start[1] == 'K';
    }

    private static StoredFile array(Path archive) {
        return new StoredFile(archive, Optional.of(ENTRY));
    }

    @Override
    public MarketDataFile open(Path file, OpenOptions options) {
        byte[] start = new byte[2];
        ByteBuffer firstBytes = StoredFile.asStored(file).firstBytes();
        firstBytes.get(start, 0, Math.min(start.length, firstBytes.remaining()));
        if (!isArchive(start)) {
            return HftbacktestFile.open(StoredFile.plain(file), options);
        }
        List<StoredFile> entries;
        try {
            entries = StoredFile.inside(file);
        } catch (IOException unreadable) {
            throw MarketDataException.unreadable(file.toString(), unreadable);
        }
        if (!entries.contains(array(file))) {
            throw MarketDataException.inFile(
                    file.toString(), entries.size() + " entries without " + ENTRY, "an entry " + ENTRY);
        }
        return HftbacktestFile.open(array(file), options);
    }

    @Override
    public Set<FileDetail> detailsToGive(Path target) {
        return EnumSet.of(FileDetail.SYMBOL, FileDetail.TICK, FileDetail.LOT);
    }

    @Override
    public MarketDataWriter create(Path target, MarketDataHeader header) {
        return HftbacktestWriter.create(target, header);
    }
}
