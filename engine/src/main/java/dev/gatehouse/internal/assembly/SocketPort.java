package dev.gatehouse.internal.assembly;

import dev.gatehouse.client.GatewayPort;
import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.environment.BackendOutcome;
import dev.gatehouse.internal.environment.BackendRequest;
import dev.gatehouse.internal.environment.BackendRequest.CertificateCheck;
import dev.gatehouse.internal.environment.Stopwatch;
import dev.gatehouse.model.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sends requests over a loopback socket, and finds in the same JVM what happened to them. */
public record SocketPort(Running running, Api api, String stage) implements GatewayPort {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Override
    public Exchange send(HttpRequest request) {
        Sockets sockets = running.state().get(Sockets.SLOT);
        String origin = sockets.server(running, api).uri().toString();
        HttpRequest sent = request.withHeaders(
                new dev.gatehouse.http.Headers(List.of(sockets.peerHeader().write(request.peer())))
                        .plus(sized(request)));
        BackendOutcome outcome = sockets.client()
                .send(new BackendRequest(origin, sent, PATIENCE, CertificateCheck.STRICT, new Stopwatch()));
        HttpResponse response = outcome.response()
                .orElseThrow(
                        () -> new IllegalStateException("no answer from " + origin + ": " + outcome.explanation()));
        return recorded(request, response);
    }

    private static dev.gatehouse.http.Headers sized(HttpRequest request) {
        boolean sized =
                request.headers().has("content-length") || request.headers().has("transfer-encoding");
        return sized || request.body().isEmpty()
                ? request.headers()
                : request.headers()
                        .plus("Content-Length", Integer.toString(request.body().length()));
    }

    private Exchange recorded(HttpRequest request, HttpResponse response) {
        Optional<String> id = response.headers().first("x-amzn-requestid").or(() -> response.headers()
                .first("apigw-requestid"));
        return id.flatMap(running.exchanges()::byRequestId)
                .map(exchange -> withResponse(exchange, response))
                .orElseGet(() -> new Exchange(
                        id.orElse(""), api.logicalId(), stage, request, response, now(), Duration.ZERO, List.of()));
    }

    private static Exchange withResponse(Exchange exchange, HttpResponse response) {
        return new Exchange(
                exchange.requestId(),
                exchange.api(),
                exchange.stage(),
                exchange.request(),
                response,
                exchange.receivedAt(),
                exchange.latency(),
                exchange.facts());
    }

    @Override
    public String host() {
        return Gateway.hostName(api, running.template().account());
    }

    @Override
    public String basePath() {
        return stage.equals("$default") ? "" : "/" + stage;
    }

    @Override
    public String apiKeyValue(String key) {
        return KeyValues.of(running.template(), key);
    }

    @Override
    public Instant now() {
        return running.state().environment().clock().now();
    }
}
