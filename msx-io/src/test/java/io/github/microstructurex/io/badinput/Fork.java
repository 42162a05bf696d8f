package io.github.microstructurex.io.badinput;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a class of the tests in a virtual machine of its own. */
final class Fork {
    private Fork() {}

    /**
     * Runs it to its end.
     *
     * @param output where to put what it prints
     * @param heap the most memory for objects, as {@code -Xmx} takes it
     * @param seconds how long it may take
     * @param main the class, and its arguments
     * @return the exit status
     */
    static int run(Path output, String heap, long seconds, List<String> flags, List<String> main)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heap);
        command.add("-Xshare:auto");
        command.addAll(flags);
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.addAll(main);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new AssertionError("no end after " + seconds + " seconds: " + tail(output));
        }
        return process.exitValue();
    }

    /** The last lines that it printed. */
    static String tail(Path output) {
        try {
            List<String> lines = Files.readAllLines(output, StandardCharsets.ISO_8859_1);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
