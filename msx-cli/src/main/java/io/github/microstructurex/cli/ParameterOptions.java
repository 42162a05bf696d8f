package io.github.microstructurex.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** The parameters of a strategy, as NAME=VALUE. */
final class ParameterOptions {
    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description = "A parameter of the strategy; may be given several times.")
    private List<String> parameters = new ArrayList<>();

    ParameterOptions() {}

    /** The value of each parameter by its name; one that is given twice is refused. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        lists(parameters).forEach((name, texts) -> {
            if (texts.size() > 1) {
                throw new WrongInputException("--param " + name + " is given twice, expected once");
            }
            values.put(name, texts.get(0));
        });
        return values;
    }

    /** Every value of each parameter by its name, in the order in which they were given as NAME=VALUE. */
    static Map<String, List<String>> lists(List<String> parameters) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=');
            if (equals < 1) {
                throw new WrongInputException("--param is " + parameter + ", expected NAME=VALUE");
            }
            lists.computeIfAbsent(parameter.substring(0, equals), name -> new ArrayList<>())
                    .add(parameter.substring(equals + 1));
        }
        return lists;
    }
}
