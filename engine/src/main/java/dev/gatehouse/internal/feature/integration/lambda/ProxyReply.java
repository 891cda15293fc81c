package dev.gatehouse.internal.feature.integration.lambda;

import dev.gatehouse.events.IntegrationAnswered;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.BodyProducer;
import dev.gatehouse.http.Header;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.http.MediaType;
import dev.gatehouse.internal.feature.integration.mapping.AnswerHeaders;
import dev.gatehouse.internal.feature.integration.mapping.BinaryTypes;
import dev.gatehouse.internal.feature.integration.mapping.IntegrationRefusals;
import dev.gatehouse.internal.feature.integration.mapping.Result;
import dev.gatehouse.internal.feature.integration.mapping.StatusText;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonNull;
import dev.gatehouse.internal.json.JsonNumber;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads a function's output as the answer of a proxy integration; any other shape is malformed (recorded, PV and PF). */
final class ProxyReply {

    private static final Set<String> MEMBERS =
            Set.of("statusCode", "headers", "multiValueHeaders", "body", "isBase64Encoded", "base64Encoded");
    private static final String MALFORMED = "Malformed Lambda proxy response";

    private final BinaryTypes binaryTypes;
    private final IntegrationRefusals refusals;

    ProxyReply(BinaryTypes binaryTypes, IntegrationRefusals refusals) {
        this.binaryTypes = binaryTypes;
        this.refusals = refusals;
    }

    /** Reads the output as a stream: metadata, a delimiter and bytes. */
    Result<HttpResponse> streamed(AuthorizedCall call, LambdaReply lambda) {
        Optional<StreamedReply> reply =
                lambda.outcome().error().isPresent() ? Optional.empty() : StreamedReply.read(lambda.outcome());
        String failure = failure(lambda);
        note(call, lambda, reply.map(StreamedReply::status), failure);
        if (reply.isEmpty()) {
            lambda.outcome().rest().ifPresent(BodyProducer::discard);
        }
        return reply.map(stream ->
                        Result.of(new HttpResponse(stream.status(), headers(call, stream.headers()), stream.payload())))
                .orElseGet(() -> Result.refused(
                        refusals.badGateway(failure + ": no metadata with eight zero bytes behind it within 16 KB")));
    }

    Result<HttpResponse> response(AuthorizedCall call, LambdaReply lambda) {
        String output = lambda.text();
        Optional<Reply> reply = lambda.outcome().error().isPresent() ? Optional.empty() : read(output);
        String failure = failure(lambda);
        note(call, lambda, reply.map(Reply::status), failure);
        return reply.map(r -> response(call, r))
                .orElseGet(() -> Result.refused(refusals.badGateway(why(failure, output))));
    }

    private static String failure(LambdaReply lambda) {
        return lambda.outcome()
                .error()
                .map(failure -> "the function failed: " + failure.errorMessage())
                .orElse(MALFORMED);
    }

    private static void note(AuthorizedCall call, LambdaReply lambda, Optional<Integer> status, String failure) {
        call.note(new IntegrationAnswered(
                status.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                OptionalInt.of(200),
                lambda.latency(),
                status.isPresent() ? Optional.empty() : Optional.of(failure),
                Optional.of(lambda.requestId())));
    }

    private static String why(String error, String output) {
        String defect = error.equals(MALFORMED) ? ReplyDefect.of(output, MEMBERS) : "";
        return defect.isEmpty() ? error : error + "\n  " + defect;
    }

    private static Headers headers(AuthorizedCall call, Headers given) {
        return AnswerHeaders.LAMBDA_PROXY
                .shown(given)
                .withDefault("Content-Type", "application/json")
                .with("X-Amzn-Trace-Id", call.context().ids().traceHeader());
    }

    private Result<HttpResponse> response(AuthorizedCall call, Reply reply) {
        Headers headers = headers(call, reply.headers());
        return body(call, reply)
                .map(body -> Result.of(new HttpResponse(reply.status(), headers, body)))
                .orElseGet(() -> Result.refused(refusals.configuration(
                        "the function flagged its body as base64, but it is not: " + reply.body())));
    }

    private Optional<Body> body(AuthorizedCall call, Reply reply) {
        boolean decoded = reply.base64()
                && binaryTypes.cover(call.request()
                        .headers()
                        .first("accept")
                        .map(MediaType::firstOf)
                        .orElse(MediaType.JSON));
        if (!decoded) {
            return Optional.of(Body.of(reply.body()));
        }
        try {
            return Optional.of(Body.of(Base64.getDecoder().decode(reply.body())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Reply> read(String output) {
        return Json.tryParse(output)
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .filter(reply -> MEMBERS.containsAll(reply.members().keySet()))
                .flatMap(ProxyReply::read);
    }

    static Optional<Reply> read(JsonObject reply) {
        OptionalInt status = status(reply.member("statusCode"));
        Optional<Headers> multi = MultiHeaders.read(reply.member("multiValueHeaders"));
        Optional<Headers> single = MultiHeaders.readSingle(reply.member("headers"));
        Json body = reply.member("body").orElse(JsonNull.NULL);
        boolean bodyFits = !(body instanceof JsonObject) && !(body instanceof JsonArray);
        if (status.isEmpty() || multi.isEmpty() || single.isEmpty() || !bodyFits) {
            return Optional.empty();
        }
        // as Lombok and Kotlin write it; it counts first (aws-sam-cli PR#2941, after trials)
        boolean base64 = reply.member("base64Encoded")
                .or(() -> reply.member("isBase64Encoded"))
                .map(Json::text)
                .orElse("")
                .equals("true");
        Headers headers = MultiHeaders.merged(multi.get(), single.get());
        return Optional.of(new Reply(status.getAsInt(), headers, body.isNull() ? "" : body.text(), base64));
    }

    private static OptionalInt status(Optional<Json> given) {
        if (given.isEmpty() || given.get().isNull()) {
            return OptionalInt.of(200);
        }
        String text = given.get() instanceof JsonNumber number
                ? number.wholePart()
                : given.get().text();
        return StatusText.threeDigits(text);
    }

    /** What a reply says, its body still as written. */
    record Reply(int status, Headers headers, String body, boolean base64) {}

    /** Header maps of a reply. */
    private static final class MultiHeaders {

        static Optional<Headers> readSingle(Optional<Json> given) {
            List<Header> lines = new ArrayList<>();
            for (Map.Entry<String, Json> header : members(given).entrySet()) {
                if (!header.getValue().isNull()) {
                    lines.add(new Header(header.getKey(), header.getValue().text()));
                }
            }
            return isMapOrNull(given) ? Optional.of(new Headers(lines)) : Optional.empty();
        }

        static Optional<Headers> read(Optional<Json> given) {
            List<Header> lines = new ArrayList<>();
            for (Map.Entry<String, Json> header : members(given).entrySet()) {
                if (!(header.getValue() instanceof JsonArray values)) {
                    return Optional.empty();
                }
                for (Json value : values.elements()) {
                    lines.add(new Header(header.getKey(), value.text()));
                }
            }
            return isMapOrNull(given) ? Optional.of(new Headers(lines)) : Optional.empty();
        }

        /** Lists come first; a single value that a list has too is not repeated. */
        static Headers merged(Headers multi, Headers single) {
            Headers merged = multi;
            for (var header : single) {
                if (!multi.all(header.name()).contains(header.value())) {
                    merged = merged.plus(header.name(), header.value());
                }
            }
            return merged;
        }

        private static Map<String, Json> members(Optional<Json> given) {
            return given.filter(JsonObject.class::isInstance)
                    .map(object -> ((JsonObject) object).members())
                    .orElse(Map.of());
        }

        private static boolean isMapOrNull(Optional<Json> given) {
            return given.isEmpty() || given.get().isNull() || given.get() instanceof JsonObject;
        }
    }
}
