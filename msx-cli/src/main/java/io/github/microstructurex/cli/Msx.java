package io.github.microstructurex.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program: one command for each of the library's main jobs. */
@Command(
        name = "msx",
        description =
                "Market microstructure on the command line: replay recorded markets, backtest execution strategies,"
                        + " convert and generate market data.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Msx.Version.class,
        sortOptions = false,
        subcommands = {
            ReplayCommand.class,
            BacktestCommand.class,
            CompareCommand.class,
            ExperimentCommand.class,
            MakeMarketCommand.class,
            StrategiesCommand.class,
            FormatsCommand.class,
            InfoCommand.class,
            ConvertCommand.class,
            GenerateCommand.class,
            CalibrateCommand.class,
            GradeCommand.class
        },
        footer = {
            "",
            "\"msx COMMAND --help\" explains a command. Exit status: 0 well done, 1 a check failed, 2 wrong input,",
            "3 the program could not be built, 70 an error in the program, 74 standard output cannot be written to."
        })
public final class Msx implements Runnable {
    /** The script {@code msx} sets this to true where standard error is a terminal. */
    private static final String PROGRESS_PROPERTY = "msx.progress";

    /** The script sets this to the rows and columns of the terminal where standard output is one. */
    private static final String TERMINAL_PROPERTY = "msx.terminal";

    private final boolean showsProgress;
    private final Optional<ScreenSize> screenSize;

    // Set by picocli.
    @SuppressWarnings("NullAway.Init")
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            description = "Show where in the program an unforeseen error arose.")
    private boolean stackTrace;

    private Msx(boolean showsProgress, Optional<ScreenSize> screenSize) {
        this.showsProgress = showsProgress;
        this.screenSize = screenSize;
    }

    /**
     * Runs the program and ends the JVM with its exit status.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        PrintWriter out = utf8(new FileOutputStream(FileDescriptor.out));
        PrintWriter err = utf8(new FileOutputStream(FileDescriptor.err));
        Optional<ScreenSize> screenSize = ScreenSize.parse(System.getProperty(TERMINAL_PROPERTY));
        System.exit(run(out, err, Boolean.getBoolean(PROGRESS_PROPERTY), screenSize, arguments));
    }

    private static PrintWriter utf8(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    /** Runs the program in this JVM and returns its exit status. */
    static int run(
            PrintWriter out,
            PrintWriter err,
            boolean showsProgress,
            Optional<ScreenSize> screenSize,
            String... arguments) {
        Locale.setDefault(Locale.ROOT);
        Msx program = new Msx(showsProgress, screenSize);
        Failures failures = new Failures(err, () -> program.stackTrace);
        CommandLine commandLine = new CommandLine(program)
                .setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(110)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
        int status;
        try {
            status = commandLine.execute(arguments);
        } catch (Error error) {
            status = failures.internal(error);
        }
        out.flush();
        if (out.checkError()) {
            err.println("msx: cannot write to standard output");
            status = ExitStatus.OUTPUT_ERROR;
        }
        err.flush();
        return status;
    }

    /** {@return a bar for long work, which shows nothing where no terminal would show it} */
    ProgressBar progressBar(String task, String unit) {
        return showsProgress
                ? ProgressBar.on(spec.commandLine().getErr(), task, unit, System::nanoTime)
                : ProgressBar.none();
    }

    /** {@return how much room the terminal has that standard output is; empty where it is none} */
    Optional<ScreenSize> screenSize() {
        return screenSize;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "no command, expected one of: "
                        + String.join(", ", spec.subcommands().keySet()));
    }

    /** The version that the jar or the module says it has. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Optional.ofNullable(Msx.class.getPackage().getImplementationVersion())
                    .or(() -> Optional.ofNullable(Msx.class.getModule().getDescriptor())
                            .flatMap(java.lang.module.ModuleDescriptor::rawVersion))
                    .orElse("(development)");
            return new String[] {
                "msx " + version, "Java " + Runtime.version() + " (" + System.getProperty("java.vm.name") + ")"
            };
        }
    }
}
