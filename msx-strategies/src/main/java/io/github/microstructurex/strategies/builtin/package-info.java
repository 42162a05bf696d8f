/** The strategies that come with the library, each with its provider and, where it follows one, its schedule. */
@NullMarked
package io.github.microstructurex.strategies.builtin;

import org.jspecify.annotations.NullMarked;
