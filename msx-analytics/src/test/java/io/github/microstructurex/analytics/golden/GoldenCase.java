package io.github.microstructurex.analytics.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One case of a golden file. */
record GoldenCase(String file, String id, Json inputs, Json expected, double absolute, double relative) {
    /** Computes the results of a case, by the keys that the case expects: numbers, arrays, lists and maps of them. */
    @FunctionalInterface
    interface Computation {
        Map<String, Object> compute(GoldenCase golden);
    }

    static List<GoldenCase> read(Path file) throws IOException {
        Json root = Json.parse(Files.readString(file));
        return root.get("cases").list().stream()
                .map(c -> new GoldenCase(
                        root.get("file").text(),
                        c.get("id").text(),
                        c.get("inputs"),
                        c.get("expected"),
                        tolerance(c, "abs"),
                        tolerance(c, "rel")))
                .toList();
    }

    private static double tolerance(Json golden, String kind) {
        Json tolerance = golden.get("tolerance");
        return tolerance.has(kind) ? tolerance.number(kind) : 0;
    }

    String name() {
        return file + ": " + id;
    }

    /** Compares all that is expected, but for the keys at the top that are no result. */
    void check(Map<String, Object> found, Set<String> noResults) {
        for (String key : expected.keys()) {
            if (!noResults.contains(key)) {
                check(expected.get(key), result(found, key));
            }
        }
    }

    private void check(Json wanted, Object found) {
        if (wanted.isMap()) {
            assertThat(found).as(wanted.path()).isInstanceOf(Map.class);
            wanted.keys().forEach(key -> check(wanted.get(key), result((Map<?, ?>) found, key)));
        } else if (wanted.isList()) {
            List<?> items = items(wanted.path(), found);
            List<Json> wantedItems = wanted.list();
            assertThat(items).as(wanted.path()).hasSameSizeAs(wantedItems);
            for (int i = 0; i < items.size(); i++) {
                check(wantedItems.get(i), items.get(i));
            }
        } else if (wanted.isNumber()) {
            assertThat(found).as(wanted.path()).isInstanceOf(Number.class);
            checkNumber(wanted, ((Number) found).doubleValue());
        } else {
            assertThat(found).as(wanted.path()).hasToString(wanted.text());
        }
    }

    private static Object result(Map<?, ?> found, String key) {
        if (!found.containsKey(key)) {
            throw new AssertionError("no result for " + key + ", only for " + found.keySet());
        }
        return found.get(key);
    }

    private static List<?> items(String path, Object found) {
        if (found instanceof double[] numbers) {
            return Arrays.stream(numbers).boxed().toList();
        }
        if (found instanceof double[][] rows) {
            return List.of(rows);
        }
        assertThat(found).as(path).isInstanceOf(List.class);
        return (List<?>) found;
    }

    private void checkNumber(Json wanted, double found) {
        double value = wanted.number();
        if (Double.isNaN(value)) {
            assertThat(found).as(wanted.path()).isNaN();
            return;
        }
        double allowed = Math.max(absolute, relative * Math.abs(value));
        // Not "above": an undefined result must fail.
        if (!(Math.abs(found - value) <= allowed)) {
            throw new AssertionError(wanted.path() + " is " + found + ", expected " + value + " within " + allowed);
        }
    }
}
