/**
 * The program {@code msx}: the library's main jobs on a command line.
 *
 * <p>Results go to standard output, messages to standard error; wrong input ends with one line that names
 * the value and what was expected, and exit status 2.
 */
@NullMarked
package io.github.microstructurex.cli;

import org.jspecify.annotations.NullMarked;
