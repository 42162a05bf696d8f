package io.github.microstructurex.book.journal;

import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.OrderBook;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * A program that goes on with the commands of a seed where the book in a directory stands, and writes one byte to its
 * output for each command that it has carried out, until it is killed.
 */
final class KilledWriter {
    private static final int COMMANDS_BETWEEN_CHECKPOINTS = 37;

    private KilledWriter() {}

    public static void main(String[] args) throws IOException {
        RandomCommands commands = new RandomCommands(Long.parseLong(args[1]));
        PrintStream acknowledgements = System.out;
        try (JournaledBook book =
                JournaledBook.open(Path.of(args[0]), Books.RULES, BookListener.NONE, ForcePolicy.EACH, 0)) {
            Books.apply(new OrderBook(), commands, book.book().sequence());
            while (!acknowledgements.checkError()) {
                book.apply(commands.next());
                acknowledgements.write('.');
                acknowledgements.flush();
                if (book.book().sequence() % COMMANDS_BETWEEN_CHECKPOINTS == 0) {
                    book.checkpoint(2);
                }
            }
        }
    }
}
