package dev.gatehouse.conformance;

import dev.gatehouse.client.ConnectBuilder;
import dev.gatehouse.client.WebSocketAttempt;
import dev.gatehouse.client.WebSocketSession;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Percent;
import dev.gatehouse.internal.json.Json;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Runs the WebSocket steps of a case. */
final class WebSocketSteps {

    private static final Set<String> KNOWN = Set.of(
            "do", "as", "query", "headers", "sign", "apiKey", "token", "text", "base64", "json", "code", "reason",
            "from", "expect");

    private static final Set<String> CONNECTIONS = Set.of("method", "of", "path", "body", "base64", "sign", "expect");

    private WebSocketSteps() {}

    static void run(CaseWorld world, Json step) {
        Members.known("a ws step", step, KNOWN);
        String as = text(step, "as").orElse("");
        Json expect = step.member("expect").orElse(Json.object(Map.of()));
        String what = text(step, "do").orElse("");
        switch (what) {
            case "connect" -> connect(world, as, step, expect);
            case "send" -> send(world.session(as), step);
            case "receive" -> receive(world.session(as), expect);
            case "close" ->
                world.session(as)
                        .close(
                                Integer.parseInt(text(step, "code").orElse("1000")),
                                text(step, "reason").orElse(""));
            case "closed" -> closed(world.session(as), expect);
            default -> throw new CaseFailure("the runner does not know the ws step \"" + what + "\"");
        }
        if (!what.equals("connect")) {
            world.gateway().awaitQuiescence(java.time.Duration.ofSeconds(5));
            new Expectation(world, expect).checkBehind();
        }
    }

    private static void connect(CaseWorld world, String as, Json step, Json expect) {
        ConnectBuilder builder = world.webSocketClient().connect();
        Members.of(step.member("query"))
                .forEach((name, value) -> Members.texts(value).forEach(one -> builder.query(name, one)));
        Members.of(step.member("headers"))
                .forEach((name, value) -> Members.texts(value).forEach(one -> builder.header(name, one)));
        text(step, "apiKey").ifPresent(builder::withApiKey);
        text(step, "from").ifPresent(builder::from);
        text(step, "sign")
                .filter(principal -> !principal.equals("none"))
                .ifPresent(principal -> builder.signedBy((request, now) -> Identities.sign(world, principal, request)));
        step.member("token").ifPresent(token -> builder.bearer(Identities.token(world, token)));
        WebSocketAttempt attempt = builder.attempt();
        attempt.session().ifPresent(session -> world.sessions().put(as, session));
        new Expectation(world, expect).check(attempt.response());
    }

    private static void send(WebSocketSession session, Json step) {
        step.member("base64")
                .ifPresent(base64 -> session.send(Base64.getDecoder().decode(base64.text())));
        step.member("json").ifPresent(json -> session.send(json.toText()));
        text(step, "text").ifPresent(session::send);
    }

    private static void receive(WebSocketSession session, Json expect) {
        if (expect.member("nothing").isPresent()) {
            if (!session.isSilent()) {
                throw new CaseFailure("nothing was to arrive, but there is " + session.received());
            }
            return;
        }
        String message = session.next().orElseThrow(() -> new CaseFailure("no message arrived"));
        expect.member("text").ifPresent(text -> Matching.EXACT.check("message", text, Optional.of(Json.of(message))));
        expect.member("json").ifPresent(json -> Matching.EXACT.check("message", json, Json.tryParse(message)));
        expect.member("jsonSubset").ifPresent(json -> Matching.SUBSET.check("message", json, Json.tryParse(message)));
        expect.member("base64")
                .ifPresent(base64 -> Matching.EXACT.check(
                        "message",
                        base64,
                        Optional.of(Json.of(Base64.getEncoder()
                                .encodeToString(message.getBytes(java.nio.charset.StandardCharsets.UTF_8))))));
    }

    private static void closed(WebSocketSession session, Json expect) {
        var closed = session.closedWith().orElseThrow(() -> new CaseFailure("the connection is not closed"));
        expect.member("code")
                .ifPresent(code -> Matching.EXACT.check("close code", code, Optional.of(Json.of(closed.code()))));
    }

    static void connections(CaseWorld world, Json step) {
        Members.known("a connections step", step, CONNECTIONS);
        String id = named(world, text(step, "of").orElse(""));
        String path =
                text(step, "path").map(given -> named(world, given)).orElse("/@connections/" + Percent.encode(id));
        Body body = text(step, "body")
                .map(Body::of)
                .or(() -> text(step, "base64")
                        .map(base64 -> Body.of(Base64.getDecoder().decode(base64))))
                .orElse(Body.empty());
        String by = text(step, "sign").orElse("");
        var response = world.client()
                .signedBy((request, now) ->
                        by.isEmpty() ? Identities.signedByOwner(world, request) : Identities.sign(world, by, request))
                .call(text(step, "method").orElse("POST"), path)
                .body(body.bytes())
                .send();
        world.gateway().awaitQuiescence(java.time.Duration.ofSeconds(5));
        new Expectation(world, step.member("expect").orElse(Json.object(Map.of()))).check(response);
    }

    /** A connection's id by who holds it, or with {@code {alice}} replaced; any other text as it is. */
    private static String named(CaseWorld world, String text) {
        if (world.sessions().containsKey(text)) {
            return world.session(text).connectionId();
        }
        String result = text;
        for (var session : world.sessions().entrySet()) {
            result = result.replace(
                    "{" + session.getKey() + "}", session.getValue().connectionId());
        }
        return result;
    }

    private static Optional<String> text(Json step, String name) {
        return step.member(name).map(Json::text);
    }
}
