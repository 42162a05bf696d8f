package io.github.microstructurex.cli;

/** Undoes work that the program is interrupted in. */
final class ExitHook {
    private ExitHook() {}

    /** Runs work; if the program is ended meanwhile, from another thread, what undoes it is run. */
    static void run(Runnable work, Runnable undo) {
        Thread hook = new Thread(() -> quietly(undo), "undo");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            work.run();
        } finally {
            remove(hook);
        }
    }

    private static void quietly(Runnable undo) {
        try {
            undo.run();
        } catch (RuntimeException interruptedWork) {
            // The program ends, and its work with it.
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // Too late: it runs.
        }
    }
}
