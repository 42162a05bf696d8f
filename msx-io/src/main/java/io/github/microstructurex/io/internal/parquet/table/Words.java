package io.github.microstructurex.io.internal.parquet.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The different texts of a column, numbered from 0 in the order in which they turn up; and how PLAIN writes texts. */
final class Words implements ValueDecoder {
    private static final int MAX_WORDS = 1 << 20;

    /** Of a word beside its letters, roughly. */
    private static final int OVERHEAD = 128;

    private final PageMemory memory;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private byte[] bytes = {};
    private int at;
    private int to;
    /** The one that was read last, which is often the next one, too. */
    private byte[] lastBytes = {};

    private int lastNumber = -1;

    Words(PageMemory memory) {
        this.memory = memory;
    }

    String word(long number) {
        return words.get((int) number);
    }

    @Override
    public void reset(byte[] newBytes, int from, int end) {
        bytes = newBytes;
        at = from;
        to = end;
    }

    @Override
    public void decode(long[] into, int from, int count) throws IOException {
        for (int i = from; i < from + count; i++) {
            int length = RunLengthDecoder.lengthAt(bytes, at, to);
            int begin = at + Integer.BYTES;
            at = begin + length;
            into[i] = number(bytes, begin, at);
        }
    }

    /** {@return the number of the word that some bytes are} */
    int number(byte[] text, int from, int end) throws IOException {
        if (lastNumber < 0 || !Arrays.equals(text, from, end, lastBytes, 0, lastBytes.length)) {
            lastBytes = Arrays.copyOfRange(text, from, end);
            lastNumber = number(new String(lastBytes, StandardCharsets.UTF_8));
        }
        return lastNumber;
    }

    private int number(String word) throws IOException {
        Integer known = numbers.get(word);
        if (known != null) {
            return known;
        }
        if (words.size() == MAX_WORDS) {
            throw new IOException("more than " + MAX_WORDS + " different texts");
        }
        memory.take(OVERHEAD + (long) Character.BYTES * word.length());
        numbers.put(word, words.size());
        words.add(word);
        return words.size() - 1;
    }
}
