package io.github.microstructurex.book;

/**
 * How a book matches, chosen when it is built: the allocation among orders at one price, and what price bands do.
 *
 * <pre>{@code
 * MatchingRules rules = MatchingRules.proRata().withTopOrderFirst(true).withMinimumAllocation(2);
 * OrderBook book = new OrderBook(rules, BookListener.NONE);
 * }</pre>
 *
 * @param allocation how orders at one price share an incoming order
 * @param topOrderFirst with pro-rata: the order that last bettered the best price of its side trades before the others
 * @param minimumAllocation with pro-rata: a share below this many lots becomes 0 and goes by time; at least 1
 * @param bandPolicy what price bands do, once {@link OrderBook#bands} has set them
 */
public record MatchingRules(
        Allocation allocation, boolean topOrderFirst, long minimumAllocation, BandPolicy bandPolicy) {

    private static final MatchingRules PRICE_TIME =
            new MatchingRules(Allocation.PRICE_TIME, false, 1, BandPolicy.REJECT);

    /**
     * Checks the choice.
     *
     * @param allocation how orders at one price share an incoming order
     * @param topOrderFirst whether the top order trades first; needs pro-rata
     * @param minimumAllocation at least 1; above 1 it needs pro-rata
     * @param bandPolicy what price bands do
     */
    public MatchingRules {
        if (minimumAllocation < 1) {
            throw new IllegalArgumentException("minimumAllocation is " + minimumAllocation + ", expected at least 1");
        }
        if (allocation == Allocation.PRICE_TIME && (topOrderFirst || minimumAllocation > 1)) {
            throw new IllegalArgumentException("topOrderFirst and minimumAllocation need " + Allocation.PRO_RATA
                    + ", allocation is " + allocation);
        }
    }

    /** {@return strict price-time priority, bands that reject: the default} */
    public static MatchingRules priceTime() {
        return PRICE_TIME;
    }

    /** {@return pro-rata without top order or minimum allocation, bands that reject} */
    public static MatchingRules proRata() {
        return new MatchingRules(Allocation.PRO_RATA, false, 1, BandPolicy.REJECT);
    }

    /**
     * Changes one choice.
     *
     * @param first whether the top order trades first
     * @return the same rules but for this
     */
    public MatchingRules withTopOrderFirst(boolean first) {
        return new MatchingRules(allocation, first, minimumAllocation, bandPolicy);
    }

    /**
     * Changes one choice.
     *
     * @param lots the smallest pro-rata share, at least 1
     * @return the same rules but for this
     */
    public MatchingRules withMinimumAllocation(long lots) {
        return new MatchingRules(allocation, topOrderFirst, lots, bandPolicy);
    }

    /**
     * Changes one choice.
     *
     * @param policy what price bands do
     * @return the same rules but for this
     */
    public MatchingRules withBandPolicy(BandPolicy policy) {
        return new MatchingRules(allocation, topOrderFirst, minimumAllocation, policy);
    }
}
