package io.github.microstructurex.bench.book;

import io.github.microstructurex.bench.flow.Flow;
import io.github.microstructurex.bench.flow.Ids;
import io.github.microstructurex.book.MatchingRules;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Optional;

/**
 * Ids that all fall into one corner of the book's own order index, by whatever hash it has: it is asked, by reflection,
 * for the slots of random ids, and those in the first {@value #CORNER}th of its table are taken. So whatever the index
 * does about collisions, it does all the time. This needs the name of its class and of the method that picks a slot.
 */
final class IndexAttack {
    private static final String INDEX_CLASS = "OrderIndex";
    private static final String SLOT_METHOD = "slotOf";
    private static final int CORNER = 64;
    private static final int SAMPLES = 1 << 20;
    private static final int DEPTH = 3;

    private final MethodHandle slotOf;

    private IndexAttack(MethodHandle slotOf) {
        this.slotOf = slotOf;
    }

    /** {@return ids against a book that is as large as the flow makes it, if its index can be reached} */
    static Optional<Ids> on(Flow flow) {
        BookEngine grown = new BookEngine(MatchingRules.priceTime(), new TradeChecksums());
        grown.send(flow, 0, flow.records());
        try {
            Optional<Ids> ids = find(grown.book, DEPTH).map(attack -> attack.ids(flow.highestOrderId()));
            if (ids.isEmpty()) {
                System.err.println("no " + INDEX_CLASS + "." + SLOT_METHOD + "(long) in the book: no ids against it");
            }
            return ids;
        } catch (IllegalAccessException closed) {
            throw new IllegalStateException("the book's order index is closed to reflection", closed);
        }
    }

    private static Optional<IndexAttack> find(Object holder, int depth) throws IllegalAccessException {
        for (Class<?> type = holder.getClass(); type != Object.class; type = type.getSuperclass()) {
            if (type.getSimpleName().equals(INDEX_CLASS)) {
                return slotMethod(type, holder).map(IndexAttack::new);
            }
        }
        for (Field field : depth == 0 ? new Field[0] : holder.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())
                    && field.getType().getName().startsWith("io.github.microstructurex.book.internal")) {
                field.setAccessible(true);
                Object held = field.get(holder);
                Optional<IndexAttack> found = held == null ? Optional.empty() : find(held, depth - 1);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<MethodHandle> slotMethod(Class<?> type, Object index) throws IllegalAccessException {
        for (Method method : type.getDeclaredMethods()) {
            if (method.getName().equals(SLOT_METHOD)) {
                method.setAccessible(true);
                return Optional.of(MethodHandles.lookup()
                        .unreflect(method)
                        .bindTo(index)
                        .asType(MethodType.methodType(long.class, long.class)));
            }
        }
        return Optional.empty();
    }

    private Ids ids(long highest) {
        long corner = highestSlot() / CORNER;
        long[] renamed = new long[Math.toIntExact(highest + 1)];
        Long2LongOpenHashMap original = new Long2LongOpenHashMap(renamed.length);
        long candidate = 0;
        for (int id = 0; id < renamed.length; id++) {
            do {
                renamed[id] = Ids.RANDOM.renamed(candidate++);
            } while (slot(renamed[id]) > corner);
            original.put(renamed[id], id);
        }
        return new Ids("index", id -> renamed[(int) id], original::get);
    }

    private long highestSlot() {
        long highest = 0;
        for (int id = 0; id < SAMPLES; id++) {
            highest = Math.max(highest, slot(Ids.RANDOM.renamed(id)));
        }
        return highest;
    }

    private long slot(long id) {
        try {
            return (long) slotOf.invokeExact(id);
        } catch (Throwable impossible) {
            throw new IllegalStateException("the order index has no slot for " + id, impossible);
        }
    }
}
