/**
 * Order flow: what arrives at and leaves the best levels of a book, and what it does to the price.
 *
 * <p>Prices are ticks and quantities lots; {@link io.github.microstructurex.book.BookView#NO_PRICE} stands for the price
 * of an empty side. What is undefined is {@code NaN}. No accumulator is safe for use by several threads.
 */
@NullMarked
package io.github.microstructurex.analytics.orderflow;

import org.jspecify.annotations.NullMarked;
