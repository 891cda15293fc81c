package dev.gatehouse.assertions;

import dev.gatehouse.http.HttpRequest;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Assertions about the requests of one kind that a stand-in received. */
public final class ReceivedAssert extends GatewayAssert<ReceivedAssert, List<HttpRequest>> {

    private final WantedRequest wanted;

    ReceivedAssert(List<HttpRequest> requests, WantedRequest wanted, Failing failing) {
        super(requests, ReceivedAssert.class, failing);
        this.wanted = wanted;
    }

    /**
     * Passes if there were that many of these requests.
     *
     * @param count how many requests
     * @return this assertion
     */
    public ReceivedAssert times(int count) {
        return check(requests -> same("number of requests " + wanted, count, requests.size()));
    }

    /**
     * Passes if one of these requests has that header with that value.
     *
     * @param name of the header
     * @param value of the header
     * @return this assertion
     */
    public ReceivedAssert withHeader(String name, String value) {
        return one(
                "header " + name,
                value,
                request -> request.headers().all(name).contains(value),
                request -> String.join(", ", request.headers().all(name)));
    }

    /**
     * Passes if the body of one of these requests has these members; it may have others.
     *
     * @param json the expected JSON, in which single quotes may replace double quotes
     * @return this assertion
     */
    public ReceivedAssert withJsonLike(String json) {
        var expectation = JsonExpectation.of(json, JsonExpectation.Members.THESE_AMONG_OTHERS);
        return one(
                "JSON like",
                json,
                request -> expectation.difference(request.body().text()).isEmpty(),
                request -> request.body().text());
    }

    private ReceivedAssert one(
            String what, String expected, Predicate<HttpRequest> fits, Function<HttpRequest, String> shown) {
        return check(requests -> {
            if (requests.stream().noneMatch(fits)) {
                fail(
                        what + " of " + wanted,
                        expected,
                        requests.stream().map(shown).collect(Collectors.joining("\n            ")));
            }
        });
    }

    @Override
    String noun() {
        return "request";
    }
}
