package dev.gatehouse.junit.internal.deployed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.client.DeployedStages.Named;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.http.Peer;
import dev.gatehouse.internal.environment.BackendOutcome;
import dev.gatehouse.internal.environment.BackendOutcome.Failure;
import dev.gatehouse.internal.environment.BackendRequest;
import dev.gatehouse.internal.server.client.ConnectOutcome;
import dev.gatehouse.junit.internal.deployed.Transmission.RateLimit;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TransmissionTest {

    private static final DeployedStage NEW = new DeployedStage(
            new Named("Orders", "prod"), URI.create("https://a1b2c3.execute-api.eu-west-1.amazonaws.com/prod"));
    private static final BackendOutcome FORBIDDEN = answer(403, "{\"message\":\"Forbidden\"}");
    private static final BackendOutcome OK = answer(200, "fine");
    private static final BackendOutcome TOO_MANY = answer(429, "{\"message\":\"Too Many Requests\"}");

    private final List<Duration> pauses = new ArrayList<>();
    private final List<BackendRequest> sent = new ArrayList<>();

    @Test
    void a_stage_that_is_not_there_yet_is_asked_again() {
        var transmission = transmission(FORBIDDEN, answer(404, "{\"message\": \"Not Found\"}"), OK);

        HttpResponse response = transmission.send(NEW, request("POST"), RateLimit.OF_ACCOUNT);

        assertThat(response.status()).isEqualTo(200);
        assertThat(pauses).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    @Test
    void a_route_that_is_not_there_yet_is_asked_again() {
        var transmission = transmission(answer(403, "{\"message\":\"Missing Authentication Token\"}"), OK);

        HttpResponse response = transmission.send(NEW, request("GET"), RateLimit.OF_ACCOUNT);

        assertThat(response.status()).isEqualTo(200);
        assertThat(pauses).containsExactly(Duration.ofMillis(500));
    }

    @Test
    void a_session_with_a_stage_that_is_not_there_yet_is_opened_again() {
        Deque<ConnectOutcome> left = new ArrayDeque<>(List.of(
                new ConnectOutcome(Optional.empty(), Optional.empty(), "there is no such host"),
                new ConnectOutcome(FORBIDDEN.response(), Optional.empty(), "refused with 403"),
                new ConnectOutcome(Optional.of(HttpResponse.of(101)), Optional.empty(), "")));

        ConnectOutcome opened = transmission().connect(NEW, RateLimit.OF_ACCOUNT, left::remove);

        assertThat(opened.response().orElseThrow().status()).isEqualTo(101);
        assertThat(pauses).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    @Test
    void a_stage_that_has_answered_is_taken_at_its_word() {
        var transmission = transmission(OK, FORBIDDEN);
        transmission.send(NEW, request("GET"), RateLimit.OF_ACCOUNT);

        HttpResponse response = transmission.send(NEW, request("GET"), RateLimit.OF_ACCOUNT);

        assertThat(response.status()).isEqualTo(403);
        assertThat(pauses).isEmpty();
    }

    @Test
    void repeating_ends_and_the_last_answer_is_the_answer() {
        var transmission = transmission(FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN);

        HttpResponse response = transmission.send(NEW, request("GET"), RateLimit.OF_ACCOUNT);

        assertThat(response.status()).isEqualTo(403);
        assertThat(sent).hasSize(6);
        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(Duration.ofMillis(15_500));
    }

    @Test
    void the_accounts_rate_limit_is_waited_for() {
        var limited = BackendOutcome.answered(new HttpResponse(429, Headers.of("Retry-After", "3"), Body.empty()));
        var transmission = transmission(TOO_MANY, limited, OK);

        HttpResponse response = transmission.send(NEW, request("POST"), RateLimit.OF_ACCOUNT);

        assertThat(response.status()).isEqualTo(200);
        assertThat(pauses).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(3));
    }

    @Test
    void a_throttle_of_the_template_is_an_answer() {
        HttpResponse response = transmission(TOO_MANY).send(NEW, request("GET"), RateLimit.OF_TEMPLATE);

        assertThat(response.status()).isEqualTo(429);
        assertThat(pauses).isEmpty();
    }

    @Test
    void a_connection_that_broke_is_not_repeated_for_a_post() {
        var broke = BackendOutcome.failed(Failure.UNREACHABLE, "POST https://localhost:1/: reset");
        var here = new DeployedStage(new Named("Orders", "prod"), URI.create("https://127.0.0.1:1/prod"));

        assertThatThrownBy(() -> transmission(broke).send(here, request("POST"), RateLimit.OF_ACCOUNT))
                .hasMessage("""
                        Orders.prod did not answer POST /prod/orders.
                          found:       POST https://localhost:1/: reset
                          to do:       check that gatehouse.target.Orders.prod is its URL; a private certificate is trusted with gatehouse.target.trust=FILE.pem.""");
        assertThat(sent).hasSize(1);
    }

    @Test
    void everything_goes_to_the_host_that_is_named() {
        transmission(OK).send(NEW, request("GET"), RateLimit.OF_ACCOUNT);

        assertThat(sent)
                .extracting(BackendRequest::origin)
                .containsExactly("https://a1b2c3.execute-api.eu-west-1.amazonaws.com");
    }

    private Transmission transmission(BackendOutcome... outcomes) {
        Deque<BackendOutcome> left = new ArrayDeque<>(List.of(outcomes));
        return new Transmission(
                request -> {
                    sent.add(request);
                    return left.remove();
                },
                pauses::add);
    }

    private static HttpRequest request(String method) {
        return new HttpRequest(method, "/prod/orders", Headers.none(), Body.empty(), Peer.at("127.0.0.1"));
    }

    private static BackendOutcome answer(int status, String body) {
        return BackendOutcome.answered(HttpResponse.of(status).withBody(Body.of(body)));
    }
}
