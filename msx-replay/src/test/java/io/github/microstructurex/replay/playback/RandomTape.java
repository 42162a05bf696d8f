package io.github.microstructurex.replay.playback;

import static io.github.microstructurex.replay.playback.Tape.event;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TradingPhase;
import io.github.microstructurex.book.event.MarketEventBuffer;
import java.util.List;
import java.util.SplittableRandom;

/** Records of a random market: events of every type, of which some share their time, some do not fit, and few step back. */
final class RandomTape {
    private static final List<TradingPhase> PHASES = List.of(TradingPhase.values());

    private final SplittableRandom random;
    private final ReconstructedBook book = new ReconstructedBook();
    private long lastId;

    private RandomTape(long seed) {
        random = new SplittableRandom(seed);
    }

    static Tape of(long seed) {
        return new RandomTape(seed).tape();
    }

    private Tape tape() {
        Tape tape = new Tape();
        long time = random.nextLong(10_000);
        for (int i = random.nextInt(120); i > 0; i--) {
            MarketEventBuffer event = next();
            book.apply(event);
            tape.at(time, event);
            time += random.nextInt(3) == 0 ? 0 : random.nextLong(1, 200);
            time -= random.nextInt(40) == 0 ? 30 : 0;
        }
        return tape;
    }

    private MarketEventBuffer next() {
        int kind = random.nextInt(100);
        if (kind < 50 || lastId == 0) {
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            long price = 100 - side.sign() * random.nextLong(1, 8);
            return event().add(++lastId, side, price, random.nextLong(1, 50)).snapshot(random.nextInt(10) == 0);
        }
        if (kind < 55) {
            return event().trade(null, 100, random.nextLong(1, 50));
        }
        if (kind < 57) {
            return event().phase(PHASES.get(random.nextInt(PHASES.size())));
        }
        if (kind < 58) {
            return event().clear();
        }
        long id = random.nextLong(1, lastId + 1);
        boolean isLive = book.contains(id);
        Side side = isLive ? book.sideOf(id) : Side.BUY;
        long price = isLive ? book.priceOf(id) : 90;
        if (kind < 70) {
            return event().delete(id, side, price, isLive ? book.remainingQuantity(id) : 1);
        }
        if (kind < 80) {
            return event().reduce(id, side, price, random.nextLong(1, 20));
        }
        if (kind < 85) {
            return event().replace(id, ++lastId, side, price, random.nextLong(1, 50));
        }
        return event().execute(id, side, random.nextInt(5) == 0 ? BookView.NO_PRICE : price, random.nextLong(1, 20));
    }
}
