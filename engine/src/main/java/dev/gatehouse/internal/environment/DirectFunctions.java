package dev.gatehouse.internal.environment;

import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.function.FunctionError;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.function.Invocation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Functions by name, invoked on the caller's thread. */
public final class DirectFunctions implements Functions {

    private final Map<String, FunctionCode> byName;

    public DirectFunctions(Map<String, FunctionCode> byName) {
        this.byName = Map.copyOf(byName);
    }

    @Override
    public FunctionOutcome invoke(FunctionRequest request) {
        String name = request.arn().substring(request.arn().lastIndexOf(':') + 1);
        FunctionCode code = byName.get(name);
        if (code == null) {
            return FunctionOutcome.failed(new FunctionError(
                    FunctionError.Kind.NOT_PROVIDED, "", "nothing is wired for " + name, List.of(), Optional.empty()));
        }
        return code.invoke(new Invocation(
                name,
                "",
                request.arn(),
                "",
                request.event(),
                Duration.ofSeconds(3),
                Map.of(),
                request.stopwatch()::elapse));
    }

    @Override
    public void invokeLater(FunctionRequest request) {
        invoke(request);
    }
}
