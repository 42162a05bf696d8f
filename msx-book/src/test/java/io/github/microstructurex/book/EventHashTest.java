package io.github.microstructurex.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class EventHashTest {
    private static final int COMMANDS = 20_000;

    /** By rules, as {@link RandomCommands#RULES} has them. */
    private static final long[] PINNED = {-7746277510562523408L, -462918716967801708L, 3605972482666609867L};

    @Test
    void aFixedFlowHasAFixedHashOnEveryJvm() {
        long[] hashes = RandomCommands.RULES.stream()
                .mapToLong(rules -> hashOfFlow(rules, 42))
                .toArray();

        assertThat(hashes).containsExactly(PINNED);
    }

    @Test
    void thatFlowMakesABookDoAllThatItCanDo() {
        Set<CommandType> types = EnumSet.noneOf(CommandType.class);
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        Set<Object> told = new HashSet<>();
        for (MatchingRules rules : RandomCommands.RULES) {
            OrderBook book = new OrderBook(rules, recorder(event -> {
                told.add(event.method.getName());
                told.addAll(event.arguments);
            }));
            drive(42, command -> {
                types.add(command.type());
                outcomes.add(book.apply(command));
            });
        }

        assertThat(types).containsExactly(CommandType.values());
        assertThat(outcomes).containsExactly(Outcome.values());
        assertThat(told).contains((Object[]) RejectReason.values());
        assertThat(told).contains((Object[]) CancelReason.values());
        assertThat(told).contains((Object[]) TradingPhase.values());
        assertThat(told).containsAll(namesOfEvents());
    }

    @Test
    void anotherFlowHasAnotherHash() {
        MatchingRules rules = MatchingRules.priceTime();
        assertThat(hashOfFlow(rules, 43)).isNotEqualTo(hashOfFlow(rules, 42));
    }

    @Test
    void nothingHashesToZero() {
        assertThat(new EventHash().value()).isZero();
    }

    @Test
    void everyArgumentOfEveryEventCounts() {
        List<Event> events = eventsOfFlow(MatchingRules.priceTime());
        Map<String, Integer> lastOfEach = new LinkedHashMap<>();
        for (int i = 0; i < events.size(); i++) {
            lastOfEach.put(events.get(i).method.getName(), i);
        }
        assertThat(lastOfEach.keySet()).containsAll(namesOfEvents());

        long hash = hashOf(events);
        for (int place : lastOfEach.values()) {
            for (int i = 0; i < events.get(place).arguments.size(); i++) {
                List<Event> changed = new ArrayList<>(events);
                changed.set(place, events.get(place).withOtherArgument(i));
                assertThat(hashOf(changed))
                        .as("%s, not %s", changed.get(place), events.get(place))
                        .isNotEqualTo(hash);
            }
        }
    }

    @Test
    void eventsThatAreMissingOrSwappedChangeTheHash() {
        List<Event> events = eventsOfFlow(MatchingRules.priceTime()).subList(0, 100);
        long hash = hashOf(events);

        for (int i = 0; i + 1 < events.size(); i++) {
            List<Event> changed = new ArrayList<>(events);
            Event moved = changed.remove(i);
            assertThat(hashOf(changed)).as("without %s", moved).isNotEqualTo(hash);
            changed.add(i + 1, moved);
            assertThat(hashOf(changed)).as("%s later", moved).isNotEqualTo(hash);
        }
    }

    private static long hashOfFlow(MatchingRules rules, long seed) {
        EventHash hash = new EventHash();
        drive(seed, new OrderBook(rules, hash)::apply);
        return hash.value();
    }

    private static List<Event> eventsOfFlow(MatchingRules rules) {
        List<Event> events = new ArrayList<>();
        drive(42, new OrderBook(rules, recorder(events::add))::apply);
        return events;
    }

    /** Sends random commands, and then what makes a side too large to count. */
    private static void drive(long seed, Consumer<BookCommand> book) {
        RandomCommands commands = new RandomCommands(seed);
        for (int i = 0; i < COMMANDS; i++) {
            book.accept(commands.next());
        }
        BookCommand command = new BookCommand();
        book.accept(command.bands(OrderBook.MIN_PRICE, OrderBook.MAX_PRICE));
        book.accept(command.phase(TradingPhase.CALL_AUCTION));
        for (int id = 1_001; id <= 1_004; id++) {
            book.accept(command.limit(id, Side.BUY, 100, OrderBook.MAX_QUANTITY));
        }
    }

    private static long hashOf(List<Event> events) {
        EventHash hash = new EventHash();
        events.forEach(event -> event.tell(hash));
        return hash.value();
    }

    private static List<String> namesOfEvents() {
        return Arrays.stream(BookListener.class.getMethods())
                .map(Method::getName)
                .filter(name -> !name.equals("andThen"))
                .toList();
    }

    private static BookListener recorder(Consumer<Event> events) {
        return (BookListener) Proxy.newProxyInstance(
                BookListener.class.getClassLoader(),
                new Class<?>[] {BookListener.class},
                (proxy, method, arguments) -> {
                    events.accept(new Event(method, List.of(arguments)));
                    return null;
                });
    }

    /** A call of a listener. */
    private record Event(Method method, List<Object> arguments) {
        void tell(BookListener listener) {
            try {
                method.invoke(listener, arguments.toArray());
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new LinkageError(method.getName(), e);
            }
        }

        Event withOtherArgument(int place) {
            List<Object> others = new ArrayList<>(arguments);
            others.set(place, other(arguments.get(place)));
            return new Event(method, others);
        }

        private static Object other(Object value) {
            if (value instanceof Long number) {
                return number + 1;
            }
            List<Object> constants = List.of(value.getClass().getEnumConstants());
            return constants.get((constants.indexOf(value) + 1) % constants.size());
        }

        @Override
        public String toString() {
            return method.getName() + arguments;
        }
    }
}
