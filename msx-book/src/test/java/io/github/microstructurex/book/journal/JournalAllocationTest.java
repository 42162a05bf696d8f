package io.github.microstructurex.book.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.Side;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The promise that no command allocates on its way through the journal. */
class JournalAllocationTest {
    private static final int COMMANDS = 5_000;

    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Stream<ForcePolicy> policies() {
        return Stream.of(ForcePolicy.OPERATING_SYSTEM, ForcePolicy.every(500));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void aJournaledBookAllocatesNothing(ForcePolicy policy, @TempDir Path temporary) throws IOException {
        try (JournaledBook book = JournaledBook.open(temporary, Books.RULES, BookListener.NONE, policy, 0)) {
            BookCommand command = new BookCommand();
            trade(book, command);
            long before = thread.getCurrentThreadAllocatedBytes();
            trade(book, command);
            long allocated = thread.getCurrentThreadAllocatedBytes() - before;

            // Now and then the virtual machine itself does, when it compiles.
            assertThat(allocated).isLessThan(1_000);
        }
    }

    private static void trade(JournaledBook book, BookCommand command) throws IOException {
        for (int id = 1; id <= COMMANDS; id++) {
            book.apply(command.limit(id, id % 2 == 0 ? Side.BUY : Side.SELL, 100 + id % 7, 10));
            book.apply(command.cancel(id - 10));
        }
        for (int id = 1; id <= COMMANDS; id++) {
            book.apply(command.cancel(id));
        }
    }
}
