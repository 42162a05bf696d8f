package io.github.microstructurex.io.badinput;

import io.github.microstructurex.io.MarketDataInput;
import io.github.microstructurex.io.MarketDataStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** A file that lies nowhere: its bytes are made when it is read. */
final class MemoryInput implements MarketDataInput {
    private static final int FIRST_BYTES = 4096;

    private final String name;
    private final Supplier<InputStream> bytes;
    private final Optional<MemoryInput> sibling;
    private byte[] firstBytes = {};

    /** Takes its name, what gives its bytes from the beginning, and a file beside it. */
    MemoryInput(String name, Supplier<InputStream> bytes, Optional<MemoryInput> sibling) {
        this.name = name;
        this.bytes = bytes;
        this.sibling = sibling;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Path path() {
        return Path.of(name);
    }

    @Override
    public Optional<String> entry() {
        return Optional.empty();
    }

    @Override
    public ByteBuffer firstBytes() {
        if (firstBytes.length == 0) {
            try (InputStream in = bytes.get()) {
                firstBytes = in.readNBytes(FIRST_BYTES);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
        return ByteBuffer.wrap(firstBytes).asReadOnlyBuffer();
    }

    @Override
    public MarketDataStream open() {
        InputStream in = bytes.get();
        return new MarketDataStream() {
            @Override
            public int read() throws IOException {
                return in.read();
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return in.read(into, from, length);
            }

            @Override
            public double progress() {
                return 0;
            }
        };
    }

    @Override
    public Optional<MarketDataInput> sibling(String wanted) {
        return sibling.filter(other -> other.name.equals(wanted)).map(other -> other);
    }

    @Override
    public String toString() {
        return name;
    }
}
