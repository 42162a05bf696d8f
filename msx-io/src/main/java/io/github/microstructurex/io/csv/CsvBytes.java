package io.github.microstructurex.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/** The bytes of a file behind its byte order mark, and whether they end inside a line. */
final class CsvBytes extends PushbackInputStream {
    private static final int[] UTF_8_MARK = {0xEF, 0xBB, 0xBF};

    private byte last = '\n';
    private boolean ended;

    CsvBytes(InputStream in) {
        super(in, UTF_8_MARK.length);
    }

    void skipByteOrderMark() throws IOException {
        byte[] start = super.readNBytes(UTF_8_MARK.length);
        for (int i = 0; i < UTF_8_MARK.length; i++) {
            if (i >= start.length || (start[i] & 0xFF) != UTF_8_MARK[i]) {
                super.unread(start);
                return;
            }
        }
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int got = super.read(into, from, length);
        if (got > 0) {
            last = into[from + got - 1];
        }
        ended |= got < 0;
        return got;
    }

    boolean endsInsideLine() {
        return ended && last != '\n' && last != '\r';
    }
}
