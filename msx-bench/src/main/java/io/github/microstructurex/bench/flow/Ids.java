package io.github.microstructurex.bench.flow;

import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Other names for the orders of a flow, whose own ids count up from 1: one-to-one, so that the trades stay the same.
 * Flows are renamed before the clock starts.
 */
public final class Ids {
    /** The ids as they are in the file. */
    public static final Ids DENSE = new Ids("dense", LongUnaryOperator.identity(), LongUnaryOperator.identity());

    private static final long SEED = 42;

    /** Ids all over the 64 bits, the same every time. */
    public static final Ids RANDOM = new Ids(
            "random",
            id -> Mix.SPLIT_MIX.apply(id + (SEED << 32)),
            renamed -> Mix.SPLIT_MIX.invert(renamed) - (SEED << 32));

    /** Ids that hurt a common kind of hash table: all lie, or their hashes do, in a few bits that the table drops. */
    private static final List<Ids> ADVERSARIAL = List.of(
            multiplesOfTwoTo(4), // tables that mask the low bits, or group neighbouring ids
            multiplesOfTwoTo(12),
            multiplesOfTwoTo(20),
            multiplesOfTwoTo(32), // hashes that fold the two halves or drop one
            multiplesOfTwoTo(42), // ids that differ only in their highest bits: multiplications leave low bits alone
            collidingUnder("fibonacci", Mix.FIBONACCI, 0), // highest bits of a multiplication with the golden ratio
            collidingUnder("fastutil", Mix.FASTUTIL, 42), // the lowest bits of fastutil's hash, for its maps
            collidingUnder("splitmix", Mix.SPLIT_MIX, 42)); // the lowest bits of a thorough hash, undone

    private final String name;
    private final LongUnaryOperator renaming;
    private final LongUnaryOperator original;

    /**
     * Makes a renaming.
     *
     * @param name its name
     * @param renaming from an id of the file to the new one
     * @param original the way back
     */
    public Ids(String name, LongUnaryOperator renaming, LongUnaryOperator original) {
        this.name = name;
        this.renaming = renaming;
        this.original = original;
    }

    /**
     * Finds renamings by name.
     *
     * @param name of one of them, or "adversarial" for all that are
     * @param attacks those that are made up against the engine
     * @return at least one
     * @throws IllegalArgumentException if there is none of this name
     */
    static List<Ids> named(String name, List<Ids> attacks) {
        List<Ids> adversarial =
                Stream.concat(ADVERSARIAL.stream(), attacks.stream()).toList();
        if (name.equals("adversarial")) {
            return adversarial;
        }
        List<Ids> all =
                Stream.concat(Stream.of(DENSE, RANDOM), adversarial.stream()).toList();
        List<Ids> found = all.stream().filter(ids -> ids.name.equals(name)).toList();
        if (found.isEmpty()) {
            String names = all.stream().map(Ids::name).collect(Collectors.joining(", "));
            throw new IllegalArgumentException("--ids is " + name + ", expected adversarial or one of " + names);
        }
        return found;
    }

    /** {@return all ids that hurt a common kind of hash table} */
    public static List<Ids> adversarial() {
        return ADVERSARIAL;
    }

    /** {@return its name} */
    public String name() {
        return name;
    }

    /**
     * Renames an order.
     *
     * @param id as in the file
     * @return the new id
     */
    public long renamed(long id) {
        return renaming.applyAsLong(id);
    }

    /**
     * Undoes the renaming.
     *
     * @param renamed the new id
     * @return the id as in the file
     */
    public long original(long renamed) {
        return original.applyAsLong(renamed);
    }

    /** The id moved up; what leaves at the top comes in at the bottom, so that it stays one-to-one. */
    private static Ids multiplesOfTwoTo(int power) {
        return new Ids("shift" + power, id -> Long.rotateLeft(id, power), renamed -> Long.rotateRight(renamed, power));
    }

    /** Ids whose hashes are the original ids moved up: all other bits of the hashes are 0. */
    private static Ids collidingUnder(String name, Mix hash, int power) {
        return new Ids(
                name,
                id -> hash.invert(Long.rotateLeft(id, power)),
                renamed -> Long.rotateRight(hash.apply(renamed), power));
    }
}
