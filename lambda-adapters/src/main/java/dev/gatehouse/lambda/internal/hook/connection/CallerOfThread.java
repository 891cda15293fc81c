package dev.gatehouse.lambda.internal.hook.connection;

import dev.gatehouse.lambda.internal.variables.FunctionOfThread;
import dev.gatehouse.lambda.internal.variables.RunningFunction;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.regex.Pattern;

/**
 * Tells which function opens a connection.
 *
 * @param guard knows where connections go
 */
record CallerOfThread(ConnectionGuard guard) {

    private static final Pattern POOL_THREADS =
            Pattern.compile("HttpClient-\\d+-(Worker-\\d+|SelectorManager)|httpclient-(dispatch|main)-\\d+|OkHttp .*");
    private static final List<String> POOLS = List.of("io.netty.", "io.vertx.", "reactor.", "kotlinx.coroutines.");

    /**
     * The function of the present thread; of a thread that works for all, the only one that runs.
     *
     * @param destinations what the connection may be meant for, the likelier first
     * @throws CallRefusedException if several run, and the connection does not go through for each of them
     */
    Optional<RunningFunction> of(List<Destination> destinations) {
        Optional<RunningFunction> present = FunctionOfThread.present();
        if (!worksForAll(Thread.currentThread())) {
            return present.or(() -> FunctionOfThread.past().map(it -> successor(it, destinations)));
        }
        List<RunningFunction> running = FunctionOfThread.running();
        if (running.size() < 2) {
            return running.stream().findFirst().or(() -> present).or(FunctionOfThread::past);
        }
        if (running.stream().allMatch(it -> guard.passes(it, destinations))) {
            return Optional.empty();
        }
        throw new CallRefusedException(ConnectionMessages.foreign(Thread.currentThread(), destinations.get(0)));
    }

    // a pool in a static field outlives the test that filled it; what nobody arranged may be telemetry of that test
    private RunningFunction successor(RunningFunction past, List<Destination> destinations) {
        List<RunningFunction> heirs = FunctionOfThread.running().stream()
                .filter(it -> guard.arranges(it, destinations))
                .toList();
        return heirs.size() == 1 ? heirs.get(0) : past;
    }

    // java.net.http follows redirections on a thread of its own; who made an event loop need not be who uses it
    private static boolean worksForAll(Thread thread) {
        String type = thread.getClass().getName();
        String name = thread.getName();
        boolean common = thread instanceof ForkJoinWorkerThread worker
                && worker.getPool().equals(ForkJoinPool.commonPool());
        return common
                || !name.startsWith("gatehouse") && POOLS.stream().anyMatch(type::startsWith)
                || POOL_THREADS.matcher(name).matches();
    }
}
