package io.github.microstructurex.io.internal.parquet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the words of a column mean, each looked up once. */
final class WordMeanings<T> {
    private final Function<String, Optional<T>> meaning;
    private final String expected;
    private final List<Optional<T>> known = new ArrayList<>();

    /** Takes what finds the meaning of a word, and what is expected, as it reads after "expected". */
    WordMeanings(Function<String, Optional<T>> meaning, String expected) {
        this.meaning = meaning;
        this.expected = expected;
    }

    static <E extends Enum<E>> WordMeanings<E> of(E[] constants) {
        return new WordMeanings<>(
                word -> {
                    for (E constant : constants) {
                        if (constant.name().equals(word)) {
                            return Optional.of(constant);
                        }
                    }
                    return Optional.empty();
                },
                "one of " + List.of(constants));
    }

    /** {@return the meaning of the word of the present row, which must not be a null} */
    T of(Rows rows, int column) {
        int number = (int) rows.required(column);
        for (int next = known.size(); next <= number; next++) {
            known.add(meaning.apply(rows.word(column, next)));
        }
        Optional<T> found = known.get(number);
        if (found.isEmpty()) {
            throw rows.wrong(column, "\"" + rows.word(column, number) + "\"", expected);
        }
        return found.get();
    }
}
