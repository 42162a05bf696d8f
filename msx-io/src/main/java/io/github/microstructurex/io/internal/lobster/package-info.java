/**
 * Reads the message and orderbook files of LOBSTER: NASDAQ order flow of one stock and day, and the best levels of its
 * book after each event.
 */
@NullMarked
package io.github.microstructurex.io.internal.lobster;

import org.jspecify.annotations.NullMarked;
