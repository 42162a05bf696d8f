/**
 * When how much of a parent order is due: the schedules that the built-in strategies follow, to be read, tested and used
 * by themselves.
 */
@NullMarked
package io.github.microstructurex.strategies.schedule;

import org.jspecify.annotations.NullMarked;
