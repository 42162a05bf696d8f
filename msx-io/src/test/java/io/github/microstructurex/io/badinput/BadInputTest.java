package io.github.microstructurex.io.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormat;
import io.github.microstructurex.io.MarketDataFormats;
import io.github.microstructurex.io.StreamedFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked of every format that is registered, whatever it is: bad files are told from good ones. */
class BadInputTest {
    private static final int MOST_CUTS = 60;

    @TempDir
    Path folder;

    static List<Sample> samples() {
        return Samples.all();
    }

    static Stream<Sample> texts() {
        return samples().stream().filter(Sample::isText);
    }

    static Stream<MarketDataFormat> formats() {
        return MarketDataFormats.all().stream();
    }

    /** What the events say, one a line. */
    private static List<String> read(Sample sample, Path file) {
        List<String> lines = new ArrayList<>();
        try (MarketDataFile opened = sample.open(file)) {
            Reading.toTheEnd(opened, event -> lines.add(event.toString()), state -> lines.add(state.toString()));
        }
        return lines;
    }

    /** Reads what may be bad, and holds the exception against its promise. */
    private Optional<MarketDataException> refusal(Sample sample, byte[] bytes) throws IOException {
        Path file = sample.write(folder, bytes);
        try {
            read(sample, file);
            return Optional.empty();
        } catch (MarketDataException documented) {
            Reading.check(documented, folder.toString());
            return Optional.of(documented);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aGoodFileIsReadToItsEndAnyNumberOfTimes(Sample sample) throws IOException {
        Path file = sample.write(folder, sample.bytes());
        assertThat(read(sample, file)).isNotEmpty().isEqualTo(read(sample, file));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whereverAFileIsTornItsEventsAreThoseUpToThere(Sample sample) throws IOException {
        byte[] whole = sample.bytes();
        List<String> events = read(sample, sample.write(folder, whole));
        for (int length = 0; length < whole.length; length += 1 + whole.length / MOST_CUTS) {
            Path torn = sample.write(folder, Arrays.copyOf(whole, length));
            List<String> found = new ArrayList<>();
            try (MarketDataFile opened = sample.open(torn)) {
                Reading.toTheEnd(opened, event -> found.add(event.toString()), state -> {});
            } catch (MarketDataException documented) {
                Reading.check(documented, folder.toString());
            }
            // The number at the very end may be a part of one, and what would follow can say more of the last event.
            int sure = Math.max(0, found.size() - 1);
            assertThat(found.subList(0, sure))
                    .as("the first %d of %d bytes", length, whole.length)
                    .isEqualTo(events.subList(0, sure));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aChangedByteIsNoticedOrHarmless(Sample sample) throws IOException {
        byte[] whole = sample.bytes(1);
        for (int at = 0; at < whole.length; at += 1 + whole.length / MOST_CUTS) {
            byte[] changed = whole.clone();
            changed[at] ^= (byte) (at % 2 == 0 ? 0x01 : 0xFF);
            refusal(sample, changed);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void lengthsThatAreLargeOrNegativeAreNotBelieved(Sample sample) throws IOException {
        byte[] whole = sample.bytes(1);
        for (int at = 0; at + Integer.BYTES <= whole.length; at += 1 + whole.length / MOST_CUTS) {
            byte[] changed = whole.clone();
            Arrays.fill(changed, at, at + Integer.BYTES, (byte) 0xFF);
            refusal(sample, changed);
            changed[at] = 0x7F;
            refusal(sample, changed);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void emptyAndOneByteFilesAreRefused(Sample sample) throws IOException {
        assertThat(refusal(sample, new byte[0])).isPresent();
        for (int value = 0; value < 256; value++) {
            assertThat(refusal(sample, new byte[] {(byte) value}))
                    .as("a file of the byte %d", value)
                    .isPresent();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void bytesBehindTheEndAreNotPassedOverInSilence(Sample sample) throws IOException {
        byte[] whole = sample.bytes();
        byte[] longer = Arrays.copyOf(whole, whole.length + 100);
        Arrays.fill(longer, whole.length, longer.length, (byte) 0xEE);
        // An archive is what its end says, which is looked for from behind.
        boolean isArchive =
                sample.fileName().endsWith(".zip") || sample.fileName().endsWith(".npz");
        assertThat(refusal(sample, longer).isPresent() || isArchive).isTrue();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void lineEndsMayBeMixed(Sample sample) throws IOException {
        List<String> expected = read(sample, sample.write(folder, sample.bytes()));
        StringBuilder mixed = new StringBuilder();
        String[] lines = new String(sample.bytes(), StandardCharsets.US_ASCII).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            mixed.append(lines[i]).append(i == lines.length - 1 ? "" : i % 2 == 0 ? "\r\n" : "\n");
        }
        Path file = sample.write(folder, mixed.toString().getBytes(StandardCharsets.US_ASCII));
        assertThat(read(sample, file)).isEqualTo(expected);
        String withoutLast = mixed.toString().stripTrailing();
        Path other = sample.write(folder, withoutLast.getBytes(StandardCharsets.US_ASCII));
        assertThat(read(sample, other)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void tenGigabytesOfNothingAreRefusedWithoutReadingThem(Sample sample) throws IOException {
        // The specification of xz lets a file end in any number of zeros.
        assumeFalse(sample.fileName().endsWith(".xz"));
        for (byte[] start : List.of(new byte[0], sample.bytes())) {
            Path file = sample.write(folder, start);
            try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
                sparse.setLength(10L << 30);
            }
            assertThatThrownBy(() -> read(sample, file))
                    .isInstanceOf(MarketDataException.class)
                    .satisfies(refused -> Reading.check((MarketDataException) refused, folder.toString()));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aDirectoryAndAFileThatIsNotThereAreNamed(Sample sample) throws IOException {
        Path file = folder.resolve(sample.fileName());
        assertThatThrownBy(() -> read(sample, file))
                .isInstanceOf(MarketDataException.class)
                .hasMessageStartingWith(file + ": found no such file");
        Files.createDirectory(file);
        assertThatThrownBy(() -> read(sample, file))
                .isInstanceOf(MarketDataException.class)
                .hasMessageStartingWith(file + ": found ")
                .hasMessageContaining("directory");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aFileThatMayNotBeReadIsNamed(Sample sample) throws IOException {
        Path file = sample.write(folder, sample.bytes());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("-wx------"));
        assumeFalse(Files.isReadable(file), "skipped: this user may read everything");
        assertThatThrownBy(() -> read(sample, file))
                .isInstanceOf(MarketDataException.class)
                .hasMessageStartingWith(file.toString());
    }

    /** Nothing is extracted, so that a name cannot say where to. */
    @ParameterizedTest
    @MethodSource("samples")
    void namesInAnArchiveWriteNothingAnywhere(Sample sample) throws IOException {
        assumeTrue(sample.format().filter(StreamedFormat.class::isInstance).isPresent(), "not read from archives");
        Path below = Files.createDirectories(folder.resolve("a/b/c"));
        for (String name : List.of(
                "../../" + sample.fileName(),
                folder.resolve("x") + "/" + sample.fileName(),
                "..\\" + sample.fileName())) {
            Path archive = below.resolve("day.zip");
            try (OutputStream out = Files.newOutputStream(archive);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(sample.bytes());
            }
            List<Path> before = filesBelow(folder);
            try {
                read(sample, archive);
            } catch (MarketDataException lacksItsCompanion) {
                Reading.check(lacksItsCompanion, archive.toString());
            }
            assertThat(filesBelow(folder)).isEqualTo(before);
        }
    }

    private static List<Path> filesBelow(Path top) throws IOException {
        try (Stream<Path> files = Files.walk(top)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void anotherFormatsFileIsRefusedByEachFormat(MarketDataFormat format) throws IOException {
        for (Sample other : samples()) {
            boolean own = other.format()
                    .map(MarketDataFormat::name)
                    .filter(format.name()::equals)
                    .isPresent();
            if (own || other.isCompressed()) {
                continue;
            }
            Path file = other.write(folder, other.bytes());
            assertThatThrownBy(() -> format.open(file, other.options()).close())
                    .as(other.toString())
                    .isInstanceOf(MarketDataException.class);
        }
    }
}
