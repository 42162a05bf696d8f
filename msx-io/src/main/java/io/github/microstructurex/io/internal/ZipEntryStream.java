package io.github.microstructurex.io.internal;

import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The bytes of one entry of a zip archive, compared with the archive's checksum at the end. */
final class ZipEntryStream extends CheckedInputStream {
    private final ZipFile zip;
    private final long expectedChecksum;

    ZipEntryStream(ZipFile zip, ZipEntry entry) throws IOException {
        super(zip.getInputStream(entry), new CRC32());
        this.zip = zip;
        expectedChecksum = entry.getCrc();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        if (read < 0 && expectedChecksum >= 0 && getChecksum().getValue() != expectedChecksum) {
            throw new ZipException("the entry's bytes do not fit its checksum");
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        try {
            super.close();
        } finally {
            zip.close();
        }
    }
}
