package io.github.microstructurex.replay.playback;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.TestAbortedException;
import org.reactivestreams.tck.TestEnvironment;
import org.reactivestreams.tck.flow.FlowPublisherVerification;
import org.testng.SkipException;
import org.testng.annotations.Test;

/** The tests that the Reactive Streams specification brings along, one by one. */
class ReplayPublisherTckTest {
    private static final ExecutorService POOL = Executors.newCachedThreadPool();

    @AfterAll
    static void shutDown() {
        POOL.shutdownNow();
    }

    @TestFactory
    Stream<DynamicTest> asTheSpecificationSays() {
        return Arrays.stream(FlowPublisherVerification.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .filter(method -> !method.getName().startsWith("untested"))
                // Optional, and compares what two subscribers get by equals: here each gets copies of its own.
                .filter(method -> !method.getName().startsWith("optional_spec111_multicast"))
                .sorted(Comparator.comparing(Method::getName))
                .map(method -> dynamicTest(method.getName(), () -> run(method)));
    }

    private static void run(Method method) throws Throwable {
        Verification verification = new Verification();
        verification.setUp();
        try {
            method.invoke(verification);
        } catch (InvocationTargetException failure) {
            Throwable cause = failure.getTargetException();
            throw cause instanceof SkipException ? new TestAbortedException(cause.getMessage(), cause) : cause;
        }
    }

    private static final class Verification extends FlowPublisherVerification<MarketEvent> {
        Verification() {
            // How long to wait for a signal at most, and how long to see that none comes.
            super(new TestEnvironment(10_000, 50, 50));
        }

        @Override
        public Flow.Publisher<MarketEvent> createFlowPublisher(long elements) {
            return new ReplayPublisher(() -> new Counting(elements), POOL);
        }

        @Override
        public Flow.Publisher<MarketEvent> createFailedFlowPublisher() {
            return new ReplayPublisher(
                    () -> {
                        throw new IllegalStateException("cannot be opened");
                    },
                    POOL);
        }
    }

    /** So many orders, or without end. */
    private static final class Counting implements MarketEventSource {
        private final MarketEventBuffer event = new MarketEventBuffer();
        private final long count;
        private long done;

        Counting(long count) {
            this.count = count;
        }

        @Override
        public boolean advance() {
            if (done == count) {
                return false;
            }
            done++;
            event.add(done, Side.BUY, 100, 1).at(done).sequence(done);
            return true;
        }

        @Override
        public MarketEvent event() {
            return event;
        }

        @Override
        public void close() {}
    }
}
