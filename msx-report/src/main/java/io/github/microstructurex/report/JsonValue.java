package io.github.microstructurex.report;

import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** A value of a JSON document that knows its place, so that what is wrong with it can be said by name. */
final class JsonValue {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String document;
    private final String path;
    private final JsonToken kind;
    /** Of numbers and strings; empty for others. */
    private final String text;

    private final Map<String, JsonValue> fields = new LinkedHashMap<>();
    private final List<JsonValue> elements = new ArrayList<>();

    private JsonValue(String document, String path, JsonToken kind, String text) {
        this.document = document;
        this.path = path;
        this.kind = kind;
        this.text = text;
    }

    /** Reads a document of a name to its end. */
    static JsonValue read(String document, Reader in) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new InvalidModelException(document + " is empty, expected a JSON object");
            }
            JsonValue value = read(document, "", first, parser);
            if (parser.nextToken() != null) {
                throw new InvalidModelException(document + " goes on after its JSON object, expected its end");
            }
            return value;
        } catch (JacksonException notJson) {
            throw notJson(document, notJson);
        }
    }

    private static InvalidModelException notJson(String document, JacksonException failure) {
        // What follows in brackets is about the parser.
        String message = String.valueOf(failure.getOriginalMessage()).replaceAll(" \\(start marker.*", "");
        return new InvalidModelException(
                document + ": line " + failure.getLocation().getLineNr() + ", column "
                        + failure.getLocation().getColumnNr() + ": " + message + ", expected JSON",
                failure);
    }

    private static JsonValue read(String document, String path, JsonToken token, JsonParser parser) {
        JsonValue value = new JsonValue(document, path, token, token.isScalarValue() ? parser.getString() : "");
        if (token == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                String inside = path.isEmpty() ? name : path + "." + name;
                value.fields.put(name, read(document, inside, parser.nextToken(), parser));
            }
        } else if (token == JsonToken.START_ARRAY) {
            JsonToken next = parser.nextToken();
            while (next != JsonToken.END_ARRAY) {
                value.elements.add(read(document, path + "[" + value.elements.size() + "]", next, parser));
                next = parser.nextToken();
            }
        }
        return value;
    }

    /** {@return a field of this object, which must be there} */
    JsonValue get(String name) {
        return find(name)
                .orElseThrow(() -> new InvalidModelException(
                        document + ": " + (path.isEmpty() ? name : path + "." + name) + " is missing, expected it"));
    }

    /** {@return a field of this object, if it is there} */
    Optional<JsonValue> find(String name) {
        if (kind != JsonToken.START_OBJECT) {
            throw wrong("an object");
        }
        return Optional.ofNullable(fields.get(name));
    }

    /** {@return the elements of this array, each as what a function makes of it} */
    <T> List<T> list(Function<JsonValue, T> element) {
        if (kind != JsonToken.START_ARRAY) {
            throw wrong("an array");
        }
        return elements.stream().map(element).toList();
    }

    String text() {
        if (kind != JsonToken.VALUE_STRING) {
            throw wrong("a string");
        }
        return text;
    }

    /** {@return this string as what a function reads it as} */
    <T> T text(String expected, Function<String, T> read) {
        try {
            return read.apply(text());
        } catch (RuntimeException unreadable) {
            throw wrong(expected);
        }
    }

    /** {@return this number, finite} */
    double number() {
        if (!kind.isNumeric() || !Double.isFinite(Double.parseDouble(text))) {
            throw wrong("a number");
        }
        return Double.parseDouble(text);
    }

    /** {@return this number, NaN for null} */
    double numberOrNull() {
        return kind == JsonToken.VALUE_NULL ? Double.NaN : number();
    }

    long integer() {
        if (kind != JsonToken.VALUE_NUMBER_INT) {
            throw wrong("a whole number");
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException tooLarge) {
            throw wrong("a whole number of 64 bits");
        }
    }

    int smallInteger() {
        long value = integer();
        if (value != (int) value) {
            throw wrong("a whole number of 32 bits");
        }
        return (int) value;
    }

    /** {@return this number as it is written, in plain digits or with an exponent of at most three} */
    String digits() {
        if (!kind.isNumeric() || !text.matches("-?[0-9.]{1,40}([eE][-+]?[0-9]{1,3})?")) {
            throw wrong("a number of at most 40 digits");
        }
        return text;
    }

    boolean isTrue() {
        if (!kind.isBoolean()) {
            throw wrong("true or false");
        }
        return kind == JsonToken.VALUE_TRUE;
    }

    /** Says that this is not what was expected. */
    InvalidModelException wrong(String expected) {
        String shown = switch (kind) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "\"" + text + "\"";
            default -> text;
        };
        return new InvalidModelException(
                document + ": " + (path.isEmpty() ? "the document" : path) + " is " + shown + ", expected " + expected);
    }

    /** Makes something of this value, and names this place where that is refused. */
    <T> T make(Function<JsonValue, T> maker) {
        try {
            return maker.apply(this);
        } catch (IllegalArgumentException refused) {
            throw new InvalidModelException(document + ": " + path + ": " + refused.getMessage(), refused);
        }
    }
}
