package io.github.microstructurex.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class MarketDataExceptionTest {
    @Test
    void theMessageNamesThePlaceThatIsKnown() {
        assertThat(MarketDataException.inFile("a.csv", "nothing", "rows"))
                .hasMessage("a.csv: found nothing, expected rows");
        assertThat(MarketDataException.atLine("a.csv", 3, "size", "\"x\"", "a number"))
                .hasMessage("a.csv, line 3, size: found \"x\", expected a number");
        assertThat(MarketDataException.atRow("a.parquet", 7, "price", "1.005", "a multiple of 0.01"))
                .hasMessage("a.parquet, row 7, price: found 1.005, expected a multiple of 0.01")
                .satisfies(wrong -> assertThat(wrong.row()).hasValue(7));
        assertThat(MarketDataException.atByte("a.bin", 12, "", "3 bytes", "36"))
                .hasMessage("a.bin, byte 12: found 3 bytes, expected 36");
        assertThat(MarketDataException.atByte("a.bin", 12, "", "3 bytes", "36").byteOffset())
                .hasValue(12);
    }

    @Test
    void theMessageIsOneLineWhateverTheFileIsCalled() {
        assertThat(MarketDataException.inFile("a\nb", "c\r\nd", "e")).hasMessage("a b: found c d, expected e");
        assertThat(MarketDataException.inFile("a\u0085b", "c\u2028d", "e")).hasMessage("a b: found c d, expected e");
    }

    @Test
    void anInputErrorIsKeptAsTheCause() {
        IOException cause = new IOException("disk on fire");
        assertThat(MarketDataException.unreadable("a.csv", cause))
                .hasMessage("a.csv: found an input error: IOException (disk on fire), expected a readable file")
                .hasCause(cause);
        assertThat(MarketDataException.unreadable("a.csv", new IOException()))
                .hasMessage("a.csv: found an input error: IOException, expected a readable file");
    }
}
