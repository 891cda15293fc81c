package dev.gatehouse.conformance;

import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.Peer;
import dev.gatehouse.http.Percent;
import dev.gatehouse.http.VpcEndpoint;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the request of a step. */
record RequestStep(CaseWorld world, Json request) {

    private static final Set<String> KNOWN = Set.of(
            "method",
            "path",
            "target",
            "query",
            "headers",
            "body",
            "json",
            "base64",
            "apiKey",
            "sign",
            "token",
            "from",
            "vpcEndpoint");

    ApiResponse send() {
        Members.known("a request", request, KNOWN);
        var plain = new HttpRequest(text("method").orElse("GET"), target(), headers(), body(), peer());
        HttpRequest signed = text("sign")
                .map(principal -> Identities.sign(world, principal, plain))
                .orElse(plain);
        return world.client().send(signed);
    }

    private String target() {
        return text("target")
                .orElseGet(() -> Stages.basePath(world) + text("path").orElse("/") + query());
    }

    private String query() {
        StringBuilder query = new StringBuilder();
        Members.of(request.member("query")).forEach((name, value) -> {
            for (String one : Members.texts(value)) {
                query.append(query.length() == 0 ? '?' : '&')
                        .append(Percent.encode(name))
                        .append('=')
                        .append(Percent.encode(one));
            }
        });
        return query.toString();
    }

    private Headers headers() {
        Headers headers = Headers.none();
        for (Map.Entry<String, Json> header :
                Members.of(request.member("headers")).entrySet()) {
            for (String value : Members.texts(header.getValue())) {
                headers = headers.plus(header.getKey(), value);
            }
        }
        if (request.member("json").isPresent()) {
            headers = headers.withDefault("Content-Type", "application/json");
        }
        if (text("apiKey").isPresent()) {
            headers = headers.plus(
                    "x-api-key", Identities.apiKey(world, text("apiKey").get()));
        }
        if (request.member("token").isPresent()) {
            headers = headers.plus(
                    "Authorization",
                    "Bearer " + Identities.token(world, request.member("token").get()));
        }
        return headers.withDefault("Host", Stages.host(world));
    }

    private Body body() {
        return request.member("base64")
                .map(base64 -> Body.of(Base64.getDecoder().decode(base64.text())))
                .or(() -> request.member("json").map(json -> Body.of(json.toText())))
                .or(() -> request.member("body").map(RequestStep::written))
                .orElse(Body.empty());
    }

    /** A text, or one that is repeated. */
    private static Body written(Json body) {
        if (!(body instanceof JsonObject repeated)) {
            return Body.of(body.text());
        }
        Members.known("a repeated body", repeated, Set.of("repeat", "times"));
        String piece = repeated.member("repeat").map(Json::text).orElse("");
        return Body.of(piece.repeat(
                Integer.parseInt(repeated.member("times").map(Json::text).orElse("1"))));
    }

    private Peer peer() {
        return new Peer(
                text("from").orElse("127.0.0.1"),
                text("vpcEndpoint").map(id -> new VpcEndpoint(id, id.replaceFirst("^vpce-", "vpc-"))),
                Optional.empty());
    }

    private Optional<String> text(String name) {
        return request.member(name).map(Json::text);
    }
}
