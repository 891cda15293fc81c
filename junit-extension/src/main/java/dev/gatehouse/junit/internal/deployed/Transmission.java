package dev.gatehouse.junit.internal.deployed;

import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.environment.BackendOutcome;
import dev.gatehouse.internal.environment.BackendRequest;
import dev.gatehouse.internal.environment.BackendRequest.CertificateCheck;
import dev.gatehouse.internal.environment.Backends;
import dev.gatehouse.internal.environment.Stopwatch;
import dev.gatehouse.internal.server.client.ConnectOutcome;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Sends requests to deployed stages, and repeats what a deployment just made or the account's rate limit refuses.
 *
 * <p>Nothing is sent to another host than the stage's: no redirect is followed.
 */
final class Transmission {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(8));
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final int TOO_MANY_REQUESTS = 429;

    private final Backends wire;
    private final Consumer<Duration> pause;
    private final Set<String> settled = ConcurrentHashMap.newKeySet();

    Transmission(Backends wire, Consumer<Duration> pause) {
        this.wire = wire;
        this.pause = pause;
    }

    /** What 429 means for a stage. */
    enum RateLimit {
        /** The template throttles the stage: a 429 is an answer like any other. */
        OF_TEMPLATE,
        /** It does not, so a 429 is the account's limit: the call is repeated. */
        OF_ACCOUNT
    }

    /**
     * Sends and waits for the answer.
     *
     * @throws IllegalStateException that names the stage, if no answer comes
     */
    HttpResponse send(DeployedStage stage, HttpRequest request, RateLimit limit) {
        for (Duration wait : PAUSES) {
            BackendOutcome outcome = wire.send(call(stage, request));
            Optional<Duration> again = outcome.response()
                    .map(response -> again(stage, response, limit, wait))
                    .orElseGet(() -> mayNotBeThere(stage, request, outcome) ? Optional.of(wait) : Optional.empty());
            if (again.isEmpty()) {
                settled.add(stage.origin() + stage.basePath());
                return answer(stage, request, outcome);
            }
            pause.accept(again.get());
        }
        return answer(stage, request, wire.send(call(stage, request)));
    }

    /**
     * Opens a session; a handshake that gets no answer, or that of a missing stage, is repeated like any call.
     *
     * @param attempt opens it
     */
    ConnectOutcome connect(DeployedStage stage, RateLimit limit, Supplier<ConnectOutcome> attempt) {
        for (Duration wait : PAUSES) {
            ConnectOutcome outcome = attempt.get();
            Optional<Duration> again = outcome.response()
                    .map(response -> again(stage, response, limit, wait))
                    .orElseGet(() -> isNew(stage) ? Optional.of(wait) : Optional.empty());
            if (again.isEmpty()) {
                outcome.response().ifPresent(response -> settled.add(stage.origin() + stage.basePath()));
                return outcome;
            }
            pause.accept(again.get());
        }
        return attempt.get();
    }

    static BackendRequest call(DeployedStage stage, HttpRequest request) {
        return new BackendRequest(stage.origin(), request, PATIENCE, CertificateCheck.STRICT, new Stopwatch());
    }

    private Optional<Duration> again(DeployedStage stage, HttpResponse response, RateLimit limit, Duration wait) {
        if (response.status() == TOO_MANY_REQUESTS && limit == RateLimit.OF_ACCOUNT) {
            return Optional.of(retryAfter(response).orElse(wait));
        }
        return isNew(stage) && isOfNoStage(response) ? Optional.of(wait) : Optional.empty();
    }

    private boolean isNew(DeployedStage stage) {
        return !stage.isLoopback() && !settled.contains(stage.origin() + stage.basePath());
    }

    /** What AWS answers while an API, stage or route is not there yet; nothing behind the stage was asked. */
    private static boolean isOfNoStage(HttpResponse response) {
        String body = response.body().text().replace(" ", "");
        return response.status() == 403
                        && (body.equals("{\"message\":\"Forbidden\"}")
                                || body.equals("{\"message\":\"MissingAuthenticationToken\"}"))
                || response.status() == 404 && body.equals("{\"message\":\"NotFound\"}");
    }

    /** A host without an address, or without a certificate yet, has got nothing; a connection that broke may have. */
    private boolean mayNotBeThere(DeployedStage stage, HttpRequest request, BackendOutcome outcome) {
        boolean unreachable = outcome.failure()
                .filter(BackendOutcome.Failure.UNREACHABLE::equals)
                .isPresent();
        return unreachable
                && isNew(stage)
                && (SAFE.contains(request.method())
                        || outcome.explanation().contains(": no TLS")
                        || isWithoutAddress(stage));
    }

    private static boolean isWithoutAddress(DeployedStage stage) {
        try {
            return InetAddress.getAllByName(stage.url().getHost()).length == 0;
        } catch (UnknownHostException e) {
            return true;
        }
    }

    private static Optional<Duration> retryAfter(HttpResponse response) {
        return response.headers()
                .first("retry-after")
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,4}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .map(asked -> asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked);
    }

    private static HttpResponse answer(DeployedStage stage, HttpRequest request, BackendOutcome outcome) {
        return outcome.response()
                .orElseThrow(() -> new IllegalStateException(stage.named() + " did not answer " + request.method()
                        + " " + request.path() + "."
                        + "\n  found:       " + outcome.explanation()
                        + "\n  to do:       check that gatehouse.target." + stage.named() + " is its URL; a private"
                        + " certificate is trusted with gatehouse.target.trust=FILE.pem."));
    }
}
