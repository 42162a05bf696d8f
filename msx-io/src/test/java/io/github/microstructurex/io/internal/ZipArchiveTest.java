package io.github.microstructurex.io.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataFormats;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives that would cost much time or memory before anything of them is read. */
class ZipArchiveTest {
    @TempDir
    Path folder;

    private Path archive(int files) throws IOException {
        Path archive = folder.resolve("many.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (int i = 0; i < files; i++) {
                zip.putNextEntry(new ZipEntry(i + ".txt"));
            }
        }
        return archive;
    }

    @Test
    void anArchiveHasAtMostAThousandFiles() throws IOException {
        assertThat(StoredFile.inside(archive(1000))).hasSize(1000);
        Path many = archive(1001);
        assertThatThrownBy(() -> MarketDataFormats.open(many))
                .isInstanceOf(MarketDataException.class)
                .hasMessage(many + ": found an archive of 1001 files, expected at most 1000");
    }

    @Test
    void aTableOfContentsOfMoreThanTheMemoryIsRefused() throws IOException {
        Path huge = folder.resolve("huge.zip");
        try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.write(new byte[] {'P', 'K', 3, 4});
            sparse.seek(2_000_000_000);
            ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
            end.putInt(0x06054B50).putInt(0).putShort((short) 1).putShort((short) 1);
            sparse.write(end.putInt(1_999_999_000).putInt(1000).array());
        }
        assertThatThrownBy(() -> MarketDataFormats.open(huge))
                .isInstanceOf(MarketDataException.class)
                .hasMessageStartingWith(huge + ": found an input error: ZipException (a table of contents of 1999999000"
                        + " bytes, more than 16777216)");
    }
}
