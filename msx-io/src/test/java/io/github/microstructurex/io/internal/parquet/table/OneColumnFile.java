package io.github.microstructurex.io.internal.parquet.table;

import java.util.Arrays;

/** Parquet files made by hand, in which all columns are alike: whole numbers of eight bytes that may be null. */
public final class OneColumnFile {
    static final int INT64 = 2;

    private OneColumnFile() {}

    /**
     * Makes a file each of whose columns is one page that says it has more bytes than any page has.
     *
     * @param codec the number of the codec
     * @param size how many bytes it says it has
     * @param stored how many there are
     * @param columns the names of the columns
     * @return the file
     */
    public static byte[] claiming(int codec, int size, int stored, String... columns) {
        ByteSink page = new ByteSink();
        new ThriftOutput(page)
                .number(1, PageHeader.DATA)
                .number(2, size)
                .number(3, stored)
                .begin(5)
                .number(1, 5)
                .number(2, 0)
                .number(3, 3)
                .number(4, 3)
                .end()
                .finish();
        page.putAll(new byte[stored], stored);
        return of(codec, 5, page, columns);
    }

    /** Makes a file of columns that share their bytes, a header and what is behind it. */
    static byte[] of(int codec, long rows, ByteSink pages, String... columns) {
        ByteSink file = new ByteSink();
        file.putInt(Footer.MAGIC);
        file.putAll(pages.array(), pages.size());
        ByteSink footer = footer(codec, rows, pages.size(), columns);
        file.putAll(footer.array(), footer.size());
        file.putInt(footer.size());
        file.putInt(Footer.MAGIC);
        return Arrays.copyOf(file.array(), file.size());
    }

    private static ByteSink footer(int codec, long rows, long size, String... columns) {
        ByteSink footer = new ByteSink();
        ThriftOutput out = new ThriftOutput(footer).number(1, 2).list(2, ThriftOutput.STRUCT, 1 + columns.length);
        out.begin().text(4, "schema").number(5, columns.length).end();
        for (String column : columns) {
            out.begin().number(1, INT64).number(3, 1).text(4, column).end();
        }
        out.number(3, rows).list(4, ThriftOutput.STRUCT, 1);
        out.begin().list(1, ThriftOutput.STRUCT, columns.length);
        for (String column : columns) {
            out.begin().number(2, 4L).begin(3);
            out.number(1, INT64).list(2, ThriftOutput.INT, 1).element(0);
            out.list(3, ThriftOutput.BINARY, 1).text(column).number(4, codec).number(5, rows);
            out.number(6, size).number(7, size).number(9, 4L).end().end();
        }
        out.number(2, size).number(3, rows).end().finish();
        return footer;
    }
}
