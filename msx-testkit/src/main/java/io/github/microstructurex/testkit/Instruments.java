package io.github.microstructurex.testkit;

import io.github.microstructurex.book.Instrument;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary instruments: stocks, futures and coins by their grids, and grids that are neither powers of ten nor below 1. */
public final class Instruments {
    private Instruments() {}

    /**
     * Makes instruments.
     *
     * @return the instruments; the simplest has ticks of 0.01 and lots of 1
     */
    public static Arbitrary<Instrument> any() {
        return Combinators.combine(
                        Arbitraries.of("ABC", "ES", "BTC-USDT", "7203", "BRK.B"),
                        Arbitraries.of("0.01", "1", "0.0001", "0.25", "0.005", "5", "100", "0.00000001", "0.03125"),
                        Arbitraries.of("1", "100", "0.001", "0.00000001", "1000"))
                .as(Instrument::of);
    }
}
