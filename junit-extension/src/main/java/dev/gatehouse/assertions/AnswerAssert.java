package dev.gatehouse.assertions;

import dev.gatehouse.assertions.JsonExpectation.Members;
import dev.gatehouse.assertions.internal.CorsCheck;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.internal.misuse.ArgumentChecks;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Assertions about what a client sees of a response: status, headers, body and JSON. */
abstract sealed class AnswerAssert<S extends AnswerAssert<S>> extends GatewayAssert<S, ApiResponse>
        permits ApiResponseAssert {

    AnswerAssert(ApiResponse response, Class<S> self, Failing failing) {
        super(response, self, failing);
    }

    /**
     * Passes if the response has that HTTP status.
     *
     * @param status like 200
     * @return this assertion
     */
    public S hasStatus(int status) {
        ArgumentChecks.status(status);
        return expect("status", status, ApiResponse::status);
    }

    /**
     * Passes if the header has that value; several lines of one name are joined by a comma and a space.
     *
     * @param name ignoring case
     * @param value the exact value
     * @return this assertion
     */
    public S hasHeader(String name, String value) {
        ArgumentChecks.headerName(name);
        return expect("header " + name, value, response -> CorsCheck.combined(response.headers(), name)
                .orElse("(absent)"));
    }

    /**
     * Passes if there is such a header.
     *
     * @param name ignoring case
     * @return this assertion
     */
    public S hasHeader(String name) {
        ArgumentChecks.headerName(name);
        return expect("header " + name, "(present)", it -> it.header(name).isPresent() ? "(present)" : "(absent)");
    }

    /**
     * Passes if there is no such header.
     *
     * @param name ignoring case
     * @return this assertion
     */
    public S hasNoHeader(String name) {
        ArgumentChecks.headerName(name);
        return expect("header " + name, "(absent)", it -> it.header(name).orElse("(absent)"));
    }

    /**
     * Passes if the body is exactly that text.
     *
     * @param text the expected body
     * @return this assertion
     */
    public S hasBody(String text) {
        return expect("body", text, ApiResponse::text);
    }

    /**
     * Passes if the body, decoded as UTF-8, contains that text.
     *
     * @param text the text to find
     * @return this assertion
     */
    public S hasBodyContaining(String text) {
        return check(response -> {
            if (!response.text().contains(text)) {
                fail("body containing", text, response.text());
            }
        });
    }

    /**
     * Passes if the body is that JSON; white space and the order of members don't matter.
     *
     * @param json the expected JSON, in which single quotes may replace double quotes, or the path of a file or class
     *     path resource
     * @return this assertion
     */
    public S hasJson(String json) {
        return compare("JSON", json, Members.THESE_ALONE);
    }

    /**
     * Passes if the body has these members; it may have others. Elements of arrays are compared in order.
     *
     * @param json the expected JSON, in which single quotes may replace double quotes, or the path of a file or class
     *     path resource
     * @return this assertion
     */
    public S hasJsonLike(String json) {
        return compare("JSON like", json, Members.THESE_AMONG_OTHERS);
    }

    /**
     * Does the same with the JSON of a file.
     *
     * @param file a file with the expected JSON
     * @return this assertion
     */
    public S hasJsonLike(Path file) {
        return hasJsonLike(file.toString());
    }

    private S compare(String what, String json, Members members) {
        var expectation = JsonExpectation.of(json, members);
        return check(response -> expectation
                .difference(response.text())
                .ifPresent(difference -> failWith(
                        what + "\n  expected: " + json + "\n  found:    " + response.text() + "\n  " + difference
                                + "\n\n" + below(),
                        expectation.wanted().toIndentedText(),
                        JsonExpectation.comparable(response.text()))));
    }

    /**
     * Passes if the body has a value at that JSONPath that is not null.
     *
     * @param path like {@code $.id}
     * @return this assertion
     */
    public S hasJsonPath(String path) {
        return at(path, (response, found) -> {
            if (!found.isThere()) {
                fail("JSONPath " + path, "(present)", found.shown());
            }
        });
    }

    /**
     * Passes if the body has that value at that JSONPath; numbers compare by value.
     *
     * @param path like {@code $.id}
     * @param value null for a JSON null
     * @return this assertion
     */
    public S hasJsonPath(String path, @Nullable Object value) {
        return at(path, (response, found) -> {
            if (!found.is(value)) {
                fail("JSONPath " + path, JsonAt.shown(value, found), found.shownBeside(value));
            }
        });
    }

    /**
     * Passes if the body has nothing at that JSONPath, not even a JSON null.
     *
     * @param path like {@code $.id}
     * @return this assertion
     */
    public S hasNoJsonPath(String path) {
        return at(path, (response, found) -> same("JSONPath " + path, "(absent)", found.shown()));
    }

    private S at(String path, BiConsumer<ApiResponse, JsonAt> look) {
        return check(response -> look.accept(response, JsonAt.of(response.text(), path)));
    }

    /**
     * Starts assertions about the value at that JSONPath, like {@code json("$.orders").isArray().hasSize(3)}.
     *
     * @param path like {@code $.orders}
     * @return assertions about the value
     */
    public JsonAssert json(String path) {
        check(response -> {});
        return next(actual == null ? JsonAssert.told(path) : JsonAssert.of(actual, path, failing()));
    }

    /**
     * Passes if the API documents the response: its status, its content type and the schema of its body.
     *
     * <p>For a REST API, that is the method response with its model; for an HTTP API, the response of the OpenAPI
     * operation.
     *
     * @return this assertion
     */
    public S conformsToContract() {
        return check(response -> {
            List<String> breaches = response.contractBreaches();
            if (!breaches.isEmpty()) {
                String found = String.join("\n            ", breaches);
                fail(
                        "contract of " + new CallFacts(response.trace()).route(),
                        "an answer that the API documents",
                        found);
            }
        });
    }

    final S expect(String what, Object expected, Function<ApiResponse, Object> found) {
        return check(response -> same(what, expected, found.apply(response)));
    }

    @Override
    final String below() {
        return actual.told();
    }

    @Override
    final String noun() {
        return "response";
    }
}
