package io.github.microstructurex.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.io.itch.ItchFraming;
import io.github.microstructurex.io.itch.Messages;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file says of each of its instruments. DBN's and Parquet's are in the tests of these formats. */
class InstrumentListingTest {
    private static final String TRADES = "exchange,symbol,timestamp,local_timestamp,id,side,price,amount\n";

    @TempDir
    Path folder;

    private InstrumentListing list(String name, String content, OpenOptions options) throws IOException {
        return MarketDataFormats.listInstruments(Files.writeString(folder.resolve(name), content), options);
    }

    private static List<String> shown(InstrumentListing listing) {
        return listing.instruments().stream()
                .map(of -> of.symbol() + " " + of.records() + " "
                        + of.firstTime().orElse(-1) + " " + of.lastTime().orElse(-1))
                .toList();
    }

    @Test
    void theSymbolsOfRowsAreCounted() throws IOException {
        String rows = "x,B,2,9,a,buy,10,7\nx,A,1,9,a,buy,10,7\nx,B,1,9,a,buy,10,7\n";
        InstrumentListing listing = list("x", TRADES + rows, OpenOptions.defaults());

        assertThat(listing.formatName()).isEqualTo("tardis");
        assertThat(shown(listing)).containsExactly("A 1 1000 1000", "B 2 1000 2000");
        assertThat(listing.problem()).isEmpty();
        assertThat(listing.skipped()).isEqualTo(SkippedData.NONE);
        assertThat(shown(list("x", TRADES, OpenOptions.defaults()))).isEmpty();
    }

    @Test
    void whatIsWrongEndsTheCountingUnlessItMayBeLeftOut() throws IOException {
        String rows = "x,B,2,9,a,buy,10,7\nx,A,soon,9,a,buy,10,7\nx,B,1,9,a,buy,10,7\n";
        InstrumentListing strict = list("x", TRADES + rows, OpenOptions.defaults());
        assertThat(shown(strict)).containsExactly("B 1 2000 2000");
        assertThat(strict.problem().orElseThrow().line()).hasValue(3);

        InstrumentListing lenient =
                list("x", TRADES + rows, OpenOptions.defaults().skippingUpTo(1));
        assertThat(shown(lenient)).containsExactly("B 2 1000 2000");
        assertThat(lenient.problem()).isEmpty();
        assertThat(lenient.skipped().count()).isEqualTo(1);
    }

    @Test
    void messagesThatNameNoStockAreThoseOfTheirNumber() throws IOException {
        Messages messages = new Messages()
                .directory(1)
                .directory(2)
                .add(2, 10, Side.BUY, 100, 50_000)
                .execute(2, 10, 5)
                .delete(2, 10);
        Path file = folder.resolve("day.itch");
        Files.write(file, messages.framed(ItchFraming.BINARY_FILE));
        InstrumentListing dateless = MarketDataFormats.listInstruments(file, OpenOptions.defaults());
        assertThat(shown(dateless)).containsExactly("S1 1 -1 -1", "S2 4 -1 -1");

        OpenOptions dated = OpenOptions.defaults().withDate(LocalDate.of(2019, 1, 30));
        assertThat(MarketDataFormats.listInstruments(file, dated).instruments())
                .allSatisfy(of -> assertThat(of.firstTime()).isPresent());
    }

    @Test
    void aFileOfOneInstrumentIsAListOfOne() throws IOException {
        String trades =
                "trade_id,timestamp,buy_order_id,sell_order_id,price,quantity,aggressor_side\n1,5,0,0,1,1,BUY\n";
        OpenOptions options = OpenOptions.defaults()
                .withSymbol("TEST")
                .withTick(BigDecimal.ONE)
                .withLot(BigDecimal.ONE);
        assertThat(shown(list("x", trades, options))).containsExactly("TEST 1 5 5");
        assertThatThrownBy(() -> list("x", trades, OpenOptions.defaults()))
                .isInstanceOf(MarketDataException.class)
                .hasMessageContaining(FileDetail.LOT.expected());
    }

    @Test
    void moreInstrumentsThanAMarketHasAreAProblem() throws IOException {
        StringBuilder rows = new StringBuilder(TRADES);
        for (int i = 0; i <= 100_000; i++) {
            rows.append("x,S").append(i).append(",2,9,a,buy,10,7\n");
        }
        InstrumentListing listing = list("x", rows.toString(), OpenOptions.defaults());
        assertThat(listing.instruments()).hasSize(100_000);
        assertThat(listing.problem().orElseThrow()).hasMessageContaining("found more than 100000 instruments");
    }
}
