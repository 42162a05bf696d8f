package io.github.microstructurex.cli;

import static io.github.microstructurex.cli.Run.msx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.microstructurex.io.itch.ItchMessage;
import io.github.microstructurex.io.itch.ItchType;
import io.github.microstructurex.io.itch.ItchWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfoCommandTest {
    @TempDir
    private Path folder;

    @Test
    void saysWhatAFileIs() {
        Path day = SmallDay.write(folder);

        Run run = msx("info", day);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("""
                file            %s
                format          lobster
                instrument      TEST
                tick            0.0001 (assumed: the unit of the format; the file does not say the instrument's own)
                lot             1 (assumed: the unit of the format; the file does not say the instrument's own)
                date            2020-01-02, America/New_York
                events cover    the best 5 levels a side
                states          recorded, 5 levels a side
                events          906
                  add           306
                  delete        300
                  execute       300
                first time      2020-01-02 09:30:00.000000000
                last time       2020-01-02 09:35:00.000000000
                problem         none
                """.formatted(day));
        assertThat(run.err()).isEmpty();
    }

    @Test
    void seesThroughGzip() throws IOException {
        Path wrapped = gzip(SmallDay.write(folder));

        Run run = msx("info", wrapped);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("file            " + wrapped).contains("states          recorded", "906\n");
    }

    @Test
    void saysWhatIsWrongFirstAndWhatCameBeforeIt() throws IOException {
        Path day = SmallDay.write(folder);
        Files.writeString(day, Files.readString(day).replaceFirst("(\n34210[^,]*,4,11),1,", "$1,many,"));

        Run run = msx("info", day);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("events          33, up to the first problem\n")
                .contains("problem         " + day + ", line 34, size: found \"many\", expected a whole number");
    }

    @Test
    void leavesOutWhatIsWrongIfAllowedAndSaysSo() throws IOException {
        Path day = SmallDay.write(folder);
        Files.writeString(day, Files.readString(day).replaceFirst("(\n34210[^,]*,4,11),1,", "$1,many,"));

        Run run = msx("info", day, "--skip", "1");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("events          905\n")
                .contains("left out        1 that are wrong, the first of them:\n                " + day
                        + ", line 34, size: found \"many\", expected a whole number")
                .contains("problem         none\n");
        assertThat(msx("info", day, "--skip", "-1").err()).contains("--skip is -1, expected at least 0");
    }

    @Test
    void findsWhatIsWrongInTheStates() throws IOException {
        Path day = SmallDay.write(folder);
        Path rows = folder.resolve(SmallDay.ROWS);
        Files.writeString(rows, Files.readString(rows) + "9999999999,0\n");

        Run run = msx("info", day);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).containsPattern("events +906").containsPattern("problem +.*orderbook_5.csv: found more");
    }

    @Test
    void eventsOutOfPlaceAndBackInTimeAreCounted() throws IOException {
        Path file = Files.writeString(folder.resolve("x"), """
                exchange,symbol,timestamp,local_timestamp,id,side,price,amount
                x,BTC,5,6,a,buy,10,7
                x,BTC,4,7,b,buy,10,7
                """);
        Run run = msx("info", file, "--tick", "0.5", "--lot", "1");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "instrument      BTC\ntick            0.5\nlot             1\n",
                        "trades alone",
                        "  back in time  1, whose time at the exchange")
                .doesNotContain("misfits");
    }

    @Test
    void aFileOfSeveralInstrumentsIsAListOfThem() throws IOException {
        Path file = Files.writeString(folder.resolve("x"), """
                exchange,symbol,timestamp,local_timestamp,id,side,price,amount
                x,ETH,4000000,6,a,buy,10,7
                x,BTC,3000000,6,a,buy,10,7
                x,ETH,5000000,7,b,buy,10,7
                """);
        Run run = msx("info", file);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("""
                file            %1$s
                format          tardis
                instruments     2
                  BTC           1 records from 1970-01-01 00:00:03.000000000 to 1970-01-01 00:00:03.000000000
                  ETH           2 records from 1970-01-01 00:00:04.000000000 to 1970-01-01 00:00:05.000000000
                zone            Z
                to read it      %1$s, line 3, symbol: found "BTC", expected ETH, that of the first row, or a given symbol \
                (--symbol)
                problem         none
                """.formatted(file));
        assertThat(msx("info", file, "--symbol", "BTC").out()).contains("instrument      BTC\n", "events          1\n");

        Files.writeString(file, Files.readString(file) + "x,BTC,soon,7,b,buy,10,7\n");
        Run damaged = msx("info", file);
        assertThat(damaged.status()).isEqualTo(1);
        assertThat(damaged.out()).contains("instruments     2\n", "problem         " + file + ", line 5, timestamp: ");
    }

    @Test
    void stocksWithoutOrdersAreAListToo() {
        Path file = folder.resolve("day.itch");
        try (ItchWriter writer = ItchWriter.create(file)) {
            ItchMessage message = ItchMessage.create();
            for (int number = 1; number <= 2; number++) {
                message.begin(ItchType.STOCK_DIRECTORY).stockLocate(number).timestamp(5);
                message.stockDirectory().stock("S" + number);
                writer.write(message);
            }
            writer.finish();
        }
        Run run = msx("info", file);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("instruments     2\n", "  S1            1 records, of a day that is not known\n")
                .contains(
                        "to read it      " + file + ": found no stock with orders or trades", "problem         none\n");
        assertThat(msx("info", file, "--date", "2020-01-02").out())
                .contains("  S2            1 records from 2020-01-02 00:00:00.000000005 to ");
        assertThat(msx("info", file, "--symbol", "S3").err()).contains("found no stock S3");
    }

    @Test
    void aTornWrapperIsAProblem() throws IOException {
        Path wrapped = gzip(SmallDay.write(folder));
        byte[] whole = Files.readAllBytes(wrapped);
        Files.write(wrapped, Arrays.copyOf(whole, whole.length - 9));

        Run run = msx("info", wrapped);

        assertThat(run.status()).isBetween(1, 2);
        assertThat(run.out() + run.err()).contains(wrapped.toString(), "EOFException");
    }

    @Test
    void whatCannotBeOpenedIsOneLine() throws IOException {
        assertRefused(folder, "a directory");
        assertRefused(folder.resolve("absent"), "no such file");
        assertRefused(Files.createFile(folder.resolve("empty")), "an empty file");
        assertRefused(Files.write(folder.resolve("one"), new byte[1]), "a file of no known format");
        Path sparse = folder.resolve("sparse");
        try (RandomAccessFile file = new RandomAccessFile(sparse.toFile(), "rw")) {
            file.setLength(10L << 30);
        }
        assertRefused(sparse, "a file of no known format");
    }

    @Test
    void aFileThatMayNotBeReadIsOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "x");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "skipped: this user may read everything");
        assertRefused(file, "AccessDeniedException");
    }

    @Test
    void aFileIsNeeded() {
        Run run = msx("info");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("msx info: Missing required parameter: 'FILE'");
    }

    @Test
    void aRealDayHasNoProblem() {
        Path file = Path.of(System.getProperty("msx.data", "../shared/data"))
                .resolve("lobster/LOBSTER_SampleFile_AMZN_2012-06-21_5.zip");
        assumeTrue(Files.isRegularFile(file), () -> "skipped: there is no " + file);

        Run run = msx("info", file);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("instrument      AMZN\ntick            0.0001 (assumed")
                .contains("events          155,935\n", "  add           77,381\n", "  trade         2,445\n")
                .contains("first time      2012-06-21 09:30:00.017459617\n")
                .contains("last time       2012-06-21 15:59:59.959359650\n")
                .contains("problem         none\n");
    }

    private static void assertRefused(Path file, String found) {
        Run run = msx("info", file);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("msx info: " + file + ": found ")
                .contains(found)
                .containsOnlyOnce("\n");
        assertThat(run.out()).isEmpty();
    }

    private Path gzip(Path day) throws IOException {
        for (String name : new String[] {SmallDay.MESSAGES, SmallDay.ROWS}) {
            Path plain = folder.resolve(name);
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name + ".gz")))) {
                Files.copy(plain, out);
            }
            Files.delete(plain);
        }
        return folder.resolve(day.getFileName() + ".gz");
    }
}
