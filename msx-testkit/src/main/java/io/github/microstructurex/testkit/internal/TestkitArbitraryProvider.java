package io.github.microstructurex.testkit.internal;

import io.github.microstructurex.analytics.Market;
import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.ReconstructedBook;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventSource;
import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.testkit.BookCommands;
import io.github.microstructurex.testkit.Books;
import io.github.microstructurex.testkit.Hostile;
import io.github.microstructurex.testkit.Instruments;
import io.github.microstructurex.testkit.MarketEvents;
import io.github.microstructurex.testkit.Markets;
import io.github.microstructurex.testkit.ParentOrders;
import io.github.microstructurex.testkit.Realistic;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** What jqwik finds for a parameter with {@code @ForAll}, by its type. */
public final class TestkitArbitraryProvider implements ArbitraryProvider {
    private static final int LONGEST = 100;
    private static final int LONGEST_TO_A_BOOK = 50;

    private static final Map<Class<?>, Function<TypeUsage, Arbitrary<?>>> VALUES = Map.of(
            Instrument.class, type -> Instruments.any(),
            MatchingRules.class, type -> Books.matchingRules(),
            BookCommand.class, TestkitArbitraryProvider::command,
            OrderBook.class, TestkitArbitraryProvider::orderBook,
            BookView.class, TestkitArbitraryProvider::orderBook,
            ReconstructedBook.class, type -> Books.reconstructedBooks(LONGEST_TO_A_BOOK),
            MarketEventSource.class, type -> MarketEvents.sources(LONGEST),
            ParentOrder.class, type -> ParentOrders.any(),
            Market.class, type -> Markets.any());

    /** For the service loader. */
    public TestkitArbitraryProvider() {}

    /** Before jqwik's own provider of lists, which would know nothing of an order in time. */
    @Override
    public int priority() {
        return 1;
    }

    @Override
    public boolean canProvideFor(TypeUsage type) {
        return VALUES.keySet().stream().anyMatch(type::isOfType)
                || isListOf(type, BookCommand.class)
                || isListOf(type, MarketEvent.class);
    }

    /** Without edge cases: jqwik would combine those of all parts of an order, more than there are tries. */
    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider subtypes) {
        return Set.of(arbitrary(type).withoutEdgeCases());
    }

    private static Arbitrary<?> arbitrary(TypeUsage type) {
        if (isListOf(type, BookCommand.class)) {
            return commands(type, longest(type));
        }
        if (isListOf(type, MarketEvent.class)) {
            return MarketEvents.inSequence(longest(type));
        }
        Function<TypeUsage, Arbitrary<?>> values = VALUES.get(type.getRawType());
        if (values == null) {
            throw new IllegalArgumentException("type is " + type + ", expected one of the testkit's");
        }
        return values.apply(type);
    }

    private static boolean isListOf(TypeUsage type, Class<?> element) {
        return type.isOfType(List.class) && type.getTypeArgument(0).isOfType(element);
    }

    private static Arbitrary<BookCommand> command(TypeUsage type) {
        if (type.isAnnotated(Realistic.class)) {
            throw new IllegalArgumentException(
                    "@Realistic is on a single BookCommand, expected on a List<BookCommand>: a flow needs its book");
        }
        return type.isAnnotated(Hostile.class) ? BookCommands.hostile() : BookCommands.plausible();
    }

    private static Arbitrary<List<BookCommand>> commands(TypeUsage type, int longest) {
        return type.isAnnotated(Realistic.class)
                ? BookCommands.realistic(longest)
                : BookCommands.inSequence(
                        type.isAnnotated(Hostile.class) ? BookCommands.hostile() : BookCommands.plausible(), longest);
    }

    private static Arbitrary<OrderBook> orderBook(TypeUsage type) {
        return Books.orderBooks(
                type.isAnnotated(Hostile.class)
                        ? commands(type, LONGEST_TO_A_BOOK)
                        : BookCommands.realistic(LONGEST_TO_A_BOOK));
    }

    /** Heeds the largest size of a {@code @Size}; a smallest one cannot be promised. */
    private static int longest(TypeUsage type) {
        return type.findAnnotation(Size.class)
                .map(TestkitArbitraryProvider::longest)
                .orElse(LONGEST);
    }

    private static int longest(Size size) {
        if (size.value() != 0 || size.min() != 0) {
            throw new IllegalArgumentException("@Size is " + size + ", expected no more than max");
        }
        return size.max() == 0 ? LONGEST : size.max();
    }
}
