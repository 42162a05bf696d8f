package io.github.microstructurex.io.internal;

import io.github.microstructurex.io.MarketDataStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that are read from a stream whose length is known. */
final class CountedStream extends MarketDataStream {
    private final InputStream in;
    private final long size;
    private long count;
    private volatile long published;

    /** Takes the stream and how many bytes it has. */
    CountedStream(InputStream in, long size) {
        this.in = in;
        this.size = size;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        count(read < 0 ? read : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = in.read(into, from, length);
        count(read);
        return read;
    }

    private void count(int read) {
        // A file that grows or shrinks meanwhile is still read to its end.
        count = read < 0 ? Math.max(count, size) : count + read;
        published = count;
    }

    /** A gzip file of several members is read on only where there is something available. */
    @Override
    public int available() throws IOException {
        return in.available();
    }

    @Override
    public double progress() {
        return size <= 0 ? 0 : Math.min(1, (double) published / size);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
