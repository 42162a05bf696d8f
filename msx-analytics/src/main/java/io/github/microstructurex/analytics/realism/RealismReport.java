package io.github.microstructurex.analytics.realism;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How real a market is.
 *
 * @param market what it is called
 * @param reference what the reference day is called, if there is one
 * @param facts the stylised facts of the market
 * @param referenceFacts those of the reference, in the same order; empty without one
 * @param distances how far each statistic is from the reference; empty without one
 */
public record RealismReport(
        String market,
        Optional<String> reference,
        List<StylisedFact> facts,
        List<StylisedFact> referenceFacts,
        List<DistributionDistance> distances) {
    /**
     * Takes copies of the lists.
     *
     * @param market what it is called
     * @param reference what the reference is called
     * @param facts of the market
     * @param referenceFacts of the reference
     * @param distances from the reference
     */
    public RealismReport {
        facts = List.copyOf(facts);
        referenceFacts = List.copyOf(referenceFacts);
        distances = List.copyOf(distances);
    }

    /**
     * Grades a market by itself.
     *
     * @param market the market
     * @return its stylised facts
     */
    public static RealismReport of(MarketSample market) {
        return new RealismReport(market.name(), Optional.empty(), StylisedFacts.of(market), List.of(), List.of());
    }

    /**
     * Grades a market against a reference day.
     *
     * @param market the market
     * @param reference the day
     * @return the stylised facts of both, and the distances
     */
    public static RealismReport of(MarketSample market, MarketSample reference) {
        return new RealismReport(
                market.name(),
                Optional.of(reference.name()),
                StylisedFacts.of(market),
                StylisedFacts.of(reference),
                Arrays.stream(Statistic.values())
                        .map(statistic -> DistributionDistance.of(
                                statistic, market.values(statistic), reference.values(statistic)))
                        .toList());
    }

    /** {@return how many facts lie in their bands} */
    public long passes() {
        return facts.stream()
                .filter(fact -> fact.grade() == StylisedFact.Grade.PASSES)
                .count();
    }

    /** {@return the mean L1 over the statistics that have one: 0 for the day itself; NaN without a reference} */
    public double meanL1() {
        return distances.stream()
                .mapToDouble(DistributionDistance::l1)
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }

    /** {@return the mean Wasserstein distance over the statistics that have one; NaN without a reference} */
    public double meanWasserstein() {
        return distances.stream()
                .mapToDouble(DistributionDistance::wasserstein)
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }
}
