/**
 * Readers and writers of market data, and the interface through which further formats plug in.
 *
 * <p>A reader is a source of the market events of {@code io.github.microstructurex.book.event}. Input that
 * is wrong is reported with its place, what was found there and what was expected; nothing is guessed.
 */
@NullMarked
package io.github.microstructurex.io;

import org.jspecify.annotations.NullMarked;
