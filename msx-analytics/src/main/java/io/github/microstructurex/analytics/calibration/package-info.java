/**
 * Models of order flow fitted to a record: the parameters of the generators of {@code replay.flow}, with standard errors
 * where theory gives them, and tests that say whether the model fits.
 */
@NullMarked
package io.github.microstructurex.analytics.calibration;

import org.jspecify.annotations.NullMarked;
