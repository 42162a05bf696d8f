package io.github.microstructurex.venue;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.Side;
import java.util.SplittableRandom;

/** Random commands that meet: few ids, few prices. The same seed gives the same commands. */
final class RandomCommands {
    private static final int IDS = 40;

    private final SplittableRandom random;
    private final BookCommand command = new BookCommand();

    RandomCommands(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Makes the next command; the same object each time. */
    BookCommand next() {
        return switch (random.nextInt(10)) {
            case 0 -> command.market(id(), side(), quantity());
            case 1, 2 -> command.cancel(id());
            case 3 -> command.reduce(id(), quantity());
            case 4 -> command.replace(id(), id(), price(), quantity());
            default -> command.limit(id(), side(), price(), quantity());
        };
    }

    private long id() {
        return random.nextInt(IDS);
    }

    private Side side() {
        return random.nextBoolean() ? Side.BUY : Side.SELL;
    }

    private long price() {
        return random.nextLong(95, 106);
    }

    private long quantity() {
        return random.nextLong(1, 31);
    }
}
