package io.github.microstructurex.testkit;

import static io.github.microstructurex.testkit.MsxAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.analytics.BacktestRequest;
import io.github.microstructurex.analytics.Backtester;
import io.github.microstructurex.analytics.Market;
import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Disagreement;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Outcome;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.strategies.ParentOrder;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** What {@code @ForAll} finds without being told where. */
class ProvidedArbitrariesProperties {
    @Property(tries = 200, seed = "42")
    void aPriceOfAnyInstrumentSurvivesTheWayToDecimalsAndBack(@ForAll Instrument instrument, @ForAll int ticks) {
        assertThat(instrument.toTicks(instrument.toPrice(ticks))).isEqualTo(ticks);
    }

    @Property(tries = 200, seed = "42")
    void aBookCanBeUsedAtOnce(@ForAll OrderBook book) {
        assertThat(book).isNotCrossed().isNotLocked();
        assertThat(book.limit(1_000, Side.BUY, 9_000, 7)).isEqualTo(Outcome.RESTED);
        assertThat(book).hasOrder(1_000, Side.BUY, 9_000, 7);
    }

    @Property(tries = 200, seed = "42")
    void aBookMayHaveSeenTheWorst(@ForAll @Hostile OrderBook book) {
        assertThat(book.cancelAll()).isEqualTo(Outcome.CANCELLED);
        assertThat(book).isEmpty();
    }

    @Property(tries = 200, seed = "42")
    void aViewIsThatOfABook(@ForAll BookView book, @ForAll ReconstructedBook reported) {
        assertThat(book).isNotCrossed();
        assertThat(reported).isNotCrossed();
    }

    @Property(tries = 200, seed = "42")
    void anyCommandCanBeSentToAnyBook(
            @ForAll MatchingRules rules, @ForAll BookCommand first, @ForAll @Hostile BookCommand second) {
        OrderBook book = new OrderBook(rules, BookListener.NONE);
        book.apply(first);
        book.apply(second);

        assertThat(book.sequence()).isEqualTo(2);
    }

    @Property(tries = 200, seed = "42")
    void listsOfCommandsAreInTheOrderOfTime(@ForAll @Size(max = 20) List<BookCommand> commands) {
        assertThat(commands).hasSizeLessThanOrEqualTo(20);
        assertThat(commands.stream().mapToLong(BookCommand::time).filter(time -> time != BookCommand.NO_TIME))
                .isSorted();
    }

    @Property(tries = 200, seed = "42")
    void aBookRefusesNothingOfARealisticFlow(@ForAll @Realistic List<BookCommand> commands) {
        OrderBook book = new OrderBook(BookListener.NONE);
        assertThat(commands)
                .allSatisfy(command -> assertThat(book.apply(command)).isNotEqualTo(Outcome.REJECTED));
    }

    @Property(tries = 200, seed = "42")
    void aReconstructedBookAcceptsWhatAMarketReports(@ForAll List<MarketEvent> events) {
        ReconstructedBook book = new ReconstructedBook();
        assertThat(events).allSatisfy(event -> {
            assertThat(book.apply(event)).isEqualTo(Disagreement.NONE);
            assertThat(book).isNotCrossed();
        });
    }

    @Property(tries = 200, seed = "42")
    void aSourceIsReadOnceAndToItsEnd(@ForAll MarketEventSource source) {
        ReconstructedBook book = new ReconstructedBook();
        long time = 0;
        while (source.advance()) {
            assertThat(book.apply(source.event())).isEqualTo(Disagreement.NONE);
            assertThat(source.event().exchangeTime()).isGreaterThanOrEqualTo(time);
            time = source.event().exchangeTime();
        }
        assertThat(source.advance()).isFalse();
    }

    @Property(tries = 20, seed = "42")
    void anyOrderCanBeWorkedInAnyMarket(@ForAll Market market, @ForAll ParentOrder order, @ForAll long seed) {
        assertThat(Backtester.run(BacktestRequest.of(market, "twap", Map.of("slices", "2"), order, seed)))
                .keptWithinLimitAndWindow();
    }
}
