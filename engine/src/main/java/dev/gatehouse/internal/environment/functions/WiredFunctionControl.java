package dev.gatehouse.internal.environment.functions;

import dev.gatehouse.control.FunctionControl;
import dev.gatehouse.control.Invocations;
import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.function.FunctionError;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.function.FunctionStream;
import dev.gatehouse.internal.json.JsonBinding;
import dev.gatehouse.internal.misuse.ArgumentChecks;
import dev.gatehouse.internal.misuse.Misuse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

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
        String given = ArgumentChecks.present(output, "the output", "\"null\" for a handler that returns nothing");
        return runs(invocation -> FunctionOutcome.returned(given));
    }

    @Override
    public FunctionControl answers(Map<String, ?> json) {
        return answers(JsonBinding.standard()
                .write(ArgumentChecks.present(json, "the output", "Map.of(\"statusCode\", 200)")));
    }

    @Override
    public FunctionControl answersInTurn(String... outputs) {
        if (outputs.length == 0) {
            throw Misuse.of("answersInTurn needs at least one output").toDo("pass the outputs in their order.");
        }
        List<String> turns = Stream.of(outputs)
                .map(it -> ArgumentChecks.present(it, "an output", "answersInTurn(\"{}\", \"null\")"))
                .toList();
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
        String type = ArgumentChecks.text(
                errorType, "the error's type", "raises(\"java.lang.IllegalStateException\", \"no\")");
        String message = ArgumentChecks.present(errorMessage, "the error's message", "\"\" for an empty one");
        return runs(invocation -> FunctionOutcome.failed(FunctionError.unhandled(type, message)));
    }

    @Override
    public FunctionControl sleeps(Duration duration) {
        Duration given = ArgumentChecks.notNegative(duration, "a function can't sleep for");
        stubs.change(name(), stub -> stub.sleeping(given));
        return this;
    }

    @Override
    public FunctionControl runs(FunctionCode code) {
        FunctionCode given =
                ArgumentChecks.present(code, "the code", "runs(invocation -> FunctionOutcome.returned(\"{}\"))");
        stubs.change(name(), stub -> stub.running(given));
        return this;
    }

    @Override
    public FunctionControl runsAt(URI endpoint) {
        return runs(new InvokeEndpoint(
                ArgumentChecks.present(endpoint, "the endpoint", "URI.create(\"http://localhost:3001\")")));
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
