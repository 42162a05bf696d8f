/**
 * A book that survives its program: every command is written to a journal before it is carried out, the whole state
 * from time to time, and opening the directory again gives the same book.
 *
 * <p>{@link io.github.microstructurex.book.journal.JournaledBook} is the way in. {@link
 * io.github.microstructurex.book.journal.BookState} writes and reads a book without a journal. The files are described
 * in {@code docs/guide/state-and-journal.md}.
 */
@NullMarked
package io.github.microstructurex.book.journal;

import org.jspecify.annotations.NullMarked;
