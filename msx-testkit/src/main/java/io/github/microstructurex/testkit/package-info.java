/**
 * Support for the tests of programs that use the library: arbitraries for property-based tests, a naive
 * reference book that is slow and obviously right, and contract tests that the author of a plug-in
 * extends.
 */
@NullMarked
package io.github.microstructurex.testkit;

import org.jspecify.annotations.NullMarked;
