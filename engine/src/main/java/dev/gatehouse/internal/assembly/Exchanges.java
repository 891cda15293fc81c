package dev.gatehouse.internal.assembly;

import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.environment.Slot;
import dev.gatehouse.internal.spine.Context;
import dev.gatehouse.internal.spine.ReceivedCall;
import dev.gatehouse.model.ApiDefinition;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The calls of one test, oldest first; the newest ten thousand are kept. */
public final class Exchanges {

    static final Slot<Exchanges> SLOT = Slot.of(Exchanges::new);
    private static final int KEPT = 10_000;

    private final Deque<Exchange> calls = new ArrayDeque<>();

    synchronized Exchange add(Exchange exchange) {
        if (calls.size() == KEPT) {
            calls.removeFirst();
        }
        calls.addLast(exchange);
        return exchange;
    }

    /** Records a call with its answer. */
    static Exchange record(ApiDefinition api, ReceivedCall call, Context context, HttpResponse response) {
        return call.state()
                .get(SLOT)
                .add(new Exchange(
                        context.ids().requestId(),
                        api.logicalId(),
                        context.stage().name(),
                        call.request(),
                        response,
                        context.receivedAt(),
                        call.scope().stopwatch().elapsed(),
                        call.scope().journal().facts()));
    }

    /** All that are kept. */
    public synchronized List<Exchange> all() {
        return List.copyOf(calls);
    }

    /** The call of that request id. */
    public synchronized Optional<Exchange> byRequestId(String requestId) {
        var newestFirst = calls.descendingIterator();
        while (newestFirst.hasNext()) {
            Exchange exchange = newestFirst.next();
            if (exchange.requestId().equals(requestId)) {
                return Optional.of(exchange);
            }
        }
        return Optional.empty();
    }
}
