package io.github.microstructurex.io;

import io.github.microstructurex.io.internal.FoundText;
import io.github.microstructurex.io.internal.StoredFile;
import java.nio.ByteBuffer;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out which format a file is in and, if it is an archive, which of its entries is meant. */
final class Recognition {
    private static final int MAX_NAMES = 5;

    /** A format, and what it would read. */
    private record Candidate(MarketDataFormat format, MarketDataInput input) {
        MarketDataFile open(OpenOptions options) {
            return format instanceof StreamedFormat streamed
                    ? streamed.open(input, options)
                    : format.open(input.path(), options);
        }

        InstrumentListing listInstruments(OpenOptions options) {
            return format instanceof StreamedFormat streamed
                    ? streamed.listInstruments(input, options)
                    : format.listInstruments(input.path(), options);
        }

        @Override
        public String toString() {
            return format.name()
                    + input.entry().map(entry -> " (" + entry + ")").orElse("");
        }
    }

    private final StoredFile file;

    private Recognition(StoredFile file) {
        this.file = file;
    }

    static Recognition of(Path path) {
        StoredFile file = StoredFile.asStored(path);
        if (!file.firstBytes().hasRemaining()) {
            throw MarketDataException.inFile(file.toString(), "an empty file", "a file of market data");
        }
        return new Recognition(file);
    }

    /** Opens the file in whichever format it is. */
    MarketDataFile open(List<MarketDataFormat> formats, OpenOptions options) {
        return find(formats).open(options);
    }

    /** Lists the instruments of the file, in whichever format it is. */
    InstrumentListing listInstruments(List<MarketDataFormat> formats, OpenOptions options) {
        return find(formats).listInstruments(options);
    }

    private Candidate find(List<MarketDataFormat> formats) {
        List<Candidate> candidates = wholeFile(formats, format -> format.recognises(file.path(), file.firstBytes()));
        List<MarketDataInput> inputs = List.of();
        if (candidates.isEmpty() || !file.isWrapped()) {
            inputs = inputs();
            candidates = concat(candidates, streamed(formats, inputs, StreamedFormat::recognises));
        }
        if (candidates.isEmpty()) {
            List<MarketDataFormat> named = named(file.name(), formats);
            candidates = concat(
                    wholeFile(named, format -> true),
                    streamed(formats, inputs, (format, input) -> closeness(input.name(), format) > 0));
        }
        return single(candidates, () -> unknown(inputs(), formats));
    }

    /** Reads what is inside the file in the given format. */
    <T> T as(StreamedFormat format, Function<MarketDataInput, T> reader) {
        List<MarketDataInput> inputs = inputs();
        if (inputs.size() == 1) {
            return reader.apply(inputs.get(0));
        }
        List<MarketDataFormat> one = List.of(format);
        List<Candidate> candidates = streamed(one, inputs, StreamedFormat::recognises);
        return reader.apply(single(candidates, () -> unknown(inputs, one)).input());
    }

    boolean recognises(StreamedFormat format) {
        return inputs().stream().anyMatch(format::recognises);
    }

    private List<MarketDataInput> inputs() {
        List<MarketDataInput> inputs = file.unwrapped();
        if (inputs.isEmpty()) {
            throw MarketDataException.inFile(
                    file.toString(), "an archive without files", "a file of market data in it");
        }
        if (inputs.size() == 1 && !inputs.get(0).firstBytes().hasRemaining()) {
            throw MarketDataException.inFile(
                    inputs.get(0).toString(), "an empty file inside its wrapper", "a file of market data");
        }
        return inputs;
    }

    private List<Candidate> wholeFile(List<MarketDataFormat> formats, Predicate<MarketDataFormat> wanted) {
        return formats.stream()
                .filter(format -> !(format instanceof StreamedFormat))
                .filter(wanted)
                .map(format -> new Candidate(format, file))
                .toList();
    }

    private static List<Candidate> streamed(
            List<MarketDataFormat> formats,
            List<MarketDataInput> inputs,
            BiPredicate<StreamedFormat, MarketDataInput> wanted) {
        List<Candidate> candidates = new ArrayList<>();
        for (MarketDataInput input : inputs) {
            for (MarketDataFormat format : formats) {
                if (format instanceof StreamedFormat streamed && wanted.test(streamed, input)) {
                    candidates.add(new Candidate(format, input));
                }
            }
        }
        return candidates;
    }

    private static List<Candidate> concat(List<Candidate> first, List<Candidate> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /**
     * The formats whose files usually have such a name, without the suffix of a wrapper: of several only the closest, so
     * that {@code *trades.parquet} goes before {@code *.parquet}.
     */
    static List<MarketDataFormat> named(String fileName, List<MarketDataFormat> formats) {
        int closest = formats.stream()
                .mapToInt(format -> closeness(fileName, format))
                .max()
                .orElse(0);
        return formats.stream()
                .filter(format -> closest > 0 && closeness(fileName, format) == closest)
                .toList();
    }

    /** The length of the longest pattern of a format that a name fits, 0 if there is none. */
    private static int closeness(String fileName, MarketDataFormat format) {
        Path name;
        try {
            name = Path.of(fileName);
        } catch (InvalidPathException noNameOfAFile) {
            // Only an archive can have it.
            return 0;
        }
        return format.filePatterns().stream()
                .filter(pattern -> FileSystems.getDefault()
                        .getPathMatcher("glob:" + pattern)
                        .matches(name))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private Candidate single(List<Candidate> candidates, Supplier<MarketDataException> none) {
        if (candidates.isEmpty()) {
            throw none.get();
        }
        if (candidates.size() > 1) {
            boolean oneInput =
                    candidates.stream().map(Candidate::input).distinct().count() == 1;
            throw MarketDataException.inFile(
                    file.toString(),
                    (oneInput ? "a file that fits several formats: " : "an archive with several files of market data: ")
                            + some(candidates),
                    oneInput ? "one of one format only" : "one file, or several that make one record");
        }
        return candidates.get(0);
    }

    private MarketDataException unknown(List<MarketDataInput> inputs, List<MarketDataFormat> formats) {
        String found = inputs.size() == 1
                ? "a file of no known format, which begins with "
                        + quote(inputs.get(0).firstBytes())
                : "an archive with no file of a known format: "
                        + some(inputs.stream().map(MarketDataInput::name).toList());
        MarketDataInput where = inputs.size() == 1 ? inputs.get(0) : file;
        return MarketDataException.inFile(where.toString(), found, "one of: " + describe(formats));
    }

    /** Lists formats with the names that their files usually have. */
    static String describe(List<MarketDataFormat> formats) {
        return formats.stream()
                .map(format -> format.name() + " (" + String.join(", ", format.filePatterns()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String quote(ByteBuffer firstBytes) {
        byte[] bytes = new byte[firstBytes.remaining()];
        firstBytes.get(bytes);
        return FoundText.quote(bytes, 0, bytes.length);
    }

    private static String some(List<?> things) {
        String first = things.stream().limit(MAX_NAMES).map(Object::toString).collect(Collectors.joining(", "));
        return things.size() > MAX_NAMES ? first + " and " + (things.size() - MAX_NAMES) + " more" : first;
    }
}
