package io.github.microstructurex.testkit;

import static io.github.microstructurex.testkit.MsxAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventType;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomGenerator;

/** What a market reports is what happened in it. */
class FlowReportProperties {
    private static final Set<FlowStep.Kind> OF_ORDERS = EnumSet.of(
            FlowStep.Kind.JOIN, FlowStep.Kind.TAKE, FlowStep.Kind.CANCEL, FlowStep.Kind.REDUCE, FlowStep.Kind.REPLACE);

    @Property(tries = 300, seed = "42")
    void whoFollowsTheReportsHasTheBookOfTheMarket(@ForAll("steps") List<FlowStep> steps) {
        FlowMarket market = new FlowMarket(BookListener.NONE);
        steps.stream().filter(step -> OF_ORDERS.contains(step.kind())).forEach(market::carryOut);
        ReconstructedBook book = new ReconstructedBook();
        FlowReport.events(steps).forEach(book::apply);

        assertThat(book).hasSameOrdersAs(market.book());
    }

    @Example
    void allTypesOfEventsComeUp() {
        Set<MarketEventType> seen = EnumSet.noneOf(MarketEventType.class);
        RandomGenerator<List<MarketEvent>> reports =
                MarketEvents.inSequence(100).generator(1_000);
        Random random = new Random(42);
        for (int i = 0; i < 200; i++) {
            reports.next(random).value().forEach(event -> seen.add(event.type()));
        }

        assertThat(seen).containsExactlyInAnyOrder(MarketEventType.values());
    }

    @Provide
    Arbitrary<List<FlowStep>> steps() {
        return FlowStep.ofReports().list().ofMaxSize(150);
    }
}
