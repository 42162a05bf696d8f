/**
 * Checked cases of the formulas, kept outside the project as JSON: each file has cases with an id, inputs, the expected
 * results and a tolerance. {@code GoldenCasesTest} reads them; a family of cases is a class here that computes the
 * results of its cases with the library.
 */
@NullMarked
package io.github.microstructurex.analytics.golden;

import org.jspecify.annotations.NullMarked;
