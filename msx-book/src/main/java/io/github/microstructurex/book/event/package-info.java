/**
 * The one small vocabulary in which recorded markets, synthetic markets and simulations speak: a
 * {@linkplain io.github.microstructurex.book.event.MarketEvent market event}, and
 * {@linkplain io.github.microstructurex.book.event.MarketEventSource cursors} over such events and over recorded depth.
 */
@NullMarked
package io.github.microstructurex.book.event;

import org.jspecify.annotations.NullMarked;
