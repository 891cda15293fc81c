package dev.gatehouse.junit.internal;

import dev.gatehouse.client.NotProvidedException;
import dev.gatehouse.events.Exchange;
import dev.gatehouse.events.NotProvided;
import java.util.List;
import java.util.stream.Collectors;

/** Fails a test that passed although one of its calls needed something that nothing stood for. */
public final class UnnoticedGaps {

    private UnnoticedGaps() {}

    public static void check(List<Exchange> calls) {
        String missing = calls.stream()
                .flatMap(call -> call.facts(NotProvided.class).stream())
                .map(NotProvided::message)
                .distinct()
                .collect(Collectors.joining("\n"));
        if (!missing.isEmpty()) {
            throw new NotProvidedException(missing);
        }
    }
}
