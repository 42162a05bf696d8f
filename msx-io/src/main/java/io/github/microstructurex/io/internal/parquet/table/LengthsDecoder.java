package io.github.microstructurex.io.internal.parquet.table;

import java.io.IOException;

/** The lengths of all texts as differences, then all texts: the encoding DELTA_LENGTH_BYTE_ARRAY. */
final class LengthsDecoder implements ValueDecoder {
    private static final int BATCH = 1024;

    private final Words words;
    private final DeltaDecoder lengths = new DeltaDecoder();
    private final long[] batch = new long[BATCH];
    private byte[] bytes = {};
    private int at;
    private int to;

    LengthsDecoder(Words words) {
        this.words = words;
    }

    @Override
    public void reset(byte[] newBytes, int from, int end) throws IOException {
        // The texts begin where the lengths end, which only reading them shows.
        lengths.reset(newBytes, from, end);
        while (lengths.unread() > 0) {
            lengths.decode(batch, 0, (int) Math.min(BATCH, lengths.unread()));
        }
        at = Math.min(end, lengths.end());
        to = end;
        bytes = newBytes;
        lengths.reset(newBytes, from, end);
    }

    @Override
    public void decode(long[] into, int from, int count) throws IOException {
        for (int done = 0; done < count; ) {
            int n = Math.min(BATCH, count - done);
            lengths.decode(batch, 0, n);
            for (int i = 0; i < n; i++) {
                if (batch[i] < 0 || batch[i] > to - at) {
                    throw new IOException("a page that ends inside its values");
                }
                into[from + done + i] = words.number(bytes, at, at + (int) batch[i]);
                at += (int) batch[i];
            }
            done += n;
        }
    }
}
