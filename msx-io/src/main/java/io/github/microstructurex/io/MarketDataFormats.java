package io.github.microstructurex.io;

import io.github.microstructurex.io.internal.AtomicFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The formats that are on the class path or the module path, and the one way to open a file of any of them. */
public final class MarketDataFormats {
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
     * Opens a file of any format: the one that recognises its content, else the one that its name belongs to. A
     * {@linkplain StreamedFormat streamed format} is found inside gzip, zstd, xz and zip as well, by the first bytes
     * inside and the name without the suffix of the wrapper. The wrapper is known by its content, whatever the name.
     *
     * @param file the file
     * @param options what the caller knows about it
     * @return the opened file
     * @throws MarketDataException if it cannot be read, no format or several claim it, several entries of an archive are
     *     market data, or a library that unwraps it is missing: then the message names the artifact
     */
    public static MarketDataFile open(Path file, OpenOptions options) {
        return Recognition.of(file).open(all(), options);
    }

    /**
     * Lists the instruments of a file of any format, which is found as by {@link #open(Path, OpenOptions)}. Reads the file
     * to its end.
     *
     * @param file the file
     * @param options what the caller knows about it; the symbol is not needed where the file names its instruments, and
     *     then does not choose among them
     * @return the instruments, and what is wrong in the file, if anything is
     * @throws MarketDataException if it cannot be read, no format or several claim it, or its beginning is wrong
     */
    public static InstrumentListing listInstruments(Path file, OpenOptions options) {
        return Recognition.of(file).listInstruments(all(), options);
    }

    /**
     * Finds the format to write a file in, by its name without the suffix of a wrapper.
     *
     * @param target the file to be
     * @return the one format with {@link MarketDataFormat.Capability#WRITE_EVENTS} whose file patterns the name fits; of
     *     several the one with the longest of these patterns
     * @throws MarketDataException if there is none, or there are several; the message lists them
     */
    public static MarketDataFormat forTarget(Path target) {
        List<MarketDataFormat> writable = all().stream()
                .filter(format -> format.capabilities().contains(MarketDataFormat.Capability.WRITE_EVENTS))
                .toList();
        List<MarketDataFormat> fitting = Recognition.named(AtomicFile.nameOf(target), writable);
        if (fitting.size() != 1) {
            throw MarketDataException.inFile(
                    target.toString(),
                    fitting.isEmpty()
                            ? "the name of no format that can be written"
                            : "a name that fits several formats: " + names(fitting),
                    "one of: " + Recognition.describe(writable));
        }
        return fitting.get(0);
    }

    private static String names(List<MarketDataFormat> formats) {
        return formats.stream().map(MarketDataFormat::name).collect(Collectors.joining(", "));
    }
}
