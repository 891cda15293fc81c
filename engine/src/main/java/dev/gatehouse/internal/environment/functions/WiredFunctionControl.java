package dev.gatehouse.internal.environment.functions;

import dev.gatehouse.control.FunctionControl;
import dev.gatehouse.control.Invocations;
import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.function.FunctionError;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.function.FunctionStream;
import dev.gatehouse.internal.json.Json;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The control over one function, or one alias of it. */
final class WiredFunctionControl implements FunctionControl {

    private final FunctionTarget target;
    private final Stubs stubs;
    private final InvocationBook book;

    WiredFunctionControl(FunctionTarget target, Stubs stubs, InvocationBook book) {
        this.target = target;
        this.stubs = stubs;
        this.book = book;
    }

    @Override
    public FunctionControl answers(String output) {
        return runs(invocation -> FunctionOutcome.returned(output));
    }

    @Override
    public FunctionControl answers(Map<String, ?> json) {
        return answers(Json.fromJava(json).toText());
    }

    @Override
    public FunctionControl answersInTurn(String... outputs) {
        if (outputs.length == 0) {
            throw new IllegalArgumentException(
                    "answersInTurn needs at least one output.\n  to do:       give the outputs in their order.");
        }
        List<String> turns = List.of(outputs);
        var next = new AtomicInteger();
        return runs(invocation -> {
            int turn = next.getAndUpdate(it -> Math.min(it + 1, turns.size() - 1));
            return FunctionOutcome.returned(turns.get(turn));
        });
    }

    @Override
    public FunctionControl streams(FunctionStream stream) {
        return runs(invocation -> stream.outcome());
    }

    @Override
    public FunctionControl raises(String errorType, String errorMessage) {
        return runs(invocation -> FunctionOutcome.failed(FunctionError.unhandled(errorType, errorMessage)));
    }

    @Override
    public FunctionControl sleeps(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("a function can't sleep for " + duration
                    + ".\n  to do:       give zero or more, like Duration.ofSeconds(4).");
        }
        stubs.change(name(), stub -> stub.sleeping(duration));
        return this;
    }

    @Override
    public FunctionControl runs(FunctionCode code) {
        stubs.change(name(), stub -> stub.running(code));
        return this;
    }

    @Override
    public FunctionControl runsAt(URI endpoint) {
        return runs(new InvokeEndpoint(endpoint));
    }

    @Override
    public FunctionControl runsItsCode() {
        stubs.remove(name());
        return this;
    }

    @Override
    public Invocations invocations() {
        return book.of(name(), target.id(), target.qualifier());
    }

    private String name() {
        return target.names().get(0);
    }
}
