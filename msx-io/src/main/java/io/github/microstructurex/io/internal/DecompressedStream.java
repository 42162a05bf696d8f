package io.github.microstructurex.io.internal;

import io.github.microstructurex.io.MarketDataStream;
import java.io.IOException;
import java.io.InputStream;

/** What a library unwraps, with every way in which it complains about bad bytes made an {@link IOException}. */
final class DecompressedStream extends MarketDataStream {
    private final InputStream in;
    private final CountedStream compressed;
    private volatile boolean ended;

    private DecompressedStream(InputStream in, CountedStream compressed) {
        this.in = in;
        this.compressed = compressed;
    }

    /** Closes the compressed stream if this fails. */
    static DecompressedStream open(CountedStream compressed, Compression compression) throws IOException {
        try {
            return over(compression.decompress(compressed), compressed);
        } catch (IOException | RuntimeException failure) {
            compressed.close();
            throw failure instanceof IOException unreadable ? unreadable : malformed((RuntimeException) failure);
        }
    }

    /** Takes what unwraps, and what it reads from. */
    static DecompressedStream over(InputStream in, CountedStream compressed) {
        return new DecompressedStream(in, compressed);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        try {
            int read = in.read(into, from, length);
            ended |= read < 0;
            return read;
        } catch (RuntimeException badBytes) {
            throw malformed(badBytes);
        }
    }

    private static IOException malformed(RuntimeException badBytes) {
        return new IOException("malformed compressed data: " + badBytes.getMessage(), badBytes);
    }

    @Override
    public double progress() {
        return ended ? 1 : compressed.progress();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
