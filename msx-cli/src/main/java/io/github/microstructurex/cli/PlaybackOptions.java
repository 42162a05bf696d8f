package io.github.microstructurex.cli;

import io.github.microstructurex.io.MarketDataFile;
import io.github.microstructurex.replay.playback.Speed;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a recorded market is played back: how fast, what of it, and whether somebody looks on. */
final class PlaybackOptions {
    @Option(
            names = "--speed",
            paramLabel = "FACTOR",
            converter = OptionTypes.SpeedType.class,
            description = "Replay at this multiple of the speed at which it happened, such as 10 or 0.5, or at max;"
                    + " 1 with --watch and max without it if not given.")
    private @Nullable Speed speed;

    @Option(
            names = "--from",
            paramLabel = "HH:MM",
            converter = OptionTypes.TimeType.class,
            description = "Begin at this time, at the exchange; what is before it is not shown and not counted.")
    private @Nullable LocalTime from;

    @Option(
            names = "--until",
            paramLabel = "HH:MM",
            converter = OptionTypes.TimeType.class,
            description = "End with the last message at or before this time, at the exchange.")
    private @Nullable LocalTime until;

    @Option(
            names = "--watch",
            description =
                    "Show the best levels and the last trades while it runs: on a terminal as a ladder that stays in"
                            + " its place, else as a line for each second.")
    private boolean watch;

    PlaybackOptions() {}

    /** {@return an option that was given, if any was} */
    Optional<String> given() {
        return Stream.of(
                        watch ? "--watch" : "",
                        speed == null ? "" : "--speed",
                        from == null ? "" : "--from",
                        until == null ? "" : "--until")
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    boolean watches() {
        return watch;
    }

    Speed speed() {
        if (speed != null) {
            return speed;
        }
        return watch ? Speed.REAL_TIME : Speed.UNLIMITED;
    }

    /** {@return when to begin, in nanoseconds since the epoch; empty for the beginning} */
    OptionalLong from(MarketDataFile file) {
        return time(file, from);
    }

    /** {@return when to end, in nanoseconds since the epoch; empty for the end} */
    OptionalLong until(MarketDataFile file) {
        if (from != null && until != null && !until.isAfter(from)) {
            throw new WrongInputException("--until is " + until + ", expected after --from, which is " + from);
        }
        return time(file, until);
    }

    private static OptionalLong time(MarketDataFile file, @Nullable LocalTime time) {
        if (time == null) {
            return OptionalLong.empty();
        }
        Instant instant = file.date().atTime(time).atZone(file.zone()).toInstant();
        return OptionalLong.of(
                Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano()));
    }
}
