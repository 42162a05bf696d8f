/** What the formats of this module are built from. Not for use from outside. */
@NullMarked
package io.github.microstructurex.io.internal;

import org.jspecify.annotations.NullMarked;
