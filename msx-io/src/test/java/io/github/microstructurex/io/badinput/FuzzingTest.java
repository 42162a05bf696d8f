package io.github.microstructurex.io.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.io.internal.parquet.table.OneColumnFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lets a fuzzing engine look for bytes that a parser cannot take. It starts at the samples and follows the coverage of
 * the code. The usual run has a fixed seed and number of tries, for all parsers together; {@code -Dmsx.fuzz=600} searches
 * for so many seconds for each parser, and keeps what it found in {@code target/fuzz} for the next time. Bytes that break
 * a parser are left there, in a file whose name begins with crash, timeout or oom.
 */
class FuzzingTest {
    private static final int SECONDS = Integer.getInteger("msx.fuzz", 0);
    private static final int TRIES = 6_000;
    private static final int MOST_SECONDS = 300;

    /** How other programs store pages of Parquet; the library's own writer knows one way only. */
    private static final List<String> STORED = List.of(
            "codec snappy",
            "codec gzip",
            "codec zstd",
            "codec brotli",
            "codec lz4_raw",
            "parquet_version v2, dictionary_size_limit 1");

    static List<Sample> samples() {
        return Samples.all();
    }

    @Test
    void anyBytesAreValidEventsOrTheDocumentedException() throws IOException, InterruptedException, SQLException {
        fuzz("all", samples(), "-runs=" + TRIES);
    }

    @ParameterizedTest
    @MethodSource("samples")
    @EnabledIfSystemProperty(
            named = "msx.fuzz",
            matches = "[1-9]\\d*",
            disabledReason = "a long search: -Dmsx.fuzz=SECONDS")
    void aLongSearchFindsNoOtherBytes(Sample sample) throws IOException, InterruptedException, SQLException {
        fuzz(sample.fileName(), List.of(sample), "-max_total_time=" + SECONDS);
    }

    private static void fuzz(String name, List<Sample> samples, String limit)
            throws IOException, InterruptedException, SQLException {
        Path folder = Files.createDirectories(Path.of("target", "fuzz", name).toAbsolutePath());
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        for (int i = 0; i < samples.size(); i++) {
            Files.write(corpus.resolve("sample-" + i), chosen(i, samples.get(i).bytes(1)));
            if (samples.get(i).fileName().endsWith("trades.parquet")) {
                writeTradesOfOthers(corpus, i);
                writeHugeClaims(corpus, i);
            }
        }
        Path output = folder.resolve("output.txt");
        String names = samples.stream().map(Sample::fileName).collect(Collectors.joining(" "));
        List<String> flags = List.of("-XX:TieredStopAtLevel=1", "-Djdk.attach.allowAttachSelf=true");
        List<String> engine = new ArrayList<>(List.of(
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzTarget.class.getName(),
                "--target_args=" + folder.resolve("scratch") + " " + names,
                "--instrumentation_includes=io.github.microstructurex.io.**",
                "--custom_hook_includes=io.github.microstructurex.io.**",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/",
                "-seed=42",
                "-timeout=10",
                "-max_len=8192",
                limit,
                corpus.toString()));
        int status = Fork.run(output, "192m", MOST_SECONDS + SECONDS, flags, engine);
        assertThat(status)
                .as(() -> "the engine ends with\n" + Fork.tail(output))
                .isZero();
    }

    private static void writeTradesOfOthers(Path corpus, int parser) throws IOException, SQLException {
        Path file = Files.createTempFile("trades", ".parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < STORED.size(); i++) {
                statement.execute("""
                        copy (select make_timestamp(1340285400000000 + i) as timestamp, (1000 + i %% 3) / 100.0 as price,
                        5 as quantity, case i %% 2 when 0 then 'buy' end as side from range(40) t(i)) to '%s'
                        (format parquet, %s)""".formatted(file, STORED.get(i)));
                Files.write(corpus.resolve("stored-" + i), chosen(parser, Files.readAllBytes(file)));
            }
        } finally {
            Files.delete(file);
        }
    }

    /** Pages that say they need all the memory, in each codec. */
    private static void writeHugeClaims(Path corpus, int parser) throws IOException {
        for (int codec = 0; codec < 8; codec++) {
            byte[] file = OneColumnFile.claiming(codec, 60 << 20, 100, "timestamp", "price", "quantity");
            Files.write(corpus.resolve("claim-" + codec), chosen(parser, file));
        }
    }

    /** The bytes behind the one that chooses the parser. */
    private static byte[] chosen(int parser, byte[] bytes) {
        byte[] input = new byte[1 + bytes.length];
        input[0] = (byte) parser;
        System.arraycopy(bytes, 0, input, 1, bytes.length);
        return input;
    }
}
