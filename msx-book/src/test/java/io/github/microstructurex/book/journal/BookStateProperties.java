package io.github.microstructurex.book.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.BandPolicy;
import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.EventHash;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.OrderBook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What {@link BookState} writes is enough, whatever the rules and wherever the book stands. */
class BookStateProperties {
    private static final int LATER_COMMANDS = 300;

    @Property(tries = 500, seed = "42")
    void aBookReadBackDoesWhatTheOneThatWasWrittenDoes(
            @ForAll("rules") MatchingRules rules, @ForAll long seed, @ForAll @IntRange(max = 1_000) int commands)
            throws IOException {
        EventHash expected = new EventHash();
        ReplayGate gate = new ReplayGate(expected);
        OrderBook written = new OrderBook(rules, gate);
        RandomCommands random = new RandomCommands(seed);
        Books.apply(written, random, commands);
        byte[] state = state(written);
        EventHash hash = new EventHash();
        OrderBook read = read(state, hash);

        assertThat(read.rules()).isEqualTo(rules);
        assertThat(read.lowBand()).isEqualTo(written.lowBand());
        assertThat(read.highBand()).isEqualTo(written.highBand());
        assertThat(state(read)).isEqualTo(state);
        gate.open();
        for (int i = 0; i < LATER_COMMANDS; i++) {
            read.apply(random.next());
            written.apply(random.last());
        }
        Books.assertSame(read, written);
        assertThat(hash.value()).isEqualTo(expected.value());
        assertThat(state(read)).isEqualTo(state(written));
    }

    @Provide
    Arbitrary<MatchingRules> rules() {
        return Arbitraries.of(
                        MatchingRules.priceTime(),
                        MatchingRules.proRata(),
                        MatchingRules.proRata().withTopOrderFirst(true),
                        MatchingRules.proRata().withTopOrderFirst(true).withMinimumAllocation(3))
                .flatMap(rules -> Arbitraries.of(BandPolicy.class).map(rules::withBandPolicy));
    }

    private static byte[] state(OrderBook book) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.writeState(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static OrderBook read(byte[] state, BookListener listener) throws IOException {
        return OrderBook.readState(new DataInputStream(new ByteArrayInputStream(state)), listener);
    }
}
