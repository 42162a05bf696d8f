/**
 * Reads the message and orderbook files of LOBSTER: NASDAQ order flow of one stock and day, and the best levels of its
 * book after each event. Prices are from 1 to 9999999998 ten-thousandths, and sizes at most a trillion shares; anything
 * beyond is an error in the file.
 */
@NullMarked
package io.github.microstructurex.io.internal.lobster;

import org.jspecify.annotations.NullMarked;
