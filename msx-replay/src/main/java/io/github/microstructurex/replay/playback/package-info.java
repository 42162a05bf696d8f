/**
 * Replays a market as it happened: step by step, as fast as possible, or at the pace of a wall clock, with pauses, jumps
 * and callbacks ({@link io.github.microstructurex.replay.playback.ReplaySession}), and as a reactive stream
 * ({@link io.github.microstructurex.replay.playback.ReplayPublisher}).
 *
 * <p>A wall clock only paces. What is told, in which order and with which simulated times, never depends on it.
 */
@NullMarked
package io.github.microstructurex.replay.playback;

import org.jspecify.annotations.NullMarked;
