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
     * So many of them came.
     *
     * @param count how many requests
     * @return this assertion
     */
    public ReceivedAssert times(int count) {
        return check(requests -> same("number of requests " + wanted, count, requests.size()));
    }

    /**
     * One of them has that header with that value.
     *
     * @param name of the header
     * @param value in place of all others
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
     * One of them has that JSON as its body, and may have other members beside those that are written.
     *
     * @param json single quotes are allowed
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
