package io.github.microstructurex.replay.flow;

import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventBuffer;
import io.github.microstructurex.book.event.MarketEventSource;

/**
 * Events at other times: an even market gets the {@linkplain IntradayProfile profile} of a day. Everything in it runs faster
 * where the profile is high, cancellations as well as arrivals, as if its clock did; so every Poisson rate is multiplied by
 * the activity of the time, and what the market looks like stays the same. A time of receipt keeps its distance.
 *
 * <pre>{@code
 * MarketEventSource day = new ProfiledEvents(
 *         new PoissonFlow(parameters, seed), IntradayProfile.uShape(open, close, 78, 3));
 * }</pre>
 *
 * <p>Works on any source, allocates nothing per event, and is for use by one thread.
 */
public final class ProfiledEvents implements MarketEventSource {
    private final MarketEventSource source;
    private final IntradayProfile profile;
    private final MarketEventBuffer event = new MarketEventBuffer();

    /**
     * Changes the times of a source.
     *
     * @param source the even market, used by nobody else from here on; closing this closes it
     * @param profile the activity over the day, for the same session
     */
    public ProfiledEvents(MarketEventSource source, IntradayProfile profile) {
        this.source = source;
        this.profile = profile;
    }

    @Override
    public boolean advance() {
        if (!source.advance()) {
            return false;
        }
        MarketEvent even = source.event();
        long time = profile.timeOf(even.exchangeTime());
        event.copyFrom(even).at(time, time + (even.receiveTime() - even.exchangeTime()));
        return true;
    }

    @Override
    public MarketEvent event() {
        return event;
    }

    @Override
    public void close() {
        source.close();
    }
}
