package io.github.microstructurex.replay.flow;

/** The orders at one price of a generated book, first come first, all of the same size. */
final class OrderQueue {
    private final long[] ids;
    private long price;
    private int first;
    private int size;
    private int missing;

    OrderQueue(int longest, long price) {
        ids = new long[longest];
        this.price = price;
    }

    /** Goes elsewhere, empty. */
    void moveTo(long newPrice) {
        price = newPrice;
    }

    long price() {
        return price;
    }

    int size() {
        return size;
    }

    /** How many orders are still to be entered before anything else happens. */
    int missing() {
        return missing;
    }

    void miss(int orders) {
        missing = orders;
    }

    void add(long id) {
        ids[place(size++)] = id;
        missing = Math.max(missing - 1, 0);
    }

    long removeFirst() {
        long id = ids[first];
        first = place(1);
        size--;
        return id;
    }

    /** Removes the order that so many others are ahead of. */
    long remove(int ahead) {
        long id = ids[place(ahead)];
        for (int i = ahead; i < size - 1; i++) {
            ids[place(i)] = ids[place(i + 1)];
        }
        size--;
        return id;
    }

    private int place(int ahead) {
        int place = first + ahead;
        return place < ids.length ? place : place - ids.length;
    }
}
