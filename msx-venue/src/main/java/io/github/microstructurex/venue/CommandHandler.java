package io.github.microstructurex.venue;

import com.lmax.disruptor.EventHandler;
import io.github.microstructurex.book.BookCommand;
import java.util.function.Consumer;

/** The consuming end of a ring: carries the commands out, on the shard's thread. */
final class CommandHandler implements EventHandler<Slot> {
    private final int shard;
    private final ShardBooks books;
    private final Runnable end;
    private final Consumer<ShardFailure> failed;
    private boolean alive = true;

    CommandHandler(int shard, ShardBooks books, Runnable end, Consumer<ShardFailure> failed) {
        this.shard = shard;
        this.books = books;
        this.end = end;
        this.failed = failed;
    }

    /** A handler that has failed passes over what comes, so that the ring never fills up and nobody waits for ever. */
    @Override
    public void onEvent(Slot slot, long sequence, boolean endOfBatch) {
        if (alive) {
            try {
                if (slot.isCommand()) {
                    books.apply(slot.instrument(), slot.command());
                }
                if (endOfBatch) {
                    books.publishChanged();
                }
            } catch (Throwable cause) {
                alive = false;
                BookCommand command = new BookCommand().copyFrom(slot.command());
                failed.accept(new ShardFailure(shard, slot.instrument(), command, cause));
            }
        }
        if (slot.isEnd()) {
            end.run();
        }
    }
}
