package io.github.microstructurex.venue;

import io.github.microstructurex.book.BookCommand;

/**
 * Why a shard has failed: its book, or a listener, threw something. The book of that instrument may be in the middle of the
 * command. The shard carries out nothing more; the other shards go on.
 *
 * @param shard the shard, from 0
 * @param instrument the instrument whose command failed
 * @param command a copy of the command
 * @param cause what was thrown
 */
public record ShardFailure(int shard, int instrument, BookCommand command, Throwable cause) {}
