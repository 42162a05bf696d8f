package io.github.microstructurex.replay.playback;

import static io.github.microstructurex.replay.playback.Tape.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The rules of the Reactive Streams specification that concern a publisher and its subscriptions, by their numbers. */
class ReplayPublisherTest {
    private final Tape tape = tape(3);
    private final ReplayPublisher publisher = new ReplayPublisher(tape, Runnable::run);
    private final Recipient recipient = new Recipient();

    private static Tape tape(int events) {
        Tape tape = new Tape();
        for (int i = 1; i <= events; i++) {
            tape.at(100L * i, event().add(i, Side.BUY, 10, 5));
        }
        return tape;
    }

    /** A record that breaks when it is advanced for the n-th time, or never. */
    private static Supplier<MarketEventSource> breaking(Tape tape, int advance, String message) {
        return () -> new MarketEventSource() {
            private final MarketEventSource source = tape.get();
            private int advances;

            @Override
            public boolean advance() {
                if (++advances == advance) {
                    throw new IllegalStateException(message);
                }
                return source.advance();
            }

            @Override
            public MarketEvent event() {
                return source.event();
            }

            @Override
            public void close() {
                source.close();
            }
        };
    }

    @Test
    void rule101NoMoreIsDeliveredThanWasRequested() {
        recipient.subscribeTo(publisher);
        assertThat(recipient.signals()).containsExactly("subscribed");
        recipient.request(1);
        assertThat(recipient.signals()).containsExactly("subscribed", "1");
        recipient.request(1);
        assertThat(recipient.signals()).containsExactly("subscribed", "1", "2");
    }

    @Test
    void rule103SignalsComeOneAfterTheOtherAlsoWhereMoreIsRequestedInTheMiddle() {
        recipient
                .onSubscribe(s -> s.request(1))
                .onNext(event -> recipient.request(1))
                .subscribeTo(publisher);

        // The recipient itself checks that no signal comes inside another one.
        assertThat(recipient.signals()).containsExactly("subscribed", "1", "2", "3", "complete");
    }

    @Test
    void rule104WhatTheSourceThrowsIsAnError() {
        recipient.subscribeTo(new ReplayPublisher(breaking(tape, 2, "line 2 is broken"), Runnable::run));
        recipient.request(9);

        assertThat(recipient.signals()).containsExactly("subscribed", "1", "error: line 2 is broken");
        assertThat(tape.closed()).isEqualTo(1);
    }

    @Test
    void rule104ARecordThatCannotBeOpenedIsAnErrorToo() {
        Supplier<MarketEventSource> missing = () -> {
            throw new IllegalStateException("no such file");
        };
        recipient.subscribeTo(new ReplayPublisher(missing, Runnable::run));

        assertThat(recipient.signals()).containsExactly("subscribed", "error: no such file");
    }

    @Test
    void rule105TheEndNeedsNoRequest() {
        recipient.subscribeTo(publisher).request(3);
        assertThat(recipient.signals()).containsExactly("subscribed", "1", "2", "3", "complete");

        Recipient ofNothing = new Recipient().subscribeTo(new ReplayPublisher(new Tape(), Runnable::run));
        assertThat(ofNothing.signals()).containsExactly("subscribed", "complete");
    }

    @Test
    void rule107AfterTheEndComesNothing() {
        recipient.subscribeTo(publisher).request(9).request(9);
        recipient.request(-1);
        recipient.subscription().cancel();

        assertThat(recipient.signals()).hasSize(5).last().isEqualTo("complete");
        assertThat(tape.closed()).isEqualTo(1);
    }

    @Test
    void rule109NullIsRefused() {
        assertThatThrownBy(() -> publisher.subscribe(nothing())).isInstanceOf(NullPointerException.class);
    }

    @SuppressWarnings("NullAway")
    private static Flow.Subscriber<MarketEvent> nothing() {
        return null;
    }

    @Test
    void rule111EverySubscriberGetsTheWholeRecord() {
        recipient.subscribeTo(publisher).request(2);
        Recipient other = new Recipient().subscribeTo(publisher).request(9);
        recipient.request(9);

        assertThat(other.signals()).isEqualTo(recipient.signals());
        assertThat(tape.opened()).isEqualTo(2);
    }

    @Test
    void rule213ASubscriberThatThrowsCountsAsCancelledAndTheExecutorIsTold() {
        recipient.onNext(event -> {
            throw new IllegalArgumentException("cannot take it");
        });
        recipient.subscribeTo(publisher);

        assertThatThrownBy(() -> recipient.request(9)).hasMessage("cannot take it");
        recipient.request(9);
        assertThat(recipient.signals()).containsExactly("subscribed", "1");
        assertThat(tape.closed()).isEqualTo(1);
    }

    @Test
    void rule303ManySmallRequestsDoNotNest() {
        recipient.onSubscribe(s -> s.request(1)).onNext(event -> recipient.request(1));

        recipient.subscribeTo(new ReplayPublisher(tape(100_000), Runnable::run));

        assertThat(recipient.events()).hasSize(100_000);
    }

    @Test
    void rules305And306CancellingStopsClosesAndMayBeRepeated() {
        recipient
                .onNext(event -> recipient.subscription().cancel())
                .subscribeTo(publisher)
                .request(9);
        recipient.subscription().cancel();
        recipient.request(9).request(0);

        assertThat(recipient.signals()).containsExactly("subscribed", "1");
        assertThat(tape.closed()).isEqualTo(1);
    }

    @Test
    void cancellingBeforeTheFirstRequestOpensNothing() {
        recipient.onSubscribe(Flow.Subscription::cancel).subscribeTo(publisher);

        assertThat(recipient.signals()).containsExactly("subscribed");
        assertThat(tape.opened()).isZero();
    }

    @Test
    void rule309ARequestForNothingIsAnError() {
        for (long count : new long[] {0, -1, Long.MIN_VALUE}) {
            Recipient asker = new Recipient()
                    .subscribeTo(publisher)
                    .request(1)
                    .request(count)
                    .request(1);
            assertThat(asker.signals())
                    .containsExactly(
                            "subscribed",
                            "1",
                            "error: request for " + count
                                    + " events, expected at least 1 (Reactive Streams, rule 3.9)");
        }
    }

    @Test
    void rule317RequestsWithoutEndDoNotOverflow() {
        recipient.subscribeTo(publisher);
        recipient.onNext(event -> recipient.request(Long.MAX_VALUE));
        recipient.request(Long.MAX_VALUE - 1);

        assertThat(recipient.signals()).containsExactly("subscribed", "1", "2", "3", "complete");
    }

    @Test
    void theSourceIsReadOneEventAheadOfTheDemandAndNoFurther() {
        AtomicLong advances = new AtomicLong();
        Supplier<MarketEventSource> counting = () -> {
            MarketEventSource source = tape.get();
            return new MarketEventSource() {
                @Override
                public boolean advance() {
                    advances.incrementAndGet();
                    return source.advance();
                }

                @Override
                public MarketEvent event() {
                    return source.event();
                }

                @Override
                public void close() {
                    source.close();
                }
            };
        };
        recipient.subscribeTo(new ReplayPublisher(counting, Runnable::run)).request(1);

        assertThat(advances).hasValue(2);
    }

    @Test
    void anEventMayBeKept() {
        recipient.subscribeTo(publisher).request(9);

        assertThat(recipient.events())
                .extracting(MarketEvent::toString)
                .isEqualTo(tape.events().stream().map(MarketEvent::toString).toList());
    }

    @Test
    void withoutDemandNoTaskIsLeftInTheExecutor() {
        Deque<Runnable> tasks = new ArrayDeque<>();
        recipient.subscribeTo(new ReplayPublisher(tape, tasks::add));
        assertThat(tasks).hasSize(1);
        tasks.remove().run();
        recipient.request(1).request(1);
        assertThat(tasks).hasSize(1);
        tasks.remove().run();

        assertThat(recipient.signals()).containsExactly("subscribed", "1", "2");
        assertThat(tasks).isEmpty();
    }

    @Test
    void anExecutorThatRefusesIsAnError() {
        recipient.subscribeTo(new ReplayPublisher(tape, task -> {
            throw new RejectedExecutionException("shut down");
        }));

        assertThat(recipient.signals()).containsExactly("subscribed", "error: shut down");
    }

    @Test
    void rules315And316NeitherCancellingNorRequestingThrowsWhenTheExecutorIsShutDown() {
        boolean[] isShutDown = new boolean[1];
        ReplayPublisher refusing = new ReplayPublisher(tape, task -> {
            if (isShutDown[0]) {
                throw new RejectedExecutionException("shut down");
            }
            task.run();
        });
        recipient.subscribeTo(refusing).request(9);
        Recipient cancelling = new Recipient().subscribeTo(refusing).request(1);
        isShutDown[0] = true;

        recipient.request(1).subscription().cancel();
        cancelling.subscription().cancel();

        assertThat(recipient.signals()).containsExactly("subscribed", "1", "2", "3", "complete");
        assertThat(cancelling.signals()).containsExactly("subscribed", "1");
        assertThat(tape.closed()).isEqualTo(2);
    }

    @Test
    void eventsComeAtTheirTimeOrWhenTheyAreRequested() {
        ScriptedClock clock = new ScriptedClock();
        List<String> told = new ArrayList<>();
        recipient.onNext(event -> told.add(event.exchangeTime() + " at " + clock.elapsed()));
        recipient.subscribeTo(
                new ReplayPublisher(tape(5), Runnable::run, () -> new ReplayControl(Speed.times(10), clock)));
        recipient.request(2);
        clock.pass(7);
        recipient.request(3);

        assertThat(told).containsExactly("100 at 0", "200 at 10", "300 at 20", "400 at 30", "500 at 40");
    }

    @Test
    void stoppingTheControlCompletes() {
        ScriptedClock clock = new ScriptedClock();
        ReplayControl control = new ReplayControl(Speed.REAL_TIME, clock);
        clock.at(150, control::stop);
        recipient
                .subscribeTo(new ReplayPublisher(tape, Runnable::run, () -> control))
                .request(9);

        assertThat(recipient.signals()).containsExactly("subscribed", "1", "2", "complete");
        assertThat(tape.closed()).isEqualTo(1);
    }

    @Test
    void cancellingEndsAWaitForAnEventToBecomeDue() {
        ScriptedClock clock = new ScriptedClock();
        clock.at(150, () -> recipient.subscription().cancel());
        recipient
                .subscribeTo(new ReplayPublisher(tape, Runnable::run, () -> new ReplayControl(Speed.REAL_TIME, clock)))
                .request(9);

        assertThat(recipient.signals()).containsExactly("subscribed", "1", "2");
        assertThat(clock.elapsed()).isEqualTo(150);
        assertThat(tape.closed()).isEqualTo(1);
    }

    @Test
    @Timeout(60)
    void inAPoolEveryEventArrivesOnceAndInOrder() throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            CountDownLatch done = new CountDownLatch(1);
            Recipient counter = new Recipient();
            // What is requested from another thread races with what the pool delivers.
            Thread requester = new Thread(() -> {
                for (int i = 0; i < 20_000; i++) {
                    counter.request(1);
                }
            });
            counter.onSubscribe(s -> requester.start()).onNext(event -> {
                if (event.orderId() == 20_000) {
                    done.countDown();
                }
            });
            counter.subscribeTo(new ReplayPublisher(tape(20_001), pool));

            assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
            requester.join();
            pool.shutdown();
            assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
            assertThat(counter.events())
                    .extracting(MarketEvent::orderId)
                    .isSorted()
                    .hasSize(20_000);
        } finally {
            pool.shutdownNow();
        }
    }
}
