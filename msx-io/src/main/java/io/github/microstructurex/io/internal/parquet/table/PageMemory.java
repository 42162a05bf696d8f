package io.github.microstructurex.io.internal.parquet.table;

import java.io.IOException;

/**
 * What the columns of one reader hold of their file: pages, dictionaries and words. All of it together may take half of the
 * memory that the virtual machine has for objects, whatever a file says it needs.
 */
final class PageMemory {
    private final long most;
    private long taken;

    PageMemory() {
        this(Runtime.getRuntime().maxMemory() / 2);
    }

    PageMemory(long most) {
        this.most = most;
    }

    /** Takes memory that is kept. */
    void take(long bytes) throws IOException {
        if (bytes > most - taken) {
            throw new IOException("pages that need " + bytes + " bytes more than the " + taken
                    + " that others have, where at most " + most + " are possible with this virtual machine's memory");
        }
        taken += bytes;
    }

    /** Takes memory in place of what was taken before. */
    void replace(long before, long bytes) throws IOException {
        taken -= before;
        try {
            take(bytes);
        } catch (IOException tooMuch) {
            taken += before;
            throw tooMuch;
        }
    }
}
