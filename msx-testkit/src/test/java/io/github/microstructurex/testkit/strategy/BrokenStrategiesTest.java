package io.github.microstructurex.testkit.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.TimeInForce;
import io.github.microstructurex.strategies.ExecutionStrategy;
import io.github.microstructurex.strategies.OrderUpdate;
import io.github.microstructurex.strategies.Parameter;
import io.github.microstructurex.strategies.ParameterValues;
import io.github.microstructurex.strategies.ParentOrder;
import io.github.microstructurex.strategies.StrategyContext;
import io.github.microstructurex.strategies.StrategyProvider;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A contract that nobody could break would prove nothing: here each promise is broken by somebody. */
class BrokenStrategiesTest {
    private static final String QUANTITY = "filledAndLiveNeverExceedWhatItMayTrade";
    private static final String PRICE = "noOrderIsBeyondTheLimitPrice";
    private static final String WINDOW = "noOrderIsSentOutsideTheWindow";
    private static final String END = "itEndsOnceAndLeavesNoOrderBehind";
    private static final String SURVIVAL = "itSurvivesAnyMarket";
    private static final String SAME = "theSameInputsGiveTheSameOrders";
    private static final String UNLEARNT = "whatItHasNotLearntDoesNotMoveIt";

    /** In how many markets each promise is tried. */
    private static final int MARKETS = 60;

    private interface Promise {
        void check(ExecutionStrategyContract contract, long seed);
    }

    private static final Map<String, Promise> PROMISES = new LinkedHashMap<>();

    static {
        PROMISES.put(QUANTITY, ExecutionStrategyContract::filledAndLiveNeverExceedWhatItMayTrade);
        PROMISES.put(PRICE, ExecutionStrategyContract::noOrderIsBeyondTheLimitPrice);
        PROMISES.put(WINDOW, ExecutionStrategyContract::noOrderIsSentOutsideTheWindow);
        PROMISES.put(END, ExecutionStrategyContract::itEndsOnceAndLeavesNoOrderBehind);
        PROMISES.put(SURVIVAL, ExecutionStrategyContract::itSurvivesAnyMarket);
        PROMISES.put(SAME, ExecutionStrategyContract::theSameInputsGiveTheSameOrders);
        PROMISES.put(UNLEARNT, (contract, seed) -> contract.whatItHasNotLearntDoesNotMoveIt(seed, ~seed));
    }

    @Test
    void thesePromisesAreAllThatTheContractHas() {
        assertThat(Arrays.stream(ExecutionStrategyContract.class.getMethods())
                        .filter(method -> method.isAnnotationPresent(Property.class))
                        .map(Method::getName))
                .containsExactlyInAnyOrderElementsOf(PROMISES.keySet());
    }

    @Test
    void whoDoesLittleBreaksNone() {
        assertThat(brokenBy(Careful::new)).isEmpty();
    }

    @Test
    void whoForgetsWhatIsLiveWouldOverfill() {
        assertThat(brokenBy(() -> new Careful() {
                    @Override
                    public void bookChanged() {
                        send(context.parent().quantity());
                    }
                }))
                .containsExactly(QUANTITY);
    }

    /** The request may cross a fill on its way. */
    @Test
    void whoTakesARequestToCancelForACancellationWouldOverfill() {
        assertThat(brokenBy(() -> new Careful() {
                    private long orderId;

                    @Override
                    public void bookChanged() {
                        if (context.account().liveOrder(orderId) != null) {
                            context.gateway().cancel(orderId);
                        }
                        orderId = send(context.account().remainingQuantity());
                    }
                }))
                .containsExactly(QUANTITY);
    }

    @Test
    void whoSendsMarketOrdersDespiteALimitIsSeen() {
        assertThat(brokenBy(() -> new Careful() {
                    @Override
                    public void start(StrategyContext newContext) {
                        newContext.gateway().market(1);
                    }
                }))
                .containsExactly(PRICE);
    }

    @Test
    void whoRepricesBeyondTheLimitIsSeen() {
        assertThat(brokenBy(() -> new Careful() {
                    @Override
                    public void orderUpdated(OrderUpdate update) {
                        boolean open =
                                context.parent().isOpenAt(context.market().time());
                        if (open && update.type() == OrderUpdate.Type.ACCEPTED) {
                            long better = context.parent().side().sign();
                            context.gateway().replace(update.orderId(), update.price() + better, update.quantity());
                        }
                    }
                }))
                .containsExactly(PRICE);
    }

    @Test
    void whoSendsWhatIsLeftWhenItIsOverIsSeen() {
        assertThat(brokenBy(() -> new Careful() {
                    @Override
                    public void end() {
                        if (context.account().unsentQuantity() > 0) {
                            send(context.account().unsentQuantity());
                        }
                    }
                }))
                .containsExactly(WINDOW);
    }

    /** The runner cancels what it knows of; this one has a way of its own. */
    @Test
    void whoGoesPastItsGatewayLeavesAnOrderBehind() {
        assertThat(brokenBy(() -> new Careful() {
                    @Override
                    public void end() {
                        truth(context).limit(1_000_000, Side.BUY, 1, 7);
                    }
                }))
                .containsExactly(END);
    }

    @Test
    void whoCountsOnATwoSidedBookDoesNotSurvive() {
        assertThat(brokenBy(() -> new Careful() {
                    @Override
                    public void bookChanged() {
                        BookView book = context.market().book();
                        Math.subtractExact(book.bestPrice(Side.SELL), Math.negateExact(book.bestPrice(Side.BUY)));
                    }
                }))
                .containsExactly(SURVIVAL);
    }

    @Test
    void whoCountsOnASpreadDoesNotSurviveALockedBook() {
        assertThat(brokenBy(() -> new Careful() {
                    private long ticks;

                    @Override
                    public void bookChanged() {
                        BookView book = context.market().book();
                        if (!book.isEmpty(Side.BUY) && !book.isEmpty(Side.SELL)) {
                            ticks = 100 / (book.bestPrice(Side.SELL) - book.bestPrice(Side.BUY));
                        }
                    }

                    @Override
                    public String toString() {
                        return "100 ticks over the spread: " + ticks;
                    }
                }))
                .containsExactly(SURVIVAL);
    }

    @Test
    void whoThrowsAtTheEndLeavesNothingBehindAllTheSame() {
        assertThat(brokenBy(() -> new Careful() {
                    @Override
                    public void end() {
                        throw new IllegalStateException("broken");
                    }
                }))
                .containsExactly(SURVIVAL);
    }

    @Test
    void whoAsksAgainAtEachRefusalWouldGoOnForever() {
        ExecutionStrategyContract contract = contract(() -> new Careful() {
            @Override
            public void orderUpdated(OrderUpdate update) {
                if (update.type() == OrderUpdate.Type.REJECTED) {
                    send(context.parent().quantity() + 1);
                }
            }

            @Override
            public void bookChanged() {
                send(context.parent().quantity() + 1);
            }
        });

        assertThatThrownBy(() -> contract.itSurvivesAnyMarket(1))
                .hasMessageContaining("it asked for something more than 100000 times");
    }

    @Test
    void whoRemembersEarlierRunsDoesNotRepeatHimself() {
        AtomicLong runs = new AtomicLong();

        assertThat(brokenBy(() -> new Careful() {
                    @Override
                    public void start(StrategyContext newContext) {
                        context = newContext;
                        if (runs.incrementAndGet() % 3 == 0) {
                            send(1);
                        }
                    }
                }))
                .containsExactly(SAME, UNLEARNT);
    }

    /** It reaches past its view into the market's true book, which is ahead of what it may know. */
    @Test
    void whoSeesTheTrueBookIsMovedByWhatHeHasNotLearnt() {
        assertThat(brokenBy(() -> new Careful() {
                    @Override
                    public void start(StrategyContext newContext) {
                        context = newContext;
                        context.wakeAt(context.market().time() + 1);
                    }

                    @Override
                    public void timer(long time) {
                        long known = truth(context).totalQuantity(Side.SELL) % 100;
                        long price =
                                farPrice() - known * context.parent().side().sign();
                        if (context.account().unsentQuantity() > 0) {
                            context.gateway().limit(price, 1, TimeInForce.IOC);
                        }
                        context.wakeAt(time + 10);
                    }
                }))
                .containsExactly(UNLEARNT);
    }

    /** The promises that a strategy breaks in one market or more. */
    private static List<String> brokenBy(Supplier<ExecutionStrategy> strategy) {
        ExecutionStrategyContract contract = contract(strategy);
        List<String> broken = new ArrayList<>();
        PROMISES.forEach((name, promise) -> {
            if (isBroken(promise, contract)) {
                broken.add(name);
            }
        });
        return broken;
    }

    private static boolean isBroken(Promise promise, ExecutionStrategyContract contract) {
        for (long seed = 0; seed < MARKETS; seed++) {
            try {
                promise.check(contract, seed);
            } catch (AssertionError broken) {
                return true;
            }
        }
        return false;
    }

    private static ExecutionStrategyContract contract(Supplier<ExecutionStrategy> strategy) {
        return new ExecutionStrategyContract() {
            @Override
            protected StrategyProvider provider() {
                return new Provider(strategy);
            }
        };
    }

    private static OrderBook truth(StrategyContext context) {
        return ((TrialVenue) context.market()).truth();
    }

    /** Posts one order of one lot at the start, far from the market or at the limit, and keeps every promise. */
    private static class Careful implements ExecutionStrategy {
        @SuppressWarnings("NullAway.Init")
        StrategyContext context;

        @Override
        public void start(StrategyContext newContext) {
            context = newContext;
            send(1);
        }

        final long send(long quantity) {
            return context.gateway().limit(farPrice(), quantity, TimeInForce.GTC);
        }

        final long farPrice() {
            ParentOrder parent = context.parent();
            return parent.limitPrice()
                    .orElse(MarketScript.FIRST_PRICE - 500L * parent.side().sign());
        }
    }

    private record Provider(Supplier<ExecutionStrategy> strategy) implements StrategyProvider {
        @Override
        public String name() {
            return "broken";
        }

        @Override
        public String description() {
            return "breaks a promise";
        }

        @Override
        public List<Parameter<?>> parameters() {
            return List.of();
        }

        @Override
        public ExecutionStrategy create(ParameterValues values) {
            return strategy.get();
        }
    }
}
