/**
 * Reads and writes the event files of hftbacktest: an npz archive with one array, {@code data}, of records of 64 bytes.
 * The records are read and written one after the other; the array is never in memory as a whole.
 */
@NullMarked
package io.github.microstructurex.io.internal.hftbacktest;

import org.jspecify.annotations.NullMarked;
