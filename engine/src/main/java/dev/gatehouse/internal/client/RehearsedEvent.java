package dev.gatehouse.internal.client;

import dev.gatehouse.events.CallRefused;
import dev.gatehouse.events.Exchange;
import dev.gatehouse.events.ExchangeStory;
import dev.gatehouse.events.FunctionInvoked;
import dev.gatehouse.events.FunctionInvoked.Purpose;
import java.util.List;
import java.util.Optional;

/** Finds the event of a function among what a rehearsal came to. */
final class RehearsedEvent {

    private RehearsedEvent() {}

    /** The event of the function behind the route, of the last call that has one. */
    static String ofIntegration(List<Exchange> calls) {
        return last(calls, Purpose.INTEGRATION).orElseThrow(() -> none(calls, "this route has no function"));
    }

    /** The event of the Lambda authorizer. */
    static String ofAuthorizer(List<Exchange> calls) {
        return last(calls, Purpose.AUTHORIZER).orElseThrow(() -> none(calls, "this call has no Lambda authorizer"));
    }

    private static Optional<String> last(List<Exchange> calls, Purpose purpose) {
        return calls.stream()
                .flatMap(call -> call.facts(FunctionInvoked.class).stream())
                .filter(invoked -> invoked.purpose() == purpose)
                .map(FunctionInvoked::event)
                .reduce((earlier, later) -> later);
    }

    private static IllegalStateException none(List<Exchange> calls, String otherwise) {
        Optional<Exchange> last = calls.stream().reduce((earlier, later) -> later);
        boolean refused = last.flatMap(call -> call.last(CallRefused.class)).isPresent();
        return new IllegalStateException("no event: "
                + (refused ? "the gateway refuses this call." : otherwise + ".")
                + last.map(call -> "\n" + ExchangeStory.of(call)).orElse(""));
    }
}
