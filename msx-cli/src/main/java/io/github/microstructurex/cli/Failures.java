package io.github.microstructurex.cli;

import io.github.microstructurex.analytics.InvalidBacktestException;
import io.github.microstructurex.analytics.calibration.CalibrationException;
import io.github.microstructurex.io.MarketDataException;
import java.io.PrintWriter;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Ends every failure with one line on standard error and the exit status that fits it. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private final PrintWriter err;
    private final BooleanSupplier wantsStackTrace;

    Failures(PrintWriter err, BooleanSupplier wantsStackTrace) {
        this.err = err;
        this.wantsStackTrace = wantsStackTrace;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        String message = failure instanceof UnmatchedArgumentException unmatched
                ? describe(unmatched)
                : String.valueOf(failure.getMessage());
        return wrongInput(command.getCommandSpec().qualifiedName() + ": " + message);
    }

    private static String describe(UnmatchedArgumentException failure) {
        CommandLine command = failure.getCommandLine();
        String first = failure.getUnmatched().get(0);
        boolean isOption = first.startsWith("-");
        boolean expectsCommand = !isOption && !command.getSubcommands().isEmpty();
        Stream<String> expected = expectsCommand
                ? command.getSubcommands().keySet().stream()
                : command.getCommandSpec().options().stream()
                        .filter(option -> !option.hidden())
                        .map(option -> option.longestName());
        String kind = isOption ? "option" : expectsCommand ? "command" : "argument";
        return "unknown " + kind + " " + first + ", expected one of: "
                + expected.sorted().collect(Collectors.joining(", "));
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        String where = command.getCommandSpec().qualifiedName() + ": ";
        if (failure instanceof MarketDataException wrong) {
            return wrongInput(where + DescriptionOptions.inOptions(wrong));
        }
        if (failure instanceof InvalidBacktestException wrong) {
            return wrongInput(where + wrong.getMessage() + "; --start and --duration set the window");
        }
        return failure instanceof WrongInputException || failure instanceof CalibrationException
                ? wrongInput(where + failure.getMessage())
                : internal(failure);
    }

    private int wrongInput(String message) {
        err.println(onOneLine(message));
        return ExitStatus.WRONG_INPUT;
    }

    /** Says that the program itself is at fault. */
    int internal(Throwable failure) {
        if (wantsStackTrace.getAsBoolean()) {
            failure.printStackTrace(err);
        } else {
            err.println(onOneLine("msx: internal error: " + failure + " (--stacktrace shows where)"));
        }
        return ExitStatus.INTERNAL_ERROR;
    }

    private static String onOneLine(String message) {
        return message.strip().replaceAll("\\p{Cntrl}+\\s*", " ");
    }
}
