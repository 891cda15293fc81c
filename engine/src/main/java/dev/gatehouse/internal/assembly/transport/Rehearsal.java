package dev.gatehouse.internal.assembly.transport;

import dev.gatehouse.events.Exchange;
import dev.gatehouse.function.FunctionError;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.assembly.AssembledTemplate;
import dev.gatehouse.internal.assembly.GatewayUnderTest;
import dev.gatehouse.internal.assembly.Handshake;
import dev.gatehouse.internal.environment.BackendOutcome;
import dev.gatehouse.internal.environment.Environment;
import dev.gatehouse.internal.environment.FunctionRequest;
import dev.gatehouse.internal.environment.Functions;
import dev.gatehouse.internal.environment.PendingWork;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.feature.connections.Outbox;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.pipeline.CallRecords;
import dev.gatehouse.model.ApiDefinition;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Sends calls through the gates of a test's state while nothing is invoked and nothing is recorded there.
 *
 * <p>Functions give an answer that lets a call go on: authorizers one that allows {@code user}, without a context.
 */
record Rehearsal(AssembledTemplate gateway, ApiDefinition api, State state) {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private static final FunctionOutcome ANSWER = FunctionOutcome.returned("{\"statusCode\": 200}");

    private static final FunctionOutcome DECISION = FunctionOutcome.returned("""
            {"isAuthorized": true, "principalId": "user", "policyDocument": {"Version": "2012-10-17",
             "Statement": [{"Action": "execute-api:Invoke", "Effect": "Allow", "Resource": "*"}]}}""");

    private static final HttpResponse EMPTY = new HttpResponse(200, Headers.none(), Body.empty());

    static Rehearsal of(GatewayUnderTest running, ApiDefinition api) {
        Environment own = running.state().environment();
        var environment = new Environment(
                own.clock(),
                own.chance(),
                own.ids(),
                new NoFunctions(),
                request -> BackendOutcome.answered(EMPTY),
                request -> BackendOutcome.answered(EMPTY),
                new PendingWork(),
                own.run(),
                own.life());
        return new Rehearsal(running.gateway(), api, running.state().rehearsal(environment));
    }

    Exchange call(HttpRequest request) {
        return gateway.handle(request, api, state);
    }

    /** The handshake, and what the message came to if the handshake was accepted. */
    List<Exchange> connect(HttpRequest handshake, Optional<String> message) {
        Handshake shaken = gateway.connect(handshake, api, state);
        shaken.connection()
                .ifPresent(connection -> message.ifPresent(text -> {
                    connection.opened(new Nobody());
                    connection.text(text);
                }));
        state.environment().quiescence().await(LONGEST);
        return state.get(CallRecords.KEY).exchanges(0);
    }

    private static final class NoFunctions implements Functions {

        @Override
        public FunctionOutcome invoke(FunctionRequest request) {
            var event = Json.tryParse(request.event().text());
            boolean asksForDecision = event.flatMap(
                            json -> json.member("methodArn").or(() -> json.member("routeArn")))
                    .isPresent();
            return asksForDecision ? DECISION : ANSWER;
        }

        @Override
        public Optional<FunctionError> invokeLater(FunctionRequest request) {
            return Optional.empty();
        }
    }

    /** Hears nothing. */
    private record Nobody() implements Outbox {

        @Override
        public void text(String message) {}

        @Override
        public void close(int code, String reason) {}
    }
}
