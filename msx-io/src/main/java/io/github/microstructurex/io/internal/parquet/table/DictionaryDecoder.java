package io.github.microstructurex.io.internal.parquet.table;

import java.io.IOException;

/** Places in a dictionary, which a page of its own brings: the encodings RLE_DICTIONARY and PLAIN_DICTIONARY. */
final class DictionaryDecoder implements ValueDecoder {
    private static final long[] NONE = {};

    private final RunLengthDecoder places = new RunLengthDecoder();
    private long[] dictionary = NONE;

    void setDictionary(long[] values) {
        dictionary = values;
    }

    @Override
    public void reset(byte[] bytes, int from, int to) throws IOException {
        if (from == to) {
            // Nothing but nulls.
            places.reset(bytes, from, to, 0);
            return;
        }
        places.reset(bytes, from + 1, to, bytes[from] & 0xFF);
    }

    @Override
    public void decode(long[] into, int from, int count) throws IOException {
        places.decode(into, from, count);
        long[] values = dictionary;
        for (int i = from; i < from + count; i++) {
            long place = into[i];
            if (place >= values.length) {
                throw new IOException("the place " + place + " in a dictionary of " + values.length);
            }
            into[i] = values[(int) place];
        }
    }
}
