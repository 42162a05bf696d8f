/**
 * NASDAQ TotalView-ITCH 5.0, message by message: {@linkplain io.github.microstructurex.io.itch.ItchReader a reader} of
 * files, packets and captures, {@linkplain io.github.microstructurex.io.itch.ItchMessage a message} with a typed view for
 * each of its types, {@linkplain io.github.microstructurex.io.itch.ItchBatch many of them at once},
 * {@linkplain io.github.microstructurex.io.itch.ItchWriter a writer}, and
 * {@linkplain io.github.microstructurex.io.itch.ItchBooks the books of all stocks} at once. To read one stock's day as
 * market events, open the file with {@code MarketDataFormats}.
 */
@NullMarked
package io.github.microstructurex.io.itch;

import org.jspecify.annotations.NullMarked;
