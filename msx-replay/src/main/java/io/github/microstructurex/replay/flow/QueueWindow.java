package io.github.microstructurex.replay.flow;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEventBuffer;
import java.util.Arrays;

/**
 * The queues on both sides of a reference price, first those where something happens, last on each side one where nothing
 * does. When the reference price moves, a queue leaves on one side and comes again on the other.
 */
final class QueueWindow {
    private static final Side[] SIDES = Side.values();

    private final GeneratedBook book;
    private final long orderQuantity;
    private final OrderQueue[][] queues = new OrderQueue[2][];
    private final int outermost;
    private final DiscreteDistribution outermostLaw;
    private final RandomStream draws;
    /** How many orders all queues together are to be entered into. */
    private int missing;
    /** The queue that is emptied to be used again on the side to which the reference price moves. */
    private OrderQueue leaving;

    private Side comesAgainOn = Side.BUY;
    private boolean isLeaving;

    QueueWindow(QueueReactiveParameters parameters, MarketEventBuffer event, RandomStream draws) {
        this.draws = draws;
        book = new GeneratedBook(event, 0);
        orderQuantity = parameters.orderQuantity();
        outermost = parameters.queues().size();
        int longest = 0;
        for (QueueIntensities intensities : parameters.queues()) {
            longest = Math.max(longest, intensities.longest());
        }
        for (Side side : SIDES) {
            queues[side.index()] = new OrderQueue[outermost + 1];
            long price = side == Side.BUY ? parameters.openingBid() : parameters.openingBid() + 1;
            for (int i = 0; i <= outermost; i++) {
                queues[side.index()][i] = new OrderQueue(longest, price - i * (long) side.sign());
            }
        }
        outermostLaw = nonEmpty(parameters.queues().get(outermost - 1).invariantLaw());
        leaving = at(Side.BUY, outermost);
        for (int i = 0; i < outermost; i++) {
            DiscreteDistribution law =
                    DiscreteDistribution.weighted(parameters.queues().get(i).invariantLaw());
            for (Side side : SIDES) {
                enter(at(side, i), law.valueAt(draws.nextDouble()) - 1);
            }
        }
        for (Side side : SIDES) {
            enter(at(side, outermost), outermostLaw.valueAt(draws.nextDouble()));
        }
    }

    private static DiscreteDistribution nonEmpty(double[] law) {
        return DiscreteDistribution.weighted(Arrays.copyOfRange(law, 1, law.length));
    }

    private void enter(OrderQueue queue, long orders) {
        queue.miss((int) orders);
        missing += (int) orders;
    }

    OrderQueue at(Side side, int distance) {
        return queues[side.index()][distance];
    }

    /** {@return which queue of a side is the best one that has orders} */
    int best(Side side) {
        int i = 0;
        while (at(side, i).size() == 0) {
            i++;
        }
        return i;
    }

    /** Writes the next event of a move of the reference price, or of the opening; false if all has been written. */
    boolean settle() {
        if (missing > 0) {
            enterMissing();
            return true;
        }
        if (!isLeaving) {
            return false;
        }
        if (leaving.size() > 0) {
            book.cancel(leaving.removeFirst());
            return true;
        }
        isLeaving = false;
        leaving.moveTo(at(comesAgainOn, outermost - 1).price() - comesAgainOn.sign());
        enter(leaving, outermostLaw.valueAt(draws.nextDouble()));
        enterMissing();
        return true;
    }

    private void enterMissing() {
        for (int i = 0; i <= outermost; i++) {
            for (Side side : SIDES) {
                if (at(side, i).missing() > 0) {
                    missing--;
                    add(side, i);
                    return;
                }
            }
        }
    }

    void add(Side side, int distance) {
        OrderQueue queue = at(side, distance);
        queue.add(book.add(side, queue.price(), orderQuantity));
    }

    void cancelAny(Side side, int distance, RandomStream random) {
        OrderQueue queue = at(side, distance);
        book.cancel(queue.remove(random.nextInt(queue.size())));
    }

    void executeFirst(Side side, int distance) {
        at(side, distance).removeFirst();
        book.execute(side, orderQuantity);
    }

    /** The sum of the best prices, twice the mid. */
    long twiceMid() {
        return at(Side.BUY, best(Side.BUY)).price()
                + at(Side.SELL, best(Side.SELL)).price();
    }

    /** Says whether the reference price can move over the first price of a side, which must be empty for it. */
    boolean canMove(Side over) {
        return at(over, 0).size() == 0
                && (over == Side.SELL || at(Side.BUY, outermost).price() > 1);
    }

    /** Moves the reference price over the first price of a side; {@link #settle} writes what comes of it. */
    void move(Side over) {
        OrderQueue[] ahead = queues[over.index()];
        OrderQueue[] behind = queues[over.opposite().index()];
        OrderQueue first = ahead[0];
        leaving = behind[outermost];
        System.arraycopy(ahead, 1, ahead, 0, outermost);
        System.arraycopy(behind, 0, behind, 1, outermost);
        ahead[outermost] = leaving;
        behind[0] = first;
        if (behind[outermost].size() == 0) {
            enter(behind[outermost], 1);
        }
        isLeaving = true;
        comesAgainOn = over;
    }
}
