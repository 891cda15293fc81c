package dev.gatehouse.lambda.internal.hook.connection;

import dev.gatehouse.function.AwsCall;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.lambda.internal.variables.RunningFunction;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The servers to which connections of functions are led; each instance has its own, so that a pooled connection is too. */
final class FunctionServers {

    private static final Map<RunningFunction, LoopbackServer> OPEN = new ConcurrentHashMap<>();

    private FunctionServers() {}

    /** The server of that function's instance, opened by its first connection and closed with it. */
    static LoopbackServer of(RunningFunction function) {
        return OPEN.computeIfAbsent(function, it -> {
            LoopbackServer server =
                    LoopbackServer.open((destination, request) -> answer(function, destination, request));
            function.atEnd(() -> {
                OPEN.remove(function);
                server.close();
            });
            return server;
        });
    }

    private static Optional<HttpResponse> answer(
            RunningFunction function, Destination destination, HttpRequest request) {
        AwsCall call = destination.call(request);
        if (function.aws().missing(call).isPresent()) {
            ConnectionGuard.refused(function, destination);
            return Optional.empty();
        }
        try {
            return Optional.of(function.aws().answer(call));
        } catch (UncheckedIOException broken) {
            return Optional.empty();
        }
    }
}
