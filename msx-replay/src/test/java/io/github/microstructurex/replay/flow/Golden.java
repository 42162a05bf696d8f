package io.github.microstructurex.replay.flow;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A value of a file of checked cases: an object, an array, a number or a text. */
final class Golden {
    private final Object value;

    private Golden(Object value) {
        this.value = value;
    }

    static Golden read(Path file) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), file)) {
            parser.nextToken();
            return new Golden(read(parser));
        }
    }

    private static Object read(JsonParser parser) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            Map<String, Object> object = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                object.put(name, read(parser));
            }
            return object;
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<Object> array = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.add(read(parser));
            }
            return array;
        }
        return parser.currentToken().isNumeric() ? (Object) parser.getDoubleValue() : parser.getString();
    }

    Golden get(String... path) {
        Object found = value;
        for (String name : path) {
            found = ((Map<?, ?>) found).get(name);
            if (found == null) {
                throw new IllegalArgumentException("there is no " + String.join("/", path));
            }
        }
        return new Golden(found);
    }

    Golden get(int... path) {
        Object found = value;
        for (int place : path) {
            found = ((List<?>) found).get(place);
        }
        return new Golden(found);
    }

    List<String> names() {
        return ((Map<?, ?>) value).keySet().stream().map(String.class::cast).toList();
    }

    List<Golden> items() {
        return IntStream.range(0, ((List<?>) value).size()).mapToObj(this::get).toList();
    }

    double number() {
        return (Double) value;
    }

    double number(String... path) {
        return get(path).number();
    }

    double[] numbers(String... path) {
        return get(path).items().stream().mapToDouble(Golden::number).toArray();
    }

    double[][] matrix(String... path) {
        return get(path).items().stream().map(Golden::numbers).toArray(double[][]::new);
    }

    String text() {
        return String.valueOf(value);
    }
}
