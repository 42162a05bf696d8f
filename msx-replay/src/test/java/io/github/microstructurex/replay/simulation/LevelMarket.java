package io.github.microstructurex.replay.simulation;

import io.github.microstructurex.book.Side;
import java.util.SplittableRandom;

/** Half a minute of a level-2 record: levels come, grow, shrink and go on both sides of the middle; trades as they like. */
final class LevelMarket {
    static final int EVENTS = 200;
    private static final long MIDDLE = 100;

    private LevelMarket() {}

    static Script of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[][] shown = new long[2][6];
        Script script = new Script();
        for (int i = 1; i <= EVENTS; i++) {
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            int distance = random.nextInt(1, 6);
            long price = MIDDLE - (long) side.sign() * distance;
            long id = 2 * price + side.index();
            long old = shown[side.index()][distance];
            long quantity = random.nextLong(1, 60);
            long time = 150_000_000L * i;
            if (random.nextInt(4) == 0) {
                script.at(time, e -> e.trade(side, price, quantity));
                continue;
            }
            shown[side.index()][distance] = old > 0 && random.nextInt(4) == 0 ? 0 : quantity;
            if (old == 0) {
                script.at(time, e -> e.add(id, side, price, quantity));
            } else if (shown[side.index()][distance] == 0) {
                script.at(time, e -> e.delete(id, side, price, old));
            } else if (quantity < old) {
                script.at(time, e -> e.reduce(id, side, price, old - quantity));
            } else {
                script.at(time, e -> e.replace(id, id, side, price, quantity));
            }
        }
        return script;
    }
}
