package io.github.microstructurex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class FailuresTest {
    private final StringWriter err = new StringWriter();

    @Test
    void anUnforeseenErrorIsOneLineThatSaysHowToLearnMore() {
        int status = failures(false).internal(new IllegalStateException("first\nsecond"));

        assertThat(status).isEqualTo(70);
        assertThat(err.toString())
                .isEqualTo("msx: internal error: java.lang.IllegalStateException: first second (--stacktrace shows"
                        + " where)\n");
    }

    @Test
    void theStackTraceIsShownWhenAskedFor() {
        int status = failures(true).internal(new IllegalStateException("first"));

        assertThat(status).isEqualTo(70);
        assertThat(err.toString()).contains("IllegalStateException: first", "at io.github.microstructurex.cli");
    }

    private Failures failures(boolean wantsStackTrace) {
        return new Failures(new PrintWriter(err), () -> wantsStackTrace);
    }
}
