package io.github.microstructurex.book.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The names of a book's files: a state is named after its last command, a journal after its first. */
final class BookDirectory {
    private static final String STATE = ".state";
    private static final String JOURNAL = ".journal";
    private static final String DAMAGED = ".damaged";

    /** As many as the largest number has, so that names sort as numbers do. */
    private static final int DIGITS = 19;

    private final Path path;

    BookDirectory(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    Path state(long lastSequence) {
        return path.resolve(number(lastSequence) + STATE);
    }

    Path journal(long firstSequence) {
        return path.resolve(number(firstSequence) + JOURNAL);
    }

    /** {@return the numbers of all states, the earliest first} */
    List<Long> states() throws IOException {
        return numbers(STATE);
    }

    /** {@return the numbers of all journals, the earliest first} */
    List<Long> journals() throws IOException {
        return numbers(JOURNAL);
    }

    /** {@return the journals that say what happened after a command, the earliest first} */
    List<Long> journalsAfter(long sequence) throws IOException {
        List<Long> all = journals();
        int from = 0;
        while (from + 1 < all.size() && all.get(from + 1) <= sequence + 1) {
            from++;
        }
        return all.subList(from, all.size());
    }

    /** Gives a file another name, under which nobody looks for it. */
    void setAside(Path file) throws IOException {
        Files.move(file, file.resolveSibling(file.getFileName() + DAMAGED), StandardCopyOption.REPLACE_EXISTING);
        DurableFile.forceDirectoryOf(file);
    }

    /** Removes files that were being written when the program died. */
    void removeUnfinished() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.filter(BookDirectory::isUnfinished).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Removes all but the latest states, and the journals that none of those needs. */
    void keepLatest(int count) throws IOException {
        List<Long> states = states();
        List<Long> old = states.subList(0, Math.max(0, states.size() - count));
        List<Long> journals = journals();
        List<Long> needed = journalsAfter(states.get(old.size()));
        // The earliest first: what is left is whole if this is interrupted.
        for (long state : old) {
            Files.delete(state(state));
        }
        for (long journal : journals.subList(0, journals.size() - needed.size())) {
            Files.delete(journal(journal));
        }
    }

    private static boolean isUnfinished(Path file) {
        String name = file.getFileName().toString();
        return isNumbered(name, STATE + DurableFile.TEMPORARY) || isNumbered(name, JOURNAL + DurableFile.TEMPORARY);
    }

    private List<Long> numbers(String ending) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> isNumbered(name, ending))
                    .map(name -> Long.parseLong(name.substring(0, DIGITS)))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isNumbered(String name, String ending) {
        return name.length() == DIGITS + ending.length()
                && name.endsWith(ending)
                && name.chars().limit(DIGITS).allMatch(digit -> digit >= '0' && digit <= '9');
    }

    private static String number(long sequence) {
        return String.format(Locale.ROOT, "%0" + DIGITS + "d", sequence);
    }
}
