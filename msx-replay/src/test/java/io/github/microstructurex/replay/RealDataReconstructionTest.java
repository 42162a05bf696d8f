package io.github.microstructurex.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.DepthSource;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.io.MarketDataFormats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The samples that LOBSTER gives out. They are not part of the project; each test is skipped where its file is absent. */
class RealDataReconstructionTest {
    private static final String SLICE_MESSAGES = "AAPL_2012-06-21_34200000_57600000_message_10.csv";
    private static final String SLICE_ORDERBOOK = "AAPL_2012-06-21_34200000_57600000_orderbook_10.csv";

    @TempDir
    Path folder;

    private static Path sample(String name) {
        Path file = Path.of(System.getProperty("msx.data", "../shared/data"), "lobster", name);
        assumeTrue(Files.exists(file), () -> "skipped: there is no " + file);
        return file;
    }

    private static ReconstructionReport verify(Path path) {
        try (MarketDataFile file = MarketDataFormats.open(path);
                Reconstruction reconstruction =
                        Reconstruction.of(file.events(), file.depth().orElseThrow())) {
            return reconstruction.run();
        }
    }

    @Test
    void everyRowOfAmazonsDayAgreesAtAllFiveLevels() {
        ReconstructionReport report = verify(sample("LOBSTER_SampleFile_AMZN_2012-06-21_5.zip"));
        assertThat(report.rows()).isEqualTo(155_935);
        assertThat(report.matchedRows()).isEqualTo(155_935);
        assertThat(report.levels()).isEqualTo(5);
        assertThat(report.comparedLevels()).isEqualTo(1_559_350);
        assertThat(report.determinedLevels()).isEqualTo(1_525_500);
        assertThat(report.adoptedLevels()).isEqualTo(33_840);
        assertThat(report.unknownOrders()).isEqualTo(13_849);
        assertThat(report.ignoredEvents()).isZero();
        assertThat(report.adjustedQuantities()).isZero();
        assertThat(report.rejectedEvents()).isZero();
        assertThat(report.firstDisagreement()).isEmpty();
    }

    @Test
    void everyRowOfApplesSliceAgreesAtAllTenLevels() {
        ReconstructionReport report = verify(sample(SLICE_MESSAGES));
        assertThat(report.rows()).isEqualTo(999);
        assertThat(report.matchedRows()).isEqualTo(999);
        assertThat(report.comparedLevels()).isEqualTo(19_980);
        assertThat(report.adoptedLevels()).isEqualTo(318);
        assertThat(report.ignoredEvents()).isZero();
    }

    /** One level is the deepest one: it is adopted whenever the best price falls back. */
    @Test
    void everyRowOfApplesDayAgreesAtTheOneLevelThatItHas() {
        ReconstructionReport report = verify(sample("LOBSTER_SampleFile_AAPL_2012-06-21_1.zip"));
        assertThat(report.rows()).isEqualTo(118_497);
        assertThat(report.matchedRows()).isEqualTo(118_497);
        assertThat(report.comparedLevels()).isEqualTo(236_994);
        assertThat(report.adoptedLevels()).isEqualTo(30_071);
        assertThat(report.determinedLevels()).isEqualTo(206_921);
        assertThat(report.determinedRows()).isEqualTo(88_425);
    }

    @Test
    void whoeverAppliesTheCompletedDayHasTheRecordedBook() {
        Path path = sample("LOBSTER_SampleFile_AMZN_2012-06-21_5.zip");
        ReconstructedBook book = new ReconstructedBook();
        Depth found = new Depth(5);
        long rows = 0;
        long disagreements = 0;
        try (MarketDataFile file = MarketDataFormats.open(path);
                DepthWindowSource source =
                        new DepthWindowSource(file.events(), file.depth().orElseThrow());
                DepthSource expected = file.depth().orElseThrow()) {
            boolean more = source.advance();
            while (more) {
                long row = source.event().sequence();
                while (more && source.event().sequence() == row) {
                    disagreements += book.apply(source.event()) == Disagreement.NONE ? 0 : 1;
                    more = source.advance();
                }
                assertThat(expected.advance()).isTrue();
                book.copyDepth(found);
                rows += found.equals(expected.depth()) ? 1 : 0;
            }
        }
        assertThat(disagreements).isZero();
        assertThat(rows).isEqualTo(155_935);
    }

    @Test
    void oneAlteredNumberIsFoundAtItsPlace() throws IOException {
        List<String> rows = new ArrayList<>(Files.readAllLines(sample(SLICE_ORDERBOOK)));
        // Row 500, bid size 3: the twelfth column.
        String[] fields = rows.get(499).split(",");
        long price = Long.parseLong(fields[10]);
        long size = Long.parseLong(fields[11]);
        fields[11] = Long.toString(size + 1);
        rows.set(499, String.join(",", fields));
        Files.copy(sample(SLICE_MESSAGES), folder.resolve(SLICE_MESSAGES));
        ReconstructionReport report = verify(Files.write(folder.resolve(SLICE_ORDERBOOK), rows));
        assertThat(report.matchedRows()).isEqualTo(998);
        assertThat(report.firstDisagreement())
                .contains(new DepthDisagreement(500, Side.BUY, 3, price, size + 1, price, size));
    }

    @Test
    void aLeftOutMessageIsFoundInTheNextRow() throws IOException {
        List<String> messages = new ArrayList<>(Files.readAllLines(sample(SLICE_MESSAGES)));
        List<String> rows = new ArrayList<>(Files.readAllLines(sample(SLICE_ORDERBOOK)));
        // The fourth event adds an ask at the best price.
        assertThat(messages.get(3)).isEqualTo("34200.025551909,1,16120456,18,5859100,-1");
        messages.remove(3);
        rows.remove(3);
        Files.write(folder.resolve(SLICE_MESSAGES), messages);
        ReconstructionReport report = verify(Files.write(folder.resolve(SLICE_ORDERBOOK), rows));
        assertThat(report.agrees()).isFalse();
        assertThat(report.firstDisagreement().orElseThrow())
                .isEqualTo(new DepthDisagreement(4, Side.SELL, 1, 5859100, 18, 5859200, 18));
        assertThat(Arrays.asList(rows.get(3).split(",")).subList(0, 2)).containsExactly("5859100", "18");
    }
}
