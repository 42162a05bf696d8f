package io.github.microstructurex.book;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The promise that nothing allocates once the book's arrays have grown to the size of the market. */
class AllocationTest {
    private static final int ORDERS = 5_000;
    private static final int COMMANDS = 50_000;
    private static final int ROUNDS_TO_GROW = 3;

    /** The compiler allocates now and then, in some round; code that allocates does so in every round. */
    private static final int ROUNDS_TO_MEASURE = 5;

    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final SplitMix random = new SplitMix(0);

    static Stream<Arguments> markets() {
        return RandomCommands.RULES.stream()
                .flatMap(rules -> Stream.of(Arguments.of(rules, 60, 10), Arguments.of(rules, 3_000, 500)));
    }

    /** {@link EventHashTest} sees to it that this flow has all commands with all attributes, and all events. */
    @ParameterizedTest(name = "{0}, {1} ids, prices {2} around the middle")
    @MethodSource("markets")
    void noCommandAllocates(MatchingRules rules, int ids, int ticks) {
        OrderBook book = new OrderBook(rules, new EventHash());
        RandomCommands commands = new RandomCommands(42, ids, ticks);
        for (int round = 0; round < ROUNDS_TO_GROW; round++) {
            whatAllocates(book, commands);
        }

        List<String> found = whatAllocates(book, commands);
        for (int round = 1; round < ROUNDS_TO_MEASURE && !found.isEmpty(); round++) {
            found.retainAll(whatAllocates(book, commands));
        }

        assertThat(found).isEmpty();
    }

    /** Sends the same commands every time, to a book that is empty every time. */
    private List<String> whatAllocates(OrderBook book, RandomCommands commands) {
        List<String> found = new ArrayList<>();
        commands.restart(42);
        for (int i = 0; i < COMMANDS; i++) {
            BookCommand command = commands.next();
            long before = thread.getCurrentThreadAllocatedBytes();
            Outcome outcome = book.apply(command);
            long allocated = thread.getCurrentThreadAllocatedBytes() - before;
            if (allocated != 0) {
                found.add("command " + i + ", " + command.type() + ": " + outcome);
            }
        }
        book.changePhase(TradingPhase.HALTED);
        book.cancelAll();
        book.bands(OrderBook.MIN_PRICE, OrderBook.MAX_PRICE);
        book.referencePrice(BookView.NO_PRICE);
        book.changePhase(TradingPhase.CONTINUOUS);
        return found;
    }

    @ParameterizedTest(name = "prices {0} apart, ids {1} apart")
    @CsvSource({"1, 1", "1000003, 1", "1, 1099511627776", "17, 1024"})
    void aBookThatEmptiesAndFillsAgainAllocatesNothing(long priceStep, long idStep) {
        OrderBook book = new OrderBook(new EventHash());
        for (int round = 0; round < ROUNDS_TO_GROW; round++) {
            tradeForAWhile(book, priceStep, idStep);
        }

        assertThat(fewestBytes(() -> tradeForAWhile(book, priceStep, idStep))).isZero();
        assertThat(book.orderCount()).isZero();
    }

    private void tradeForAWhile(OrderBook book, long priceStep, long idStep) {
        random.restart(42);
        for (long order = 1; order <= ORDERS; order++) {
            Side side = random.side();
            long distance = side.sign() * (random.below(1_010) - 1_000L);
            book.limit(order * idStep, side, distance * priceStep, 1 + random.below(50));
            switch (random.below(6)) {
                case 0 -> book.market(-order, side, 20);
                case 1 -> book.reduce(order * idStep, 1);
                case 2 -> book.replace(order * idStep, order * idStep, -distance * priceStep, 5);
                case 3 -> book.limit(-order, side, distance * priceStep, 10, TimeInForce.FOK);
                default -> book.cancel((1 + random.below((int) order)) * idStep);
            }
        }
        for (long order = 1; order <= ORDERS; order++) {
            book.cancel(order * idStep);
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void noBatchAllocates(MatchingRules rules) {
        OrderBook book = new OrderBook(rules, new EventHash());
        CommandBatch batch = new CommandBatch(1);
        for (int round = 0; round < ROUNDS_TO_GROW; round++) {
            sendBatches(book, batch);
        }

        assertThat(fewestBytes(() -> sendBatches(book, batch))).isZero();
    }

    private void sendBatches(OrderBook book, CommandBatch batch) {
        random.restart(42);
        for (int i = 0; i < 50; i++) {
            batch.clear();
            for (int k = 0; k < 500; k++) {
                long id = random.below(2_000);
                if (random.oneIn(3)) {
                    batch.cancel(id);
                } else {
                    batch.limit(id, random.side(), 1_000 + random.below(200), 1 + random.below(50));
                }
            }
            book.apply(batch);
        }
        book.cancelAll();
    }

    static List<MatchingRules> rules() {
        return RandomCommands.RULES;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void noReadingAllocates(MatchingRules rules) {
        OrderBook book = new OrderBook(rules, BookListener.NONE);
        RandomCommands commands = new RandomCommands(42);
        for (int i = 0; i < 1_000; i++) {
            book.apply(commands.next());
        }
        book.changePhase(TradingPhase.CALL_AUCTION);
        for (int i = 0; i < 20; i++) {
            book.limit(1_000 + i, i % 2 == 0 ? Side.BUY : Side.SELL, 100, 10);
        }
        Reader reader = new Reader(book);
        for (int round = 0; round < ROUNDS_TO_GROW; round++) {
            reader.readAll();
        }

        assertThat(fewestBytes(() -> reader.readAll())).isZero();
        assertThat(reader.sum).isNotZero();
    }

    private long fewestBytes(Runnable round) {
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS_TO_MEASURE; i++) {
            long before = thread.getCurrentThreadAllocatedBytes();
            round.run();
            fewest = Math.min(fewest, thread.getCurrentThreadAllocatedBytes() - before);
        }
        return fewest;
    }

    /** Reads all that can be read of a book. */
    private static final class Reader implements OrderVisitor {
        private static final Side[] SIDES = Side.values();

        private final OrderBook book;
        private final Depth depth = new Depth(10);
        private final IndicativeUncross indicative = new IndicativeUncross();
        private final PublishedDepth published = new PublishedDepth(10);
        private final DepthSnapshot snapshot = new DepthSnapshot(10);
        private long sum;

        Reader(OrderBook book) {
            this.book = book;
        }

        void readAll() {
            sum += book.time() + book.sequence() + book.lowBand() + book.highBand() + book.lastTradePrice();
            sum += book.orderCount() + book.lastFilledQuantity() + book.lastCancelledOrders();
            sum += book.phase().code() + book.rules().minimumAllocation();
            for (Side side : SIDES) {
                sum += book.bestPrice(side) + book.bestQuantity(side) + book.bestOrderId(side);
                sum += book.levelCount(side) + book.totalQuantity(side);
                book.forEachOrder(side, this);
            }
            book.copyDepth(depth);
            book.copyIndicative(indicative);
            published.publish(book);
            published.read(snapshot);
            sum += depth.levels(Side.BUY) + indicative.volume() + snapshot.version();
        }

        @Override
        public void order(long orderId, long price, long quantity) {
            sum += price + quantity + book.priceOf(orderId) + book.remainingQuantity(orderId);
            sum += book.quantityAhead(orderId) + book.ordersAhead(orderId) + book.displayedQuantity(orderId);
            sum += book.stopPriceOf(orderId) + book.quantityAt(book.sideOf(orderId), price);
            sum += book.orderCountAt(book.sideOf(orderId), price);
        }
    }
}
