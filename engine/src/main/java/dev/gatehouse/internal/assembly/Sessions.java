package dev.gatehouse.internal.assembly;

import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.assembly.Protocol.MessagePipelines;
import dev.gatehouse.internal.assembly.Protocol.ServedStage;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.feature.connections.Connection;
import dev.gatehouse.internal.feature.connections.Connections;
import dev.gatehouse.internal.pipeline.CallScope;
import dev.gatehouse.internal.pipeline.OutgoingMessage;
import dev.gatehouse.internal.pipeline.ReceivedCall;
import dev.gatehouse.internal.pipeline.context.ConnectionContext;
import dev.gatehouse.internal.pipeline.context.ConnectionEnding;
import dev.gatehouse.internal.pipeline.context.Context;
import java.util.Optional;

/**
 * The connections of a WebSocket stage.
 *
 * <p>They outlive changes of their stage: each message and each end runs by the settings of its moment.
 */
record Sessions(Deployment deployment, String stage, State state) {

    /** Runs {@code $connect}; an accepted connection is registered before this returns. */
    Handshake open(ReceivedCall call, ServedStage served) {
        var answer = served.pipeline().serve(call);
        Exchange exchange = deployment.record(call, answer.context(), answer.result());
        boolean accepted = answer.result().status() == 101;
        return new Handshake(
                exchange, accepted ? Optional.of(opened(call.request(), answer.context())) : Optional.empty());
    }

    private OpenConnection opened(HttpRequest request, Context context) {
        var handshake = request.withHeaders(Headers.none()).withTarget(request.path());
        Connection connection =
                state.get(Connections.KEY).open(handshake, context, ending -> ended(handshake, context, ending));
        return new DeployedConnection(connection, state, this::message);
    }

    private Exchange message(Connection connection, String text) {
        var environment = state.environment();
        connection.active(environment.clock().now());
        String id = environment.ids().extended();
        ServedStage now = deployment.stage(stage, state);
        var call = next(
                connection.handshake().withBody(Body.of(text)),
                connection.context(),
                now,
                ofConnection(connection.context()).message(id));
        var answer = pipelines(now).message().serve(call);
        Body reply = answer.result().map(OutgoingMessage::payload).orElse(Body.empty());
        var exchange =
                deployment.record(call, answer.context(), HttpResponse.of(200).withBody(reply));
        answer.result()
                .ifPresent(frame -> connection.send(
                        frame.payload().text(), environment.clock().now()));
        return exchange;
    }

    private void ended(HttpRequest handshake, Context connected, ConnectionEnding ending) {
        ServedStage now = deployment.stage(stage, state);
        pipelines(now).disconnect().ifPresent(pipeline -> {
            var call = next(handshake, connected, now, ofConnection(connected).ended(ending));
            var answer = pipeline.serve(call);
            deployment.record(call, answer.context(), HttpResponse.of(200));
        });
    }

    private ReceivedCall next(HttpRequest request, Context connected, ServedStage now, ConnectionContext connection) {
        String id = state.environment().ids().extended();
        Context context = connected
                .again(id, state.environment().clock().now())
                .withStage(deployment.context(now.stage()))
                .withConnection(connection);
        return new ReceivedCall(request, context, CallScope.begin(state));
    }

    private static MessagePipelines pipelines(ServedStage stage) {
        return stage.messages().orElseThrow();
    }

    private static ConnectionContext ofConnection(Context connected) {
        return connected.connection().orElseThrow();
    }
}
