package dev.gatehouse.internal.feature.integration.httpapi;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.feature.integration.mapping.StatusText;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonBoolean;
import dev.gatehouse.internal.json.JsonNumber;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.json.JsonString;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads a function's output as the answer of an HTTP API; empty where it is malformed. */
final class ReplyFormat {

    private enum Version {
        FORMAT_1,
        FORMAT_2
    }

    private ReplyFormat() {}

    /** Format 2.0: any JSON without statusCode is the body of a 200. */
    static Optional<HttpResponse> read2(String output) {
        Optional<Json> json = Json.tryParse(output);
        if (json.isEmpty()) {
            return Optional.empty();
        }
        if (json.get() instanceof JsonObject reply && reply.member("statusCode").isPresent()) {
            return explicit(reply, Version.FORMAT_2);
        }
        return Optional.of(new HttpResponse(
                200,
                Headers.of("content-type", "application/json"),
                Body.of(json.get().text())));
    }

    /** Format 1.0: nothing but the documented shape. */
    static Optional<HttpResponse> read1(String output) {
        return Json.tryParse(output)
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .filter(reply -> reply.member("statusCode").isPresent())
                .flatMap(reply -> explicit(reply, Version.FORMAT_1));
    }

    /** What AWS's log says of a malformed output, where that is recorded; empty elsewhere. */
    static Optional<String> complaint(String output) {
        return Json.tryParse(output)
                .flatMap(reply -> reply.member("body"))
                .filter(body -> !(body instanceof JsonString || body.isNull()))
                .map(body -> "Lambda body contains the wrong type for field \"body\"");
    }

    private static Optional<HttpResponse> explicit(JsonObject reply, Version version) {
        Optional<Integer> status = reply.member("statusCode").flatMap(ReplyFormat::status);
        Optional<List<Header>> headers = headers(reply, version);
        Optional<Body> body = body(reply);
        if (status.isEmpty() || headers.isEmpty() || body.isEmpty()) {
            return Optional.empty();
        }
        Headers lines = new Headers(headers.get());
        boolean bare = status.get() == 204 && !lines.has("content-type");
        return Optional.of(new HttpResponse(
                status.get(),
                bare ? lines : lines.withDefault("content-type", "text/plain; charset=utf-8"),
                body.get()));
    }

    private static Optional<Integer> status(Json json) {
        String text = json instanceof JsonNumber number ? number.wholePart() : json.text();
        OptionalInt status = StatusText.standard(text);
        return status.isPresent() ? Optional.of(status.getAsInt()) : Optional.empty();
    }

    // repeated headers are said by multiValueHeaders in format 1.0, and by cookies, for cookies alone, in 2.0;
    // recorded: single values come first, one that a list has too is not repeated
    private static Optional<List<Header>> headers(JsonObject reply, Version version) {
        List<Header> lines = new ArrayList<>();
        List<Header> repeated = new ArrayList<>();
        boolean fits = (version == Version.FORMAT_2 || addAll(repeated, reply.member("multiValueHeaders"), true))
                && addAll(lines, reply.member("headers"), false)
                && (version == Version.FORMAT_1 || addCookies(repeated, reply.member("cookies")));
        lines.removeIf(repeated::contains);
        lines.addAll(repeated);
        return fits ? Optional.of(lines) : Optional.empty();
    }

    private static boolean addAll(List<Header> lines, Optional<Json> given, boolean lists) {
        if (given.isEmpty() || given.get().isNull()) {
            return true;
        }
        if (!(given.get() instanceof JsonObject object)) {
            return false;
        }
        for (Map.Entry<String, Json> header : object.members().entrySet()) {
            for (Json value : values(header.getValue(), lists)) {
                if (!isScalar(value)) {
                    return false;
                }
                lines.add(new Header(header.getKey(), value.text()));
            }
        }
        return true;
    }

    private static List<Json> values(Json value, boolean list) {
        if (value.isNull()) {
            return List.of();
        }
        return list && value instanceof JsonArray array ? array.elements() : List.of(value);
    }

    private static boolean addCookies(List<Header> lines, Optional<Json> cookies) {
        if (cookies.isEmpty() || cookies.get().isNull()) {
            return true;
        }
        if (!(cookies.get() instanceof JsonArray array)) {
            return false;
        }
        array.elements().forEach(cookie -> lines.add(new Header("set-cookie", cookie.text())));
        return array.elements().stream().allMatch(JsonString.class::isInstance);
    }

    private static boolean isScalar(Json value) {
        return value instanceof JsonString || value instanceof JsonNumber || value instanceof JsonBoolean;
    }

    private static Optional<Body> body(JsonObject reply) {
        Json body = reply.member("body").orElse(Json.nullValue());
        if (body.isNull()) {
            return Optional.of(Body.empty());
        }
        if (!(body instanceof JsonString text)) {
            return Optional.empty();
        }
        Json base64 = reply.member("isBase64Encoded").orElse(JsonBoolean.FALSE);
        if (!(base64 instanceof JsonBoolean || base64.isNull())) {
            return Optional.empty();
        }
        if (!base64.equals(JsonBoolean.TRUE)) {
            return Optional.of(Body.of(text.value()));
        }
        try {
            return Optional.of(Body.of(Base64.getDecoder().decode(text.value())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
