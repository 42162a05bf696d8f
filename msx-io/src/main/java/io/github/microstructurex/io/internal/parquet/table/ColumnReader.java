package io.github.microstructurex.io.internal.parquet.table;

import io.github.microstructurex.io.internal.parquet.table.Footer.Chunk;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/** Reads one column, a page at a time. In memory are a page, as it is stored and as it is, and a dictionary. */
final class ColumnReader {
    /** Of a page, in bytes; programs write about a million. */
    private static final int MAX_PAGE = 64 << 20;

    private static final int USUAL_HEADER = 512;
    private static final int MAX_HEADER = 1 << 18;

    private static final int PLAIN = 0;
    private static final int PLAIN_DICTIONARY = 2;
    private static final int RLE = 3;
    private static final int DELTA_BINARY_PACKED = 5;
    private static final int DELTA_LENGTH_BYTE_ARRAY = 6;
    private static final int RLE_DICTIONARY = 8;
    private static final int BYTE_STREAM_SPLIT = 9;

    private final FileChannel file;
    private final ColumnSchema column;
    private final PageMemory memory;
    private final Words words;
    private final ValueDecoder plain;
    private final DictionaryDecoder byDictionary = new DictionaryDecoder();
    private final RunLengthDecoder levels = new RunLengthDecoder();
    private final long[] definitions;

    private Codec codec = Codec.UNCOMPRESSED;
    private long position;
    private long end;
    private ByteBuffer stored = ByteBuffer.allocate(0);
    private byte[] page = {};
    private long dictionaryBytes;
    private ValueDecoder decoder;
    private boolean hasLevels;
    private int leftInPage;

    final long[] values;
    final boolean[] isNull;
    boolean hasNulls;

    ColumnReader(FileChannel file, ColumnSchema column, int batch, PageMemory memory) throws IOException {
        this.file = file;
        this.column = column;
        this.memory = memory;
        words = new Words(memory);
        memory.take((2L * Long.BYTES + 1) * batch);
        values = new long[batch];
        isNull = new boolean[batch];
        definitions = new long[column.optional() ? batch : 0];
        checkLength();
        plain = column.isText() ? words : new PlainDecoder(column);
        decoder = plain;
    }

    private void checkLength() throws IOException {
        if (column.type() == PhysicalType.FIXED_LEN_BYTE_ARRAY && (column.length() < 1 || column.length() > 64)) {
            throw new IOException("values of " + column.length() + " bytes");
        }
    }

    String word(long number) {
        return words.word(number);
    }

    ColumnSchema column() {
        return column;
    }

    /** {@return where the next page begins} */
    long position() {
        return position;
    }

    /** Goes to the beginning of a part of the file. */
    void begin(Chunk chunk) throws IOException {
        codec = Codec.of(chunk.codec());
        position = chunk.from();
        end = chunk.to();
        leftInPage = 0;
        byDictionary.setDictionary(new long[0]);
    }

    /** Reads so many values of the present part, nulls included. */
    void read(int count) throws IOException {
        if (hasNulls) {
            Arrays.fill(isNull, false);
            hasNulls = false;
        }
        int done = 0;
        while (done < count) {
            while (leftInPage == 0) {
                nextPage();
            }
            int n = Math.min(leftInPage, count - done);
            readFromPage(done, n);
            leftInPage -= n;
            done += n;
        }
    }

    private void readFromPage(int from, int count) throws IOException {
        if (!hasLevels || levels.skipOnes(count)) {
            decoder.decode(values, from, count);
            return;
        }
        levels.decode(definitions, 0, count);
        int present = 0;
        for (int i = 0; i < count; i++) {
            present += (int) definitions[i];
        }
        decoder.decode(values, from, present);
        if (present < count) {
            spread(from, count, present);
        }
    }

    /** Puts each value into its own row. */
    private void spread(int from, int count, int present) {
        hasNulls = true;
        int next = from + present;
        for (int i = count - 1; i >= 0; i--) {
            boolean absent = definitions[i] == 0;
            isNull[from + i] = absent;
            values[from + i] = absent ? 0 : values[--next];
        }
    }

    private void nextPage() throws IOException {
        if (position >= end) {
            throw new IOException("fewer values than rows");
        }
        PageHeader header = header();
        if (header.size() > MAX_PAGE || header.storedSize() > Math.min(MAX_PAGE, end - position)) {
            throw new IOException("a page of " + header.size() + " bytes, stored in " + header.storedSize()
                    + ", where at most " + Math.min(MAX_PAGE, end - position) + " are possible");
        }
        Codec by = header.isCompressed() ? codec : Codec.UNCOMPRESSED;
        if (header.size() > by.mostOf(header.storedSize())) {
            throw new IOException(
                    "a page of " + header.size() + " bytes, which " + by + " cannot store in " + header.storedSize());
        }
        switch (header.kind()) {
            case PageHeader.DATA -> beginPage(header);
            case PageHeader.DATA_V2 -> beginNewerPage(header);
            case PageHeader.DICTIONARY -> readDictionary(header);
            default -> position += header.storedSize();
        }
    }

    /** A header does not say how long it is. */
    private PageHeader header() throws IOException {
        for (int length = USUAL_HEADER; ; length *= 8) {
            fetch((int) Math.min(length, end - position));
            try {
                PageHeader header = PageHeader.read(stored);
                position += stored.position();
                return header;
            } catch (EOFException tooShort) {
                if (length >= Math.min(MAX_HEADER, end - position)) {
                    throw tooShort;
                }
            }
        }
    }

    private void fetch(int length) throws IOException {
        if (stored.capacity() < length + Bits.SLACK) {
            int capacity = length + length / 4 + Bits.SLACK;
            memory.replace(stored.capacity(), capacity);
            stored = ByteBuffer.allocate(capacity);
        }
        stored.clear().limit(length);
        while (stored.hasRemaining()) {
            if (file.read(stored, position + stored.position()) < 0) {
                throw new IOException("a file that becomes shorter");
            }
        }
        stored.flip();
    }

    private void fetchPage(PageHeader header) throws IOException {
        fetch(header.storedSize());
        position += header.storedSize();
        if (page.length < header.size() + Bits.SLACK) {
            int length = header.size() + header.size() / 4 + Bits.SLACK;
            memory.replace(page.length, length);
            page = new byte[length];
        }
    }

    private void decompress(PageHeader header, int from) throws IOException {
        Codec by = header.isCompressed() ? codec : Codec.UNCOMPRESSED;
        if (header.size() > from || header.storedSize() > from) {
            by.decompress(stored.array(), from, header.storedSize() - from, page, from, header.size() - from);
        }
    }

    private void readDictionary(PageHeader header) throws IOException {
        fetchPage(header);
        decompress(header, 0);
        // A text has its length in front of it; no value but a flag, which has no dictionary, is shorter than a byte.
        int shortest = column.isText() ? Integer.BYTES : Math.max(1, column.valueLength());
        if (header.values() > header.size() / shortest) {
            throw new IOException("a dictionary with too few values");
        }
        memory.replace(dictionaryBytes, (long) Long.BYTES * header.values());
        dictionaryBytes = (long) Long.BYTES * header.values();
        long[] dictionary = new long[header.values()];
        plain.reset(page, 0, header.size());
        plain.decode(dictionary, 0, dictionary.length);
        byDictionary.setDictionary(dictionary);
    }

    private void beginPage(PageHeader header) throws IOException {
        fetchPage(header);
        decompress(header, 0);
        int from = 0;
        hasLevels = column.optional();
        if (hasLevels) {
            levels.reset(page, 0, header.size());
            from = Integer.BYTES + RunLengthDecoder.lengthAt(page, 0, header.size());
        }
        beginValues(header, from);
    }

    private void beginNewerPage(PageHeader header) throws IOException {
        fetchPage(header);
        int from = header.repetitionBytes() + header.definitionBytes();
        System.arraycopy(stored.array(), 0, page, 0, from);
        decompress(header, from);
        hasLevels = column.optional();
        if (hasLevels) {
            levels.reset(page, header.repetitionBytes(), from, 1);
        }
        beginValues(header, from);
    }

    private void beginValues(PageHeader header, int from) throws IOException {
        decoder = decoder(header.encoding());
        if (from < header.size() || decoder == plain || decoder == byDictionary) {
            decoder.reset(page, from, header.size());
        } else {
            throw new IOException("a page without values");
        }
        leftInPage = header.values();
    }

    private ValueDecoder decoder(int encoding) throws IOException {
        boolean isWhole = column.type() == PhysicalType.INT32 || column.type() == PhysicalType.INT64;
        return switch (encoding) {
            case PLAIN -> plain;
            case PLAIN_DICTIONARY, RLE_DICTIONARY -> byDictionary;
            case RLE -> require(encoding, column.type() == PhysicalType.BOOLEAN, new RunLengthDecoder());
            case DELTA_BINARY_PACKED -> require(encoding, isWhole, new DeltaDecoder());
            case DELTA_LENGTH_BYTE_ARRAY -> require(encoding, column.isText(), new LengthsDecoder(words));
            case BYTE_STREAM_SPLIT -> {
                int width = column.valueLength();
                boolean fits = (width == Integer.BYTES || width == Long.BYTES)
                        && column.type() != PhysicalType.FIXED_LEN_BYTE_ARRAY;
                yield require(encoding, fits, new SplitDecoder(Math.max(1, width)));
            }
            default -> require(encoding, false, plain);
        };
    }

    private static ValueDecoder require(int encoding, boolean isPossible, ValueDecoder decoder) throws IOException {
        if (!isPossible) {
            throw new IOException("values in the encoding " + encoding + ", which is not read for this type");
        }
        return decoder;
    }
}
