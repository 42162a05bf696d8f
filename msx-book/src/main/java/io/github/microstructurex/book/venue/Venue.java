package io.github.microstructurex.book.venue;

import io.github.microstructurex.book.BookCommand;
import io.github.microstructurex.book.BookListener;
import io.github.microstructurex.book.MatchingRules;
import io.github.microstructurex.book.OrderBook;
import io.github.microstructurex.book.Outcome;
import it.unimi.dsi.fastutil.ints.Int2ObjectLinkedOpenHashMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Many instruments in one thread. Each has an {@link OrderBook} of its own with its own rules, listener, time and sequence
 * numbers; nothing that happens in one is seen in another, and order ids need be unique only within one.
 *
 * <pre>{@code
 * Venue venue = new Venue(instrument -> new EventPrinter(line -> log.info("{} {}", instrument, line)));
 * venue.add(1, MatchingRules.priceTime());
 * venue.add(2, MatchingRules.proRata());
 * venue.apply(2, command.limit(77, Side.BUY, 9_990, 100));
 * }</pre>
 *
 * <p>An instrument is known by a number, which the caller chooses: any {@code int}, such as {@link
 * io.github.microstructurex.book.event.MarketEvent#instrument()}. Routing allocates nothing. For use by one thread.
 */
public final class Venue {
    private final IntFunction<? extends BookListener> listeners;
    private final Int2ObjectLinkedOpenHashMap<OrderBook> books = new Int2ObjectLinkedOpenHashMap<>();
    private final Map<OrderBook, Integer> instrumentsByBook = new HashMap<>();
    private long unrouted;

    /** Makes a venue without instruments that tells nobody. */
    public Venue() {
        this(instrument -> BookListener.NONE);
    }

    /**
     * Makes a venue without instruments.
     *
     * @param listeners is asked once for each instrument, when it is added with its rules, for the listener that is told its
     *     events
     */
    public Venue(IntFunction<? extends BookListener> listeners) {
        this.listeners = listeners;
    }

    /**
     * Adds an instrument, with an empty book.
     *
     * @param instrument its number, any that is not taken yet
     * @param rules how its book matches
     * @return its book
     * @throws IllegalArgumentException if the venue has the instrument already
     */
    public OrderBook add(int instrument, MatchingRules rules) {
        requireNew(instrument);
        OrderBook book = new OrderBook(rules, listeners.apply(instrument));
        add(instrument, book);
        return book;
    }

    /**
     * Adds an instrument that has a book already, such as one that was restored from a state. The book keeps the listener
     * that it has; the venue's listeners are not asked.
     *
     * <pre>{@code
     * Venue venue = new Venue();
     * venue.add(7, BookState.read(file, listener));
     * }</pre>
     *
     * @param instrument its number, any that is not taken yet
     * @param book its book, empty or not
     * @throws IllegalArgumentException if the venue has the instrument already, or the book is that of another one
     */
    public void add(int instrument, OrderBook book) {
        Objects.requireNonNull(book, "book");
        requireNew(instrument);
        Integer other = instrumentsByBook.putIfAbsent(book, instrument);
        if (other != null) {
            throw new IllegalArgumentException(
                    "the book for instrument " + instrument + " is that of instrument " + other);
        }
        books.put(instrument, book);
    }

    private void requireNew(int instrument) {
        if (books.containsKey(instrument)) {
            throw new IllegalArgumentException("instrument " + instrument + " was added before");
        }
    }

    /**
     * Carries out a command.
     *
     * @param instrument whose book it goes to
     * @param command the command
     * @return what it did; REJECTED also if the venue does not have the instrument: then no book changes, no listener is
     *     told, and {@link #unroutedCommands} counts one more
     */
    public Outcome apply(int instrument, BookCommand command) {
        OrderBook book = books.get(instrument);
        if (book == null) {
            unrouted++;
            return Outcome.REJECTED;
        }
        return book.apply(command);
    }

    /**
     * Says whether the venue has an instrument.
     *
     * @param instrument any number
     * @return true if it was added
     */
    public boolean contains(int instrument) {
        return books.containsKey(instrument);
    }

    /**
     * Gives the book of an instrument, to read it or to send it commands directly.
     *
     * @param instrument an instrument of this venue
     * @return its book
     * @throws IllegalArgumentException if the venue does not have it
     */
    public OrderBook book(int instrument) {
        OrderBook book = books.get(instrument);
        if (book == null) {
            throw new IllegalArgumentException("no instrument " + instrument + ", there are " + books.keySet());
        }
        return book;
    }

    /** {@return the numbers of all instruments, in the order in which they were added} */
    public IntStream instruments() {
        return books.keySet().intStream();
    }

    /** {@return how many commands named an instrument that the venue does not have} */
    public long unroutedCommands() {
        return unrouted;
    }
}
