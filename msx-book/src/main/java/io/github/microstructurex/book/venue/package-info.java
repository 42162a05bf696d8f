/**
 * Many instruments in one thread: commands find their book by the number of their instrument.
 *
 * <p>{@link io.github.microstructurex.book.venue.Venue} is for use by one thread. The module msx-venue runs several of them
 * on threads of their own and gives the same results.
 */
@NullMarked
package io.github.microstructurex.book.venue;

import org.jspecify.annotations.NullMarked;
