package io.github.microstructurex.strategies;

import io.github.microstructurex.book.TimeInForce;
import java.util.ArrayList;
import java.util.List;

/** Writes down what it is asked for, as text, and answers nothing. Ids count up, from 1 unless told otherwise. */
public final class TestGateway implements OrderGateway {
    /** The requests that have come, oldest first. */
    public final List<String> requests = new ArrayList<>();

    private long lastId;

    /** Begins with the id 1. */
    public TestGateway() {
        this(1);
    }

    /**
     * Begins with a given id.
     *
     * @param firstId the id of the first order
     */
    public TestGateway(long firstId) {
        lastId = firstId - 1;
    }

    @Override
    public long limit(long price, long quantity, TimeInForce timeInForce) {
        requests.add("limit " + quantity + " @ " + price + " " + timeInForce);
        return ++lastId;
    }

    @Override
    public long market(long quantity) {
        requests.add("market " + quantity);
        return ++lastId;
    }

    @Override
    public void cancel(long orderId) {
        requests.add("cancel " + orderId);
    }

    @Override
    public void replace(long orderId, long price, long quantity) {
        requests.add("replace " + orderId + " by " + quantity + " @ " + price);
    }
}
