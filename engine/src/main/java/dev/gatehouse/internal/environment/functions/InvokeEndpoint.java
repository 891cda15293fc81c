package dev.gatehouse.internal.environment.functions;

import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.function.FunctionError;
import dev.gatehouse.function.FunctionError.Kind;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.function.FunctionProvider;
import dev.gatehouse.function.Invocation;
import dev.gatehouse.function.ProvidedFunction;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.model.FunctionDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Functions that another process runs and that are invoked over HTTP, by Lambda's own Invoke API.
 *
 * <p>What runs there may be in any language: {@code sam local start-lambda}, {@code serverless-offline}, a runtime
 * interface emulator in a container. A function is asked for by its logical id, then by its name. An address that ends
 * in {@code /invocations} is used as it is.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke (read 2026-11-28)</a>
 */
public record InvokeEndpoint(URI endpoint) implements FunctionCode {

    private static final String INVOCATIONS = "/invocations";
    private static final String STREAMS = "/response-streaming-invocations";
    private static final int NOT_FOUND = 404;

    /**
     * An endpoint.
     *
     * @throws IllegalArgumentException if that is no http or https address
     */
    public InvokeEndpoint {
        String scheme = Optional.ofNullable(endpoint.getScheme()).orElse("");
        if (!scheme.matches("https?") || endpoint.getHost() == null) {
            throw new IllegalArgumentException("\"" + endpoint + "\" is not the address of a Lambda invoke endpoint.\n"
                    + "  to do:  write one like http://localhost:3001");
        }
    }

    /** A provider that has this endpoint for each function that the other one lacks. */
    public FunctionProvider after(FunctionProvider others) {
        return new AfterOthers(others, this);
    }

    @Override
    public FunctionOutcome invoke(Invocation invocation) {
        for (String name : names(invocation)) {
            for (URI address : addresses(name, invocation)) {
                Optional<FunctionOutcome> answer = ask(address, invocation);
                if (answer.isPresent()) {
                    return answer.get();
                }
            }
        }
        return FunctionOutcome.failed(LambdaErrors.notProvided(unknown(invocation)));
    }

    private static Set<String> names(Invocation invocation) {
        Set<String> names = new LinkedHashSet<>(List.of(invocation.function()));
        invocation.definition().map(FunctionDefinition::name).ifPresent(names::add);
        return names;
    }

    /** Lambda's own, for a caller that takes streams by the streaming operation first; few endpoints have that. */
    private List<URI> addresses(String name, Invocation invocation) {
        String base = endpoint.toString();
        if (base.endsWith("invocations")) {
            return List.of(endpoint);
        }
        String qualifier = invocation.qualifier();
        String query = qualifier.isEmpty() || qualifier.equals("$LATEST") ? "" : "?Qualifier=" + encoded(qualifier);
        String root = base.replaceAll("/$", "");
        URI whole = URI.create(root + "/2015-03-31/functions/" + encoded(name) + INVOCATIONS + query);
        URI streamed = URI.create(root + "/2021-11-15/functions/" + encoded(name) + STREAMS + query);
        return invocation.caller().streams() ? List.of(streamed, whole) : List.of(whole);
    }

    /** What that address answers; empty if it knows no such function. */
    private Optional<FunctionOutcome> ask(URI address, Invocation invocation) {
        Duration patience = patience(invocation);
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            connection.setConnectTimeout(millis(patience));
            connection.setReadTimeout(millis(patience));
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setRequestProperty("X-Amz-Invocation-Type", "RequestResponse");
            connection.setRequestProperty("X-Amz-Log-Type", "None");
            invocation.tenantId().ifPresent(tenant -> connection.setRequestProperty("X-Amz-Tenant-Id", tenant));
            connection.setFixedLengthStreamingMode(invocation.event().length);
            try (var out = connection.getOutputStream()) {
                out.write(invocation.event());
            }
            return outcome(connection, address, invocation);
        } catch (EventStream.FailedException e) {
            return Optional.of(FunctionOutcome.failed(e.error()));
        } catch (SocketTimeoutException e) {
            return Optional.of(FunctionOutcome.failed(
                    patience.compareTo(invocation.timeout()) < 0
                            ? LambdaErrors.abandoned(patience)
                            : LambdaErrors.timedOut(invocation.requestId(), invocation.timeout())));
        } catch (IOException e) {
            return Optional.of(FunctionOutcome.failed(LambdaErrors.notProvided("nothing answers at " + address + " ("
                    + e.getMessage() + "), where function " + invocation.function()
                    + " should run.\n  to do:  start the function there, or correct the address")));
        }
    }

    private static Duration patience(Invocation invocation) {
        Duration patience = invocation.caller().patience();
        return patience.compareTo(invocation.timeout()) < 0 ? patience : invocation.timeout();
    }

    private static int millis(Duration duration) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, duration.toMillis()));
    }

    private static Optional<FunctionOutcome> outcome(HttpURLConnection connection, URI address, Invocation invocation)
            throws IOException {
        int status = connection.getResponseCode();
        boolean failed = connection.getHeaderField("X-Amz-Function-Error") != null;
        if (status < 300 && !failed && invocation.caller().streams()) {
            return Optional.of(EndpointStream.begin(connection));
        }
        byte[] payload = payload(connection, status);
        if (status == NOT_FOUND) {
            return Optional.empty();
        }
        if (status == 429) {
            return Optional.of(FunctionOutcome.failed(LambdaErrors.throttled()));
        }
        if (status >= 300) {
            return Optional.of(FunctionOutcome.failed(LambdaErrors.notProvided(
                    address + " answered " + status + ": " + new String(payload, StandardCharsets.UTF_8))));
        }
        return Optional.of(
                failed
                        ? new FunctionOutcome(payload, Optional.of(error(payload)), Optional.empty())
                        : FunctionOutcome.returned(payload));
    }

    private static byte[] payload(HttpURLConnection connection, int status) throws IOException {
        try (InputStream in = status >= 400 ? connection.getErrorStream() : connection.getInputStream()) {
            return in == null ? new byte[0] : in.readAllBytes();
        }
    }

    private static FunctionError error(byte[] payload) {
        String text = new String(payload, StandardCharsets.UTF_8);
        Optional<Json> json = Json.tryParse(text);
        String message = member(json, "errorMessage").orElse(text);
        // Java and Python call it stackTrace, Node calls it trace
        List<String> frames = json.flatMap(error -> error.member("stackTrace").or(() -> error.member("trace")))
                .filter(JsonArray.class::isInstance)
                .map(trace ->
                        ((JsonArray) trace).elements().stream().map(Json::text).toList())
                .orElse(List.of());
        Kind kind = message.contains("Task timed out after") ? Kind.TIMEOUT : Kind.UNHANDLED;
        return new FunctionError(kind, member(json, "errorType").orElse(""), message, frames, Optional.empty());
    }

    private static Optional<String> member(Optional<Json> json, String name) {
        return json.flatMap(error -> error.member(name)).flatMap(Json::asString);
    }

    private String unknown(Invocation invocation) {
        return endpoint + " has no function " + String.join(" or ", names(invocation))
                + ".\n  to do:  start it there under one of these names, or use the complete address, which ends in "
                + INVOCATIONS;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What the others have, and the endpoint for the rest. */
    record AfterOthers(FunctionProvider others, InvokeEndpoint endpoint) implements FunctionProvider {

        @Override
        public ProvidedFunction provide(FunctionDefinition definition) {
            ProvidedFunction provided = ProvidedFunctions.here(others, definition);
            return provided.code().isPresent() ? provided : ProvidedFunction.of(endpoint);
        }

        @Override
        public FunctionProvider fresh() {
            return new AfterOthers(others.fresh(), endpoint);
        }

        @Override
        public void close() {
            others.close();
        }
    }
}
