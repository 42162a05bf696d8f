package io.github.microstructurex.io.internal.dbn;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.time.LocalDate;
import java.util.Optional;

/** The names of all instruments of a file by their ids, where {@link DbnSymbols} keeps those of one. */
final class DbnNames extends DbnSymbols {
    /** What is beyond is called by its id. */
    private static final int MOST = 100_000;

    private final Long2ObjectOpenHashMap<String> byId = new Long2ObjectOpenHashMap<>();

    DbnNames() {
        super(Optional.empty());
    }

    @Override
    boolean map(String name, String id, long idNumber, LocalDate from, LocalDate to) {
        if (byId.size() < MOST) {
            byId.putIfAbsent(idNumber, name);
        }
        return true;
    }

    String nameOf(long id) {
        String name = byId.get(id);
        return name == null ? Long.toString(id) : name;
    }
}
