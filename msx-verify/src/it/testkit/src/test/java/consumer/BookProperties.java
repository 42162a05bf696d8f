package consumer;

import static io.github.microstructurex.testkit.MsxAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Side;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class BookProperties {
    @Property(tries = 100, seed = "42")
    void aBidBelowAllOthersRests(@ForAll OrderBook book, @ForAll Instrument instrument) {
        book.limit(1_000, Side.BUY, 1, 7);

        assertThat(book).hasOrder(1_000, Side.BUY, 1, 7).isNotCrossed();
        assertThat(instrument.toPrice(1)).isPositive();
    }
}
