package io.github.microstructurex.cli;

import static io.github.microstructurex.cli.Run.msx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.microstructurex.strategies.StrategyDescription;
import io.github.microstructurex.strategies.StrategyProviders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The tables of the guide are what the commands above them print. A part of each is made anew; all of it with {@code
 * -Dmsx.table=all}, and {@code -Dmsx.table=write} writes them into the guide.
 */
class StrategyTableTest {
    private static final String MODE = System.getProperty("msx.table", "part");
    private static final Path GUIDE = Path.of("../docs/guide/strategies.md");
    private static final Path DATA = Path.of(System.getProperty("msx.data", "../shared/data"), "lobster");

    /** A command, and the table below it. */
    private static final Pattern SHOWN = Pattern.compile("```\n\\./msx (compare .*)\n```\n\n((?:\\|.*\\|\n)*)");

    /**
     * A table of the guide.
     *
     * @param command what prints it
     * @param text its lines
     */
    record Shown(String command, String text) {
        List<String> rows() {
            return text.lines().skip(2).map(StrategyTableTest::singleSpaced).toList();
        }

        @Override
        public String toString() {
            return command;
        }
    }

    static Stream<Shown> tables() throws IOException {
        return SHOWN.matcher(Files.readString(GUIDE)).results().map(found -> new Shown(found.group(1), found.group(2)));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void isWhatTheCommandPrints(Shown shown) throws IOException {
        List<String> arguments = new ArrayList<>(Arrays.asList(shown.command.split(" ")));
        boolean recorded = arguments.contains("--data");
        if (recorded) {
            int file = arguments.indexOf("--data") + 1;
            Path sample = DATA.resolve(arguments.get(file));
            assumeTrue(Files.isRegularFile(sample), () -> "no sample data: " + sample);
            arguments.set(file, sample.toString());
        }
        if (MODE.equals("part")) {
            String part = recorded ? "--policy consume --quantity 500" : "--strategy twap,posting --quantity 500";
            arguments.addAll(Arrays.asList(part.split(" ")));
        }

        Run run = msx(arguments.toArray());

        assertThat(run.status()).as(run.err()).isZero();
        if (MODE.equals("write")) {
            String guide = Files.readString(GUIDE);
            String command = "./msx " + shown.command + "\n```\n\n";
            Files.writeString(GUIDE, guide.replace(command + shown.text, command + run.out()));
        } else {
            List<String> printed = run.out()
                    .lines()
                    .skip(2)
                    .map(StrategyTableTest::singleSpaced)
                    .toList();
            assertThat(shown.rows()).containsAll(printed);
            assertThat(printed).isNotEmpty();
        }
    }

    @Test
    void everyStrategySendsOrdersInEveryMarketOfTheGuide() throws IOException {
        List<Shown> tables = tables().toList();
        assertThat(tables).extracting(Shown::command).hasSize(1 + MarketModel.values().length);

        for (Shown shown : tables) {
            assertThat(shown.rows().stream().map(row -> cell(row, 1)).distinct())
                    .as(shown.command)
                    .containsExactlyElementsOf(StrategyProviders.all().stream()
                            .map(StrategyDescription::name)
                            .toList());
            assertThat(shown.rows())
                    .allSatisfy(row ->
                            assertThat(cell(row, 9).split(" / ")).hasSize(2).doesNotContain("0"));
        }
    }

    private static String cell(String row, int number) {
        return row.split("\\|", -1)[number].trim();
    }

    private static String singleSpaced(String row) {
        return row.replaceAll(" +", " ");
    }
}
