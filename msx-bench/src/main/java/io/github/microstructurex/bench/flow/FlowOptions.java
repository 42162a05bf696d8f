package io.github.microstructurex.bench.flow;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * What a run shall do.
 *
 * @param file the flow
 * @param ids the name of a renaming of the orders
 * @param latency whether each record is timed by itself
 * @param passes how many passes are timed
 * @param commands whether orders and cancels are sent as command objects
 * @param full the same, and orders have an owner and a self-trade prevention mode
 * @param proRata whether orders at one price share pro rata
 * @param batch how many records are sent in one call, 0 for one by one
 */
public record FlowOptions(
        Path file,
        String ids,
        boolean latency,
        int passes,
        boolean commands,
        boolean full,
        boolean proRata,
        int batch) {
    static final String USAGE = """
            usage: flow FILE [options]
              --ids NAME     dense (as in the file, the default), random, adversarial (all families), or one family
              --latency      time each record by itself and give percentiles
              --passes N     time so many passes (9)
              --commands     send each record as a BookCommand
              --full         the same, orders with owner and self-trade prevention
              --rules NAME   price-time (the default) or pro-rata
              --batch N      send N records in one call""";

    private static final int DEFAULT_PASSES = 9;

    static FlowOptions parse(String... arguments) {
        String file = "";
        String ids = Ids.DENSE.name();
        boolean latency = false;
        int passes = DEFAULT_PASSES;
        boolean commands = false;
        boolean full = false;
        boolean proRata = false;
        int batch = 0;
        Iterator<String> rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            switch (argument) {
                case "--ids" -> ids = value(argument, rest);
                case "--latency" -> latency = true;
                case "--passes" -> passes = count(argument, value(argument, rest));
                case "--commands" -> commands = true;
                case "--full" -> full = true;
                case "--batch" -> batch = count(argument, value(argument, rest));
                case "--rules" -> proRata = isProRata(value(argument, rest));
                default -> {
                    if (argument.startsWith("-") || !file.isEmpty()) {
                        throw new IllegalArgumentException("unexpected " + argument);
                    }
                    file = argument;
                }
            }
        }
        if (file.isEmpty()) {
            throw new IllegalArgumentException("no file named");
        }
        if (batch > 0 && (commands || full || latency)) {
            throw new IllegalArgumentException("--batch goes with none of --commands, --full and --latency");
        }
        return new FlowOptions(Path.of(file), ids, latency, passes, commands, full, proRata, batch);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.next();
    }

    private static int count(String option, String value) {
        if (!value.matches("[1-9][0-9]{0,5}")) {
            throw new IllegalArgumentException(option + " is " + value + ", expected a whole number from 1");
        }
        return Integer.parseInt(value);
    }

    private static boolean isProRata(String rules) {
        return switch (rules) {
            case "price-time" -> false;
            case "pro-rata" -> true;
            default -> throw new IllegalArgumentException("--rules is " + rules + ", expected price-time or pro-rata");
        };
    }
}
