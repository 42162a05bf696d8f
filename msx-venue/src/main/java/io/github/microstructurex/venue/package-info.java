/**
 * Many order books on several threads: every instrument belongs to one shard, every shard is one thread with books of its
 * own behind a ring buffer, and shards share nothing. {@link io.github.microstructurex.venue.ShardedVenue} gives for every
 * instrument the same results as a {@link io.github.microstructurex.book.venue.Venue} on one thread.
 */
@NullMarked
package io.github.microstructurex.venue;

import org.jspecify.annotations.NullMarked;
