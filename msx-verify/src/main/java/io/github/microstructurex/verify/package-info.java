/**
 * Checks the product as its users meet it: the rules of the architecture over the byte code of all modules,
 * what the jars and the published POMs hold, and programs outside the reactor that use them. It holds tests
 * only and is never published.
 */
@NullMarked
package io.github.microstructurex.verify;

import org.jspecify.annotations.NullMarked;
