package io.github.microstructurex.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.io.internal.StoredFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** What a format sees of a file in a wrapper, and what is said of a file that cannot be unwrapped. */
class WrapperTest {
    private static final MarketDataFormat TINY = new TinyFormat();
    private static final byte[] DAY = "TINY\1\2\3".getBytes(StandardCharsets.ISO_8859_1);

    /** How a test wraps. */
    enum Wrapper {
        GZIP(".gz"),
        ZSTD(".zst"),
        XZ(".xz"),
        ZIP(".zip");

        private final String suffix;

        Wrapper(String suffix) {
            this.suffix = suffix;
        }

        byte[] wrap(byte[] content) throws IOException {
            ByteArrayOutputStream wrapped = new ByteArrayOutputStream();
            try (OutputStream out = around(wrapped)) {
                out.write(content);
            }
            return wrapped.toByteArray();
        }

        private OutputStream around(OutputStream out) throws IOException {
            return switch (this) {
                case GZIP -> new GZIPOutputStream(out);
                case ZSTD -> new ZstdOutputStreamNoFinalizer(out);
                case XZ -> new XZOutputStream(out, new LZMA2Options(1));
                case ZIP -> {
                    ZipOutputStream zip = new ZipOutputStream(out);
                    zip.putNextEntry(new ZipEntry("folder/day.tiny"));
                    yield zip;
                }
            };
        }
    }

    @TempDir
    Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static MarketDataFile open(Path file) {
        return Recognition.of(file).open(List.of(TINY, MarketDataFormats.byName("lobster")), OpenOptions.defaults());
    }

    private static int count(MarketDataFile opened) {
        try (MarketEventSource events = opened.events()) {
            int count = 0;
            while (events.advance()) {
                count++;
            }
            return count;
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWrappedFileIsKnownByWhatIsInsideAndReadAnyNumberOfTimes(Wrapper wrapper) throws IOException {
        Path file = file("day.tiny" + wrapper.suffix, wrapper.wrap(DAY));
        try (MarketDataFile opened = open(file)) {
            assertThat(opened.instrument().symbol()).isEqualTo("day");
            assertThat(count(opened)).isEqualTo(3);
            assertThat(count(opened)).isEqualTo(3);
            assertThat(opened.progress()).isEqualTo(1);
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theNameOfTheFileDoesNotDecideOnTheWrapper(Wrapper wrapper) throws IOException {
        try (MarketDataFile opened = open(file("whatever", wrapper.wrap(DAY)))) {
            assertThat(count(opened)).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNameCountsWithoutTheSuffixOfTheWrapper(Wrapper wrapper) throws IOException {
        byte[] unknown = "no magic".getBytes(StandardCharsets.UTF_8);
        try (MarketDataFile opened = open(file("day.tiny" + wrapper.suffix, wrapper.wrap(unknown)))) {
            assertThat(opened.formatName()).isEqualTo("tiny");
        }
    }

    @Test
    void lobsterFilesAreReadFromGzipWithTheirOrderbookBeside() throws IOException {
        String name = "TEST_2012-06-21_34200000_57600000_%s_1.csv%s";
        byte[] row = "34200.5,1,11,100,2238100,1\n".getBytes(StandardCharsets.UTF_8);
        byte[] state = "9999999999,0,2238100,100\n".getBytes(StandardCharsets.UTF_8);
        file(name.formatted("orderbook", ".gz"), Wrapper.GZIP.wrap(state));
        Path messages = file(name.formatted("message", ".gz"), Wrapper.GZIP.wrap(row));
        try (MarketDataFile opened = MarketDataFormats.open(messages)) {
            assertThat(opened.depth()).isPresent();
            assertThat(count(opened)).isEqualTo(1);
        }
        Path mixed = file(name.formatted("message", ".xz").replace("TEST", "MIXED"), Wrapper.XZ.wrap(row));
        file(name.formatted("orderbook", "").replace("TEST", "MIXED"), state);
        try (MarketDataFile opened = MarketDataFormats.open(mixed)) {
            assertThat(opened.depth()).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTornWrapperIsAnInputErrorWhereverItEnds(Wrapper wrapper) throws IOException {
        byte[] content = new byte[20_000];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) ((i * i * 31) >>> 7);
        }
        System.arraycopy(DAY, 0, content, 0, 4);
        byte[] whole = wrapper.wrap(content);
        for (int length = 4; length < whole.length; length += 1 + whole.length / 200) {
            Path torn = file("day.tiny" + wrapper.suffix, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> {
                        try (MarketDataFile opened = open(torn)) {
                            count(opened);
                        }
                    })
                    .as("the first %d of %d bytes", length, whole.length)
                    .isInstanceOf(MarketDataException.class)
                    .hasMessageStartingWith(torn.toString())
                    .hasMessageContaining("expected");
        }
    }

    @ParameterizedTest
    @EnumSource
    void bytesThatChangedAreNoticedOrHarmless(Wrapper wrapper) throws IOException {
        byte[] content = Arrays.copyOf(DAY, 3000);
        byte[] whole = wrapper.wrap(content);
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x55;
            Path file = file("day.tiny" + wrapper.suffix, changed);
            try (MarketDataFile opened = open(file)) {
                count(opened);
            } catch (MarketDataException expected) {
                assertThat(expected).hasMessageStartingWith(file.toString());
            }
        }
    }

    @Test
    void gzipOfSeveralMembersIsReadToTheEnd() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(Wrapper.GZIP.wrap(DAY));
        both.write(Wrapper.GZIP.wrap(new byte[] {7, 8}));
        try (MarketDataFile opened = open(file("day.tiny.gz", both.toByteArray()))) {
            assertThat(count(opened)).isEqualTo(5);
        }
    }

    @Test
    void zstdOfSeveralFramesWithOneToSkipIsReadToTheEnd() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(new byte[] {0x53, 0x2A, 0x4D, 0x18, 2, 0, 0, 0, 9, 9});
        all.write(Wrapper.ZSTD.wrap(DAY));
        all.write(Wrapper.ZSTD.wrap(new byte[] {7, 8}));
        try (MarketDataFile opened = open(file("day.tiny.zst", all.toByteArray()))) {
            assertThat(count(opened)).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingInsideAWrapperIsAnEmptyFile(Wrapper wrapper) throws IOException {
        Path file = file("day.tiny" + wrapper.suffix, wrapper.wrap(new byte[0]));
        assertThatThrownBy(() -> open(file))
                .isInstanceOf(MarketDataException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageEndingWith("found an empty file inside its wrapper, expected a file of market data");
    }

    @Test
    void anArchiveWithSeveralCandidatesNamesThem() throws IOException {
        Path archive = folder.resolve("days.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (int day = 1; day <= 7; day++) {
                zip.putNextEntry(new ZipEntry(day + ".tiny"));
                zip.write(DAY);
            }
            zip.putNextEntry(new ZipEntry("readme.txt"));
        }
        assertThatThrownBy(() -> open(archive))
                .isInstanceOf(MarketDataException.class)
                .hasMessage(archive + ": found an archive with several files of market data: tiny (1.tiny), tiny"
                        + " (2.tiny), tiny (3.tiny), tiny (4.tiny), tiny (5.tiny) and 2 more, expected one file, or"
                        + " several that make one record");
    }

    @Test
    void anArchiveWithNoCandidateNamesItsFiles() throws IOException {
        Path archive = folder.resolve("docs.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("a/readme.txt"));
            zip.putNextEntry(new ZipEntry("licence.txt"));
            zip.putNextEntry(new ZipEntry("../../evil\0name"));
        }
        assertThatThrownBy(() -> open(archive))
                .isInstanceOf(MarketDataException.class)
                .hasMessageStartingWith(archive + ": found an archive with no file of a known format: readme.txt,"
                        + " licence.txt, evil name, expected one of: tiny (*.tiny), lobster");
    }

    @Test
    void anArchiveWithoutFilesIsNamed() throws IOException {
        Path archive = folder.resolve("empty.zip");
        new ZipOutputStream(Files.newOutputStream(archive)).close();
        assertThatThrownBy(() -> open(archive))
                .hasMessage(archive + ": found an archive without files, expected a file of market data in it");
    }

    @Test
    void aWindowThatNeedsTooMuchMemoryIsRefused() throws IOException {
        // The header of a zstd frame that asks for a window of 2 TiB, and one of xz for a dictionary of 4 GiB.
        byte[] zstd = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, (byte) 0xF8, 1, 0, 0};
        assertThatThrownBy(() -> open(file("day.tiny.zst", zstd))).isInstanceOf(MarketDataException.class);
        byte[] xz = Wrapper.XZ.wrap(DAY);
        int dictionary = 16;
        xz[dictionary] = 40;
        assertThatThrownBy(() -> open(file("day.tiny.xz", xz))).isInstanceOf(MarketDataException.class);
    }

    @ParameterizedTest
    @CsvSource({"plain, 0", "plain, 1", "day.tiny.gz, 1", "day.zip, 1"})
    void emptyAndOneByteFilesAreRefused(String name, int length) throws IOException {
        Path file = file(name, new byte[length]);
        assertThatThrownBy(() -> open(file))
                .isInstanceOf(MarketDataException.class)
                .hasMessageStartingWith(file + ": found " + (length == 0 ? "an empty file" : "a file of no known"));
    }

    @Test
    void aSparseFileOfManyGigabytesIsNotReadToBeRecognised() throws IOException {
        Path file = folder.resolve("huge");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(10L << 30);
        }
        assertThatThrownBy(() -> open(file)).hasMessageStartingWith(file + ": found a file of no known format");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.write(DAY);
        }
        try (MarketDataFile opened = open(file);
                MarketEventSource events = opened.events()) {
            assertThat(events.advance()).isTrue();
            assertThat(events.event().price()).isEqualTo(1);
            assertThat(opened.progress()).isLessThan(0.001);
        }
    }

    @Test
    void aFileThatMayNotBeReadIsNamed() throws IOException {
        Path file = file("day.tiny", DAY);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("-wx------"));
        assumeFalse(Files.isReadable(file), "skipped: this user may read everything");
        assertThatThrownBy(() -> open(file))
                .isInstanceOf(MarketDataException.class)
                .hasMessageStartingWith(file + ": found an input error: AccessDeniedException");
    }

    @Test
    void aFileThatGivesManyTimesItsSizeIsReadInBoundedMemory() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        int megabytes = 256;
        try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
            out.write(DAY);
            for (int i = 0; i < megabytes; i++) {
                out.write(new byte[1 << 20]);
            }
        }
        Path file = file("bomb.gz", bomb.toByteArray());
        MarketDataInput input = StoredFile.plain(file);
        try (MarketDataStream in = input.open()) {
            byte[] chunk = new byte[1 << 16];
            long total = 0;
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                total += read;
            }
            assertThat(total).isEqualTo(DAY.length + ((long) megabytes << 20));
        }
    }
}
