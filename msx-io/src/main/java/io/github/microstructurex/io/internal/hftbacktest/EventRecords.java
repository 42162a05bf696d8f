package io.github.microstructurex.io.internal.hftbacktest;

import io.github.microstructurex.io.MarketDataException;
import io.github.microstructurex.io.MarketDataInput;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** A cursor over the records of an array, straight from its bytes. */
final class EventRecords implements AutoCloseable {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int RECORDS_PER_READ = 1024;

    private final MarketDataInput file;
    private final InputStream in;
    private final NpyHeader header;
    private final byte[] bytes = new byte[RECORDS_PER_READ * NpyHeader.RECORD];
    private int position;
    private int limit;
    private long row;
    private int torn;
    private boolean ended;
    private boolean closed;
    private volatile long rowsRead;

    EventRecords(MarketDataInput file) {
        this.file = file;
        in = file.open();
        try {
            header = NpyHeader.read(in, file);
        } catch (IOException unreadable) {
            closeAfter();
            throw MarketDataException.unreadable(file.toString(), unreadable);
        } catch (MarketDataException wrong) {
            closeAfter();
            throw wrong;
        }
    }

    private void closeAfter() {
        try {
            in.close();
        } catch (IOException secondary) {
            // What is wrong with the file has been found already.
        }
    }

    boolean next() {
        if (closed) {
            throw new IllegalStateException(file + " was closed");
        }
        if (ended) {
            return false;
        }
        if (row == header.records()) {
            ended = true;
            expectEnd();
            return false;
        }
        position += NpyHeader.RECORD;
        if (row == 0 || position >= limit) {
            fill();
        }
        row++;
        return true;
    }

    private void fill() {
        position = 0;
        rowsRead = row;
        limit = read((int) Math.min(RECORDS_PER_READ, header.records() - row) * NpyHeader.RECORD);
        int part = limit % NpyHeader.RECORD;
        torn += part;
        limit -= part;
        // Whole records before a torn one are good.
        if (limit == 0) {
            ended = true;
            throw MarketDataException.atByte(
                    file.toString(),
                    header.length() + row * NpyHeader.RECORD,
                    "",
                    "the end of the file after " + row + " records and " + torn + " bytes",
                    header.records() + " records, as the header says");
        }
    }

    private int read(int length) {
        if (length == 0) {
            return 0;
        }
        try {
            return in.readNBytes(bytes, 0, length);
        } catch (IOException unreadable) {
            throw MarketDataException.unreadable(file.toString(), unreadable);
        }
    }

    private void expectEnd() {
        rowsRead = row;
        if (read(1) != 0) {
            throw MarketDataException.atByte(
                    file.toString(),
                    header.length() + row * NpyHeader.RECORD,
                    "",
                    "more bytes",
                    "the end of the array after " + row + " records, as the header says");
        }
    }

    long ev() {
        return (long) LONGS.get(bytes, position);
    }

    long exchangeTime() {
        return (long) LONGS.get(bytes, position + 8);
    }

    long localTime() {
        return (long) LONGS.get(bytes, position + 16);
    }

    double price() {
        return Double.longBitsToDouble((long) LONGS.get(bytes, position + 24));
    }

    double quantity() {
        return Double.longBitsToDouble((long) LONGS.get(bytes, position + 32));
    }

    long orderId() {
        return (long) LONGS.get(bytes, position + 40);
    }

    /** The number of the present record, from 1. */
    long row() {
        return row;
    }

    double progress() {
        return header.records() == 0 ? 1 : (double) rowsRead / header.records();
    }

    MarketDataException wrong(String field, String found, String expected) {
        return MarketDataException.atByte(
                file.toString(), header.length() + (row - 1) * NpyHeader.RECORD, field, found, expected);
    }

    @Override
    public void close() {
        closed = true;
        try {
            in.close();
        } catch (IOException unreadable) {
            throw MarketDataException.unreadable(file.toString(), unreadable);
        }
    }
}
