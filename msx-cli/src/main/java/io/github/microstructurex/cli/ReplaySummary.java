package io.github.microstructurex.cli;

import io.github.microstructurex.analytics.metric.VolumeWeightedAveragePrice;
import io.github.microstructurex.book.BookView;
import io.github.microstructurex.book.Instrument;
import io.github.microstructurex.book.Side;
import io.github.microstructurex.book.event.MarketEvent;
import io.github.microstructurex.book.event.MarketEventType;
import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.replay.DepthDisagreement;
import io.github.microstructurex.replay.Reconstruction;
import io.github.microstructurex.replay.ReconstructionReport;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts what a replay sees, and says it in words. */
final class ReplaySummary {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSSSSS", Locale.ROOT);
    private static final int LABEL_WIDTH = 22;

    private final Instrument instrument;
    private final ZoneId zone;
    private final StringBuilder text = new StringBuilder();
    private final Map<MarketEventType, LongAdder> counts = new EnumMap<>(MarketEventType.class);
    private final VolumeWeightedAveragePrice trades = new VolumeWeightedAveragePrice();
    private long events;
    private long firstTime;
    private long lastTime;

    ReplaySummary(String fileName, MarketDataFile file) {
        instrument = file.instrument();
        zone = file.zone();
        text.append(instrument.symbol()).append(' ').append(file.date()).append(", ");
        text.append(file.formatName()).append(", ").append(fileName).append('\n');
    }

    /** Counts an event, and returns how many there were. */
    long add(MarketEvent event) {
        MarketEventType type = event.type();
        counts.computeIfAbsent(type, first -> new LongAdder()).increment();
        if (type == MarketEventType.EXECUTE || type == MarketEventType.TRADE) {
            trades.trade(event.price(), event.quantity());
        }
        lastTime = event.exchangeTime();
        if (events == 0) {
            firstTime = lastTime;
        }
        return ++events;
    }

    /** {@return how many events were counted} */
    long events() {
        return events;
    }

    String ofVerification(ReconstructionReport report, double seconds) {
        line("rows", count(report.rows()));
        line("matched rows", count(report.matchedRows()));
        line("levels", report.levels() + " a side");
        line(
                "compared levels",
                count(report.comparedLevels()) + ", of which " + count(report.determinedLevels())
                        + " follow from the messages");
        line(
                "adopted",
                count(report.adoptedLevels())
                        + " times the deepest level, as it came into view, was taken from the rows");
        line(
                "first disagreement",
                report.firstDisagreement().map(this::describe).orElse("none"));
        line("disagreeing levels", count(report.disagreeingLevels()));
        messageProblems(report);
        rate(report.events(), seconds);
        return text.toString();
    }

    String ofReplay(Reconstruction reconstruction, double seconds) {
        whatItSaw(reconstruction.book());
        messageProblems(reconstruction.report());
        rate(events, seconds);
        return text.toString();
    }

    /** Of a part of the record: it counts its own messages only. */
    String ofPlayback(BookView book, double seconds) {
        whatItSaw(book);
        rate(events, seconds);
        return text.toString();
    }

    private void whatItSaw(BookView book) {
        counts.forEach((type, count) -> line(type.name().toLowerCase(Locale.ROOT) + " messages", count(count.sum())));
        if (events > 0) {
            line("first message", at(firstTime));
            line("last message", at(lastTime));
        }
        line("traded quantity", instrument.toQuantity(trades.volume()).toPlainString());
        line("live orders at the end", count(book.orderCount()));
        line("best bid at the end", best(book, Side.BUY));
        line("best ask at the end", best(book, Side.SELL));
    }

    private void messageProblems(ReconstructionReport report) {
        line(
                "unknown orders",
                count(report.unknownOrders())
                        + " messages name an order that is not in view: never added, or out of the recorded levels since");
        line("adjusted quantities", count(report.adjustedQuantities()));
        line("impossible messages", count(report.rejectedEvents()));
    }

    private void rate(long messages, double seconds) {
        double rate = messages / Math.max(1e-9, seconds);
        line("messages per second", String.format(Locale.ROOT, "%,.0f  (%,d in %.3f s)", rate, messages, seconds));
    }

    private String best(BookView book, Side side) {
        return level(book.bestPrice(side), book.bestQuantity(side));
    }

    private String describe(DepthDisagreement difference) {
        return "row " + difference.row() + ", " + (difference.side() == Side.BUY ? "bid" : "ask") + " level "
                + difference.level() + ": expected "
                + level(difference.expectedPrice(), difference.expectedQuantity()) + ", found "
                + level(difference.foundPrice(), difference.foundQuantity());
    }

    private String level(long price, long quantity) {
        return price == BookView.NO_PRICE
                ? "none"
                : instrument.toQuantity(quantity).toPlainString() + " at "
                        + instrument.toPrice(price).toPlainString();
    }

    private String at(long time) {
        return TIME.format(Instant.EPOCH.plusNanos(time).atZone(zone)) + " " + zone;
    }

    private void line(String label, String value) {
        text.append("  ").append(label).append(" ".repeat(LABEL_WIDTH + 2 - label.length()));
        text.append(value).append('\n');
    }

    private static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
