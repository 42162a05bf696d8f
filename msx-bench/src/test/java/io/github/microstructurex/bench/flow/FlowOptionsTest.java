package io.github.microstructurex.bench.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FlowOptionsTest {
    @Test
    void aFileAloneAsksForThePlainRun() {
        assertThat(FlowOptions.parse("calm.flow"))
                .isEqualTo(new FlowOptions(Path.of("calm.flow"), "dense", false, 9, false, false, false, 0));
    }

    @Test
    void optionsMayStandAnywhere() {
        assertThat(FlowOptions.parse(
                        "--ids",
                        "random",
                        "--latency",
                        "calm.flow",
                        "--passes",
                        "2",
                        "--commands",
                        "--full",
                        "--rules",
                        "pro-rata"))
                .isEqualTo(new FlowOptions(Path.of("calm.flow"), "random", true, 2, true, true, true, 0));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertRefused("no file named");
        assertRefused("unexpected b.flow", "a.flow", "b.flow");
        assertRefused("unexpected --fast", "a.flow", "--fast");
        assertRefused("--ids needs a value", "a.flow", "--ids");
        assertRefused(
                "--batch goes with none of --commands, --full and --latency", "a.flow", "--batch", "8", "--commands");
        assertRefused("--passes is 0, expected a whole number from 1", "a.flow", "--passes", "0");
        assertRefused("--rules is lifo, expected price-time or pro-rata", "a.flow", "--rules", "lifo");
    }

    private static void assertRefused(String message, String... arguments) {
        assertThatThrownBy(() -> FlowOptions.parse(arguments))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
