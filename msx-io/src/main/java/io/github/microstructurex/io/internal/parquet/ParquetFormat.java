package io.github.microstructurex.io.internal.parquet;

import io.github.microstructurex.io.InstrumentListing;
import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormat;
import io.github.microstructurex.io.OpenOptions;
import io.github.microstructurex.io.internal.parquet.table.Footer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;

/** What the three formats share. Each finds its files by their columns, which stand at the end of a file. */
abstract class ParquetFormat implements MarketDataFormat {
    private static final int MAGIC = 0x31524150;

    private final Content content;

    ParquetFormat(Content content) {
        this.content = content;
    }

    @Override
    public String name() {
        return content.formatName();
    }

    /** A file of columns in which there is no sense is one of events, whose reader says what is wrong. */
    @Override
    public boolean recognises(Path file, ByteBuffer firstBytes) {
        ByteBuffer bytes = firstBytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.remaining() < Integer.BYTES || bytes.getInt() != MAGIC) {
            return false;
        }
        try {
            return content
                    == Layout.of(Footer.read(file), ColumnNames.usual())
                            .map(Layout::content)
                            .orElse(Content.EVENTS);
        } catch (MarketDataException unreadable) {
            return content == Content.EVENTS;
        }
    }

    @Override
    public InstrumentListing listInstruments(Path file, OpenOptions options) {
        return ParquetFile.listInstruments(file, options, ColumnNames.usual())
                .orElseGet(() -> MarketDataFormat.super.listInstruments(file, options));
    }

    @Override
    public MarketDataFile open(Path file, OpenOptions options) {
        ParquetFile opened = ParquetFile.open(file, options, ColumnNames.usual());
        if (!opened.formatName().equals(name())) {
            throw MarketDataException.inFile(
                    file.toString(), "a file of the format " + opened.formatName(), "one of the format " + name());
        }
        return opened;
    }
}
