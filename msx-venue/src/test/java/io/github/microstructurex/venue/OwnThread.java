package io.github.microstructurex.venue;

import java.util.concurrent.Executor;

/** Runs each task on a thread of its own: tasks that wait for each other need that, and a common pool may have one. */
final class OwnThread implements Executor {
    static final Executor EACH = new OwnThread();

    @Override
    public void execute(Runnable task) {
        Thread thread = new Thread(task, "test");
        thread.setDaemon(true);
        thread.start();
    }
}
