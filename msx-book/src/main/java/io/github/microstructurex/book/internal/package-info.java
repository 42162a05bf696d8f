/** The data structures of the order book. Not exported; free to change in any release. */
@NullMarked
package io.github.microstructurex.book.internal;

import org.jspecify.annotations.NullMarked;
