package dev.gatehouse.assertions;

import dev.gatehouse.control.ServiceCall;
import dev.gatehouse.control.StandIn;
import dev.gatehouse.http.HttpRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Assertions about the requests that a stand-in received. */
public final class StandInAssert extends GatewayAssert<StandInAssert, StandIn<?>> {

    StandInAssert(StandIn<?> standIn, Failing failing) {
        super(standIn, StandInAssert.class, failing);
    }

    /**
     * Passes if it received such a request, and starts assertions about these requests.
     *
     * @param request like {@code POST /charges/1}; {@code {id}} matches any segment, and a query is compared only if
     *     there is one
     * @return assertions about these requests
     */
    public ReceivedAssert received(String request) {
        var wanted = new WantedRequest(request);
        check(standIn -> {
            if (requests(standIn).stream().noneMatch(wanted::fits)) {
                fail("requests", request, told(standIn), told(standIn));
            }
        });
        List<HttpRequest> fitting = actual == null
                ? List.of()
                : requests(actual).stream().filter(wanted::fits).toList();
        return next(new ReceivedAssert(fitting, wanted, fitting.isEmpty() ? Failing.told() : failing()));
    }

    /**
     * Passes if it received that many requests.
     *
     * @param count how many requests
     * @return this assertion
     */
    public StandInAssert receivedTimes(int count) {
        return check(standIn -> {
            if (standIn.requests().size() != count) {
                fail("number of requests", count, standIn.requests().size(), told(standIn));
            }
        });
    }

    /**
     * Passes if it received no request.
     *
     * @return this assertion
     */
    public StandInAssert receivedNothing() {
        return check(standIn -> same("requests", "(none)", told(standIn)));
    }

    private static List<HttpRequest> requests(StandIn<?> standIn) {
        return standIn.requests().stream().flatMap(StandInAssert::request).toList();
    }

    private static Stream<HttpRequest> request(Object received) {
        if (received instanceof ServiceCall call) {
            return Stream.of(call.request());
        }
        return received instanceof HttpRequest request ? Stream.of(request) : Stream.empty();
    }

    private static String told(StandIn<?> standIn) {
        String all = requests(standIn).stream()
                .map(request -> request.method() + " " + request.target())
                .collect(Collectors.joining("\n            "));
        return all.isEmpty() ? "(none)" : all;
    }

    @Override
    String noun() {
        return "stand-in";
    }
}
