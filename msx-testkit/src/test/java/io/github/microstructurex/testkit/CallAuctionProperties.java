package io.github.microstructurex.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.CommandType;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TradingPhase;
import io.github.microstructurex.testkit.ReferenceOrder.Place;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/** Auctions of books that are crossed deeply: the book's uncross against a search over all prices. */
class CallAuctionProperties {
    @Property(tries = 400, seed = "42", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void uncrossesAtThePriceThatASearchOverAllPricesFinds(
            @ForAll("orders") List<BookCommand> orders, @ForAll("references") long reference) {
        List<BookCommand> commands = new ArrayList<>();
        commands.add(new BookCommand().phase(TradingPhase.CALL_AUCTION));
        commands.add(new BookCommand().referencePrice(reference));
        commands.addAll(orders);
        commands.add(new BookCommand().phase(TradingPhase.CONTINUOUS));
        SideBySide.run(OrderBookAgainstReferenceProperties.BOOK, MatchingRules.priceTime(), commands);
    }

    @Property(tries = 1_000, seed = "42", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theReferenceFindsTheSamePriceWhetherItTriesAllOrOnlyThoseThatMatter(
            @ForAll("orders") List<BookCommand> orders, @ForAll("references") long reference) {
        ReferenceOrders book = new ReferenceOrders();
        for (BookCommand command : orders) {
            ReferenceOrder order = new ReferenceOrder(command, 1);
            book.put(order, command.type() == CommandType.MARKET ? Place.COLLECTED : Place.RESTING);
        }
        assertThat(ReferenceUncross.find(book, reference, 0)).isEqualTo(ReferenceUncross.find(book, reference));
    }

    /** Lots of few sizes, so that prices tie often. */
    @Provide
    Arbitrary<List<BookCommand>> orders() {
        Arbitrary<Long> prices = Arbitraries.longs().between(80, 120);
        Arbitrary<Long> quantities = Arbitraries.longs().between(1, 4).map(hundreds -> 100 * hundreds);
        Arbitrary<Boolean> market = Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true));
        Arbitrary<Long> displayed = Arbitraries.of(0L, 0L, 0L, 30L, 100L);
        Arbitrary<Boolean> hidden = Arbitraries.of(false, false, false, true);
        return Combinators.combine(Arbitraries.of(Side.class), prices, quantities, market, displayed, hidden)
                .as(CallAuctionProperties::order)
                .list()
                .ofMaxSize(BookCommands.IDS)
                .map(CallAuctionProperties::withIds);
    }

    @Provide
    Arbitrary<Long> references() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(BookView.NO_PRICE)),
                Tuple.of(2, Arbitraries.longs().between(75, 125)));
    }

    private static BookCommand order(
            Side side, long price, long quantity, boolean market, long displayed, boolean hidden) {
        if (market) {
            return new BookCommand().market(0, side, quantity);
        }
        BookCommand limit = new BookCommand().limit(0, side, price, quantity);
        return hidden ? limit.hidden() : limit.iceberg(displayed);
    }

    private static List<BookCommand> withIds(List<BookCommand> orders) {
        List<BookCommand> numbered = new ArrayList<>();
        long id = 0;
        for (BookCommand order : orders) {
            id++;
            BookCommand copy = order.type() == CommandType.MARKET
                    ? new BookCommand().market(id, order.side(), order.quantity())
                    : new BookCommand()
                            .limit(id, order.side(), order.price(), order.quantity())
                            .iceberg(order.displayQuantity());
            numbered.add(order.isHidden() ? copy.hidden() : copy);
        }
        return numbered;
    }
}
