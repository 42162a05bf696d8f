/**
 * Support for the tests of programs that use the library: arbitraries for property-based tests, a naive
 * reference book that is slow and obviously right, and the face of a matching engine that can be held to it.
 */
@NullMarked
package io.github.microstructurex.testkit;

import org.jspecify.annotations.NullMarked;
