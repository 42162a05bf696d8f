package io.github.microstructurex.analytics.golden;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** A JSON value as the golden files use it: {@code null}, "NaN" and "NA" are an undefined number, so NaN. */
final class Json {
    private final String path;
    private final Object value;

    private Json(String path, Object value) {
        this.path = path;
        this.value = value;
    }

    static Json parse(String text) {
        Parser parser = new Parser(text);
        return new Json("", parser.value());
    }

    String path() {
        return path;
    }

    boolean has(String key) {
        return value instanceof Map<?, ?> map && map.containsKey(key);
    }

    boolean isMap() {
        return value instanceof Map;
    }

    boolean isList() {
        return value instanceof List;
    }

    boolean isNumber() {
        return value instanceof BigDecimal || value instanceof Double || value.equals("NaN") || value.equals("NA");
    }

    Json get(String key) {
        if (!(value instanceof Map<?, ?> map) || !map.containsKey(key)) {
            throw new AssertionError("there is no " + key + " in " + path);
        }
        return new Json(path.isEmpty() ? key : path + "." + key, map.get(key));
    }

    List<String> keys() {
        List<String> keys = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            map.keySet().forEach(key -> keys.add(key.toString()));
        }
        return keys;
    }

    List<Json> list() {
        if (!(value instanceof List<?> list)) {
            throw new AssertionError(path + " is no list");
        }
        List<Json> items = new ArrayList<>();
        for (Object item : list) {
            items.add(new Json(path + "[" + items.size() + "]", item));
        }
        return items;
    }

    String text() {
        return value.toString();
    }

    BigDecimal decimal() {
        return (BigDecimal) value;
    }

    double number() {
        if (!isNumber()) {
            throw new AssertionError(path + " is " + value + ", expected a number");
        }
        return value instanceof BigDecimal decimal ? decimal.doubleValue() : Double.NaN;
    }

    double number(String key) {
        return get(key).number();
    }

    int integer(String key) {
        return get(key).decimal().intValueExact();
    }

    /** The number in units of a tick, of which it must be a whole multiple. */
    long ticks(String tick) {
        return decimal().divide(new BigDecimal(tick)).longValueExact();
    }

    long ticks(String key, String tick) {
        return get(key).ticks(tick);
    }

    double[] numbers() {
        return numbers(Json::number);
    }

    double[] numbers(String key) {
        return get(key).numbers();
    }

    /** One number of each item. */
    double[] numbers(ToDoubleFunction<Json> of) {
        return list().stream().mapToDouble(of).toArray();
    }

    double[][] matrix(String key) {
        return get(key).list().stream().map(Json::numbers).toArray(double[][]::new);
    }

    /** Reads the grammar of JSON; the files are known to keep to it. */
    private static final class Parser {
        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        Object value() {
            return switch (peek()) {
                case '{' -> map();
                case '[' -> list();
                case '"' -> string();
                default -> word();
            };
        }

        private Map<String, Object> map() {
            Map<String, Object> map = new LinkedHashMap<>();
            at++;
            while (peek() != '}') {
                String key = string();
                expect(':');
                map.put(key, value());
                if (peek() == ',') {
                    at++;
                }
            }
            at++;
            return map;
        }

        private List<Object> list() {
            List<Object> list = new ArrayList<>();
            at++;
            while (peek() != ']') {
                list.add(value());
                if (peek() == ',') {
                    at++;
                }
            }
            at++;
            return list;
        }

        private String string() {
            expect('"');
            StringBuilder string = new StringBuilder();
            for (; text.charAt(at) != '"'; at++) {
                if (text.charAt(at) == '\\') {
                    at++;
                    if (text.charAt(at) == 'u') {
                        string.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
                        at += 4;
                        continue;
                    }
                }
                string.append(text.charAt(at));
            }
            at++;
            return string.toString();
        }

        private Object word() {
            int from = at;
            while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String word = text.substring(from, at);
            return switch (word) {
                case "null", "NaN" -> Double.NaN;
                case "true" -> true;
                case "false" -> false;
                default -> new BigDecimal(word);
            };
        }

        private char peek() {
            while (Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return text.charAt(at);
        }

        private void expect(char wanted) {
            if (peek() != wanted) {
                throw new IllegalArgumentException("expected " + wanted + " at " + at);
            }
            at++;
        }
    }
}
