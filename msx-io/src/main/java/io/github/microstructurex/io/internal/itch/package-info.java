/**
 * Finds the messages of TotalView-ITCH 5.0 inside files, packets and captures, and makes market events of one stock's
 * messages. Not for use from outside.
 */
@NullMarked
package io.github.microstructurex.io.internal.itch;

import org.jspecify.annotations.NullMarked;
