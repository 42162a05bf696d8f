package io.github.microstructurex.io;

import io.github.microstructurex.io.internal.FoundText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The formats that are on the class path or the module path, and the one way to open a file of any of them. */
public final class MarketDataFormats {
    private static final int FIRST_BYTES = 4096;

    private MarketDataFormats() {}

    /**
     * Finds every format.
     *
     * @return the formats, in the order of their names
     * @throws IllegalStateException if two different formats have the same name
     */
    public static List<MarketDataFormat> all() {
        Map<String, MarketDataFormat> byName = new TreeMap<>();
        collect(ServiceLoader.load(MarketDataFormat.class), byName);
        // The thread's class loader may be one that does not see this library's own formats.
        collect(ServiceLoader.load(MarketDataFormat.class, MarketDataFormats.class.getClassLoader()), byName);
        return List.copyOf(byName.values());
    }

    private static void collect(ServiceLoader<MarketDataFormat> loader, Map<String, MarketDataFormat> byName) {
        for (MarketDataFormat format : loader) {
            MarketDataFormat other = byName.putIfAbsent(format.name(), format);
            if (other != null && other.getClass() != format.getClass()) {
                throw new IllegalStateException("two formats are named " + format.name() + ": "
                        + other.getClass().getName() + " and "
                        + format.getClass().getName());
            }
        }
    }

    /**
     * Finds the format of a name.
     *
     * @param name a {@linkplain MarketDataFormat#name() format's name}
     * @return the format
     * @throws IllegalArgumentException if there is none of this name
     */
    public static MarketDataFormat byName(String name) {
        List<MarketDataFormat> formats = all();
        return formats.stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "unknown market data format \"" + name + "\", expected one of: " + names(formats)));
    }

    /**
     * Opens a file of any format.
     *
     * @param file the file
     * @return the opened file
     * @throws MarketDataException if it cannot be read, or no format or several claim it
     */
    public static MarketDataFile open(Path file) {
        return open(file, OpenOptions.defaults());
    }

    /**
     * Opens a file of any format: the one that recognises its content, else the one that its name belongs to.
     *
     * @param file the file
     * @param options what the caller knows about it
     * @return the opened file
     * @throws MarketDataException if it cannot be read, or no format or several claim it
     */
    public static MarketDataFile open(Path file, OpenOptions options) {
        byte[] firstBytes = firstBytes(file);
        List<MarketDataFormat> formats = all();
        List<MarketDataFormat> candidates = only(
                formats,
                format -> format.recognises(file, ByteBuffer.wrap(firstBytes).asReadOnlyBuffer()));
        if (candidates.isEmpty()) {
            candidates = only(formats, format -> hasNameOf(file, format));
        }
        if (candidates.size() == 1) {
            return candidates.get(0).open(file, options);
        }
        throw candidates.isEmpty() ? unknown(file, firstBytes, formats) : ambiguous(file, candidates);
    }

    private static byte[] firstBytes(Path file) {
        if (Files.isDirectory(file)) {
            throw MarketDataException.inFile(file.toString(), "a directory", "a file of market data");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw MarketDataException.inFile(file.toString(), "a special file", "a regular file of market data");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(FIRST_BYTES);
            if (bytes.length == 0) {
                throw MarketDataException.inFile(file.toString(), "an empty file", "a file of market data");
            }
            return bytes;
        } catch (NoSuchFileException absent) {
            throw MarketDataException.inFile(file.toString(), "no such file", "a file of market data");
        } catch (IOException unreadable) {
            throw MarketDataException.unreadable(file.toString(), unreadable);
        }
    }

    private static List<MarketDataFormat> only(List<MarketDataFormat> formats, Predicate<MarketDataFormat> wanted) {
        return formats.stream().filter(wanted).toList();
    }

    private static boolean hasNameOf(Path file, MarketDataFormat format) {
        Path name = file.getFileName();
        return name != null
                && format.filePatterns().stream()
                        .anyMatch(pattern -> file.getFileSystem()
                                .getPathMatcher("glob:" + pattern)
                                .matches(name));
    }

    private static MarketDataException unknown(Path file, byte[] firstBytes, List<MarketDataFormat> formats) {
        String known = formats.stream()
                .map(format -> format.name() + " (" + String.join(", ", format.filePatterns()) + ")")
                .collect(Collectors.joining(", "));
        return MarketDataException.inFile(
                file.toString(),
                "a file of no known format, which begins with " + FoundText.quote(firstBytes, 0, firstBytes.length),
                "one of: " + known);
    }

    private static MarketDataException ambiguous(Path file, List<MarketDataFormat> candidates) {
        return MarketDataException.inFile(
                file.toString(), "a file that fits several formats: " + names(candidates), "one of one format only");
    }

    private static String names(List<MarketDataFormat> formats) {
        return formats.stream().map(MarketDataFormat::name).collect(Collectors.joining(", "));
    }
}
