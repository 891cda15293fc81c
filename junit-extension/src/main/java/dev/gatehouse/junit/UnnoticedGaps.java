package dev.gatehouse.junit;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.client.NotProvidedException;
import dev.gatehouse.events.NotProvided;
import java.util.stream.Collectors;

/** Fails a test that passed although one of its calls needed something that nothing stood for. */
final class UnnoticedGaps {

    private UnnoticedGaps() {}

    static void check(ApiGateway gateway) {
        String missing = gateway.calls().stream()
                .flatMap(call -> call.facts(NotProvided.class).stream())
                .map(NotProvided::message)
                .distinct()
                .collect(Collectors.joining("\n"));
        if (!missing.isEmpty()) {
            throw new NotProvidedException(missing);
        }
    }
}
