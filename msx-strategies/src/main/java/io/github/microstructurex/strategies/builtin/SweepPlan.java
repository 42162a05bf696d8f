package io.github.microstructurex.strategies.builtin;

import io.github.microstructurex.book.Depth;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.Venue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Which venues to take a quantity from: the displayed levels of all of them, cheapest first with their fees, until the
 * quantity is covered. At one net price the nearer venue comes first, then the one named first. A venue gets one order, at
 * the worst price that it is to trade at.
 */
public final class SweepPlan {
    private final List<Route> routes;

    private SweepPlan(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    /**
     * One order of a plan.
     *
     * @param venue where it goes, as an index into the venues that were planned with
     * @param price its limit in ticks
     * @param quantity its quantity in lots
     */
    public record Route(int venue, long price, long quantity) {}

    private record Level(int venue, long price, long quantity, double netPrice, long latency) {}

    /**
     * Makes a plan.
     *
     * @param parent gives the side and the limit, which holds for the prices without fees
     * @param quantity how much to take, in lots; fewer where less is displayed
     * @param venues the venues
     * @param levels how many levels of each are looked at, at least 1
     * @return the plan; without routes if nothing can be taken
     */
    public static SweepPlan of(ParentOrder parent, long quantity, List<Venue> venues, int levels) {
        Side opposite = parent.side().opposite();
        List<Level> offered = new ArrayList<>();
        Depth depth = new Depth(levels);
        for (int i = 0; i < venues.size(); i++) {
            Venue venue = venues.get(i);
            venue.market().book().copyDepth(depth);
            for (int level = 0; level < depth.levels(opposite); level++) {
                long price = depth.price(opposite, level);
                if (parent.accepts(price)) {
                    double net = venue.fees().netPrice(parent.side(), price);
                    offered.add(new Level(i, price, depth.quantity(opposite, level), net, venue.latency()));
                }
            }
        }
        Comparator<Level> cheapest = Comparator.comparingDouble(Level::netPrice);
        offered.sort((parent.side() == Side.BUY ? cheapest : cheapest.reversed())
                .thenComparingLong(Level::latency)
                .thenComparingInt(Level::venue));
        return new SweepPlan(routes(offered, quantity, venues.size()));
    }

    private static List<Route> routes(List<Level> offered, long quantity, int venues) {
        long[] quantities = new long[venues];
        long[] prices = new long[venues];
        List<Integer> order = new ArrayList<>();
        long left = quantity;
        for (Level level : offered) {
            if (left < 1) {
                break;
            }
            if (quantities[level.venue] == 0) {
                order.add(level.venue);
            }
            long part = Math.min(left, level.quantity);
            quantities[level.venue] += part;
            // Levels of one venue come best first, so the last one is the worst.
            prices[level.venue] = level.price;
            left -= part;
        }
        List<Route> routes = new ArrayList<>();
        for (int venue : order) {
            routes.add(new Route(venue, prices[venue], quantities[venue]));
        }
        return routes;
    }

    /** {@return the orders, the venue with the cheapest level first; none if nothing is displayed within the limit} */
    public List<Route> routes() {
        return routes;
    }

    /** {@return how much the plan takes, in lots} */
    public long quantity() {
        return routes.stream().mapToLong(Route::quantity).sum();
    }
}
