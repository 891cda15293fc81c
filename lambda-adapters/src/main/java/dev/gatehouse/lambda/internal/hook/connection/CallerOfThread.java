package dev.gatehouse.lambda.internal.hook.connection;

import dev.gatehouse.lambda.internal.variables.FunctionOfThread;
import dev.gatehouse.lambda.internal.variables.RunningFunction;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;

/** Tells which function opens a connection. */
final class CallerOfThread {

    private CallerOfThread() {}

    /** The function of the present thread; of a thread that works for all, the only one that runs. */
    static Optional<RunningFunction> of(Destination destination) {
        Optional<RunningFunction> function = FunctionOfThread.present();
        if (function.isPresent() || !worksForAll(Thread.currentThread())) {
            return function.or(FunctionOfThread::past);
        }
        List<RunningFunction> running = FunctionOfThread.running();
        if (running.size() > 1) {
            throw new CallRefusedException(ConnectionMessages.foreign(Thread.currentThread(), destination));
        }
        return running.stream().findFirst();
    }

    // java.net.http follows redirections on a thread of its own
    private static boolean worksForAll(Thread thread) {
        boolean common = thread instanceof ForkJoinWorkerThread worker
                && worker.getPool().equals(ForkJoinPool.commonPool());
        return common || thread.getName().matches("HttpClient-\\d+-Worker-\\d+");
    }
}
