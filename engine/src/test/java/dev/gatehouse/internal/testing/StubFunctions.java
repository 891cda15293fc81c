package dev.gatehouse.internal.testing;

import dev.gatehouse.function.FunctionError;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.internal.environment.FunctionRequest;
import dev.gatehouse.internal.environment.Functions;
import dev.gatehouse.internal.json.Json;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Functions that answer what a test says, the last answer again and again, and remember their events. */
public class StubFunctions implements Functions {

    private final Deque<FunctionOutcome> answers = new ArrayDeque<>();
    private final List<FunctionRequest> requests = new ArrayList<>();

    public StubFunctions returns(String json) {
        answers.add(FunctionOutcome.returned(json));
        return this;
    }

    public StubFunctions fails(FunctionError.Kind kind, String message) {
        answers.add(FunctionOutcome.failed(new FunctionError(kind, "Error", message, List.of(), Optional.empty())));
        return this;
    }

    public synchronized List<FunctionRequest> requests() {
        return List.copyOf(requests);
    }

    public int invocations() {
        return requests().size();
    }

    public Json lastEvent() {
        var all = requests();
        return Json.parse(all.get(all.size() - 1).event().text());
    }

    @Override
    public synchronized FunctionOutcome invoke(FunctionRequest request) {
        requests.add(request);
        return answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
    }

    @Override
    public Optional<FunctionError> invokeLater(FunctionRequest request) {
        invoke(request);
        return Optional.empty();
    }
}
