/**
 * Who was the aggressor of a trade, where the record does not say: classification by price and quotes, and of the volume
 * of whole bars.
 *
 * <p>A sign is 1 for a buy, -1 for a sell and 0 for unknown. Prices are ticks and are compared exactly; {@link
 * io.github.microstructurex.book.BookView#NO_PRICE} stands for the price of an empty side. No rule is safe for use by
 * several threads.
 */
@NullMarked
package io.github.microstructurex.analytics.tradesign;

import org.jspecify.annotations.NullMarked;
