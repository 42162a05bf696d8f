/** How jqwik finds the arbitraries. */
@NullMarked
package io.github.microstructurex.testkit.internal;

import org.jspecify.annotations.NullMarked;
