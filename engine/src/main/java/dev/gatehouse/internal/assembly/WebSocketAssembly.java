package dev.gatehouse.internal.assembly;

import dev.gatehouse.events.RouteMatched;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.feature.access.Access;
import dev.gatehouse.internal.feature.access.AccessRegistry;
import dev.gatehouse.internal.feature.apikeys.ApiKeys;
import dev.gatehouse.internal.feature.apikeys.PlanRegistry;
import dev.gatehouse.internal.feature.integration.websocket.RouteReply;
import dev.gatehouse.internal.feature.integration.websocket.WebSocketIntegration;
import dev.gatehouse.internal.feature.observation.Observation;
import dev.gatehouse.internal.feature.responses.CommonHeaders;
import dev.gatehouse.internal.feature.responses.ErrorFrames;
import dev.gatehouse.internal.feature.responses.HandshakeResponses;
import dev.gatehouse.internal.feature.responses.NotProvidedAnswer;
import dev.gatehouse.internal.feature.routing.MessageRouting;
import dev.gatehouse.internal.feature.throttling.Throttling;
import dev.gatehouse.internal.feature.validation.Validation;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.internal.pipeline.Gate;
import dev.gatehouse.internal.pipeline.OutgoingMessage;
import dev.gatehouse.internal.pipeline.Responder;
import dev.gatehouse.internal.pipeline.RoutedCall;
import dev.gatehouse.internal.pipeline.StagePipeline;
import dev.gatehouse.internal.pipeline.WebSocketRoute;
import dev.gatehouse.internal.pipeline.context.RouteContext;
import dev.gatehouse.model.Enforcement;
import dev.gatehouse.model.Route;
import dev.gatehouse.model.StageDefinition;
import dev.gatehouse.model.Template;
import dev.gatehouse.model.WebSocketApi;
import java.util.Map;
import java.util.Optional;

/** Assembles the three pipelines of a WebSocket stage: handshake, message, end. */
record WebSocketAssembly(Template template, WebSocketApi api, AccessRegistry registry, AssemblyOptions options) {

    /** The handshake: {@code $connect}, the only place where a caller is checked. */
    StagePipeline<HttpResponse> connect(StageDefinition stage) {
        var handshake = handshake(stage);
        return CommonHeaders.filter()
                .then(NotProvidedAnswer.filter())
                .then(Observation.connect(api, stage))
                .to(HandshakeResponses.gate() // the only place where a refusal becomes a response
                        .to(received -> handshake.answer(received.matched(special("$connect")))));
    }

    private Responder<RoutedCall, HttpResponse> handshake(StageDefinition stage) {
        Optional<WebSocketRoute> method = route("$connect").map(route -> new WebSocketRoute(api, stage, route));
        if (method.isEmpty()) {
            return newConnections().to(call -> call.serve(HttpResponse.of(200)));
        }
        Gate<RoutedCall, RoutedCall, HttpResponse> known = (call, next) -> {
            call.note(matched(method.get()));
            return next.answer(call);
        };
        return known.then(newConnections())
                .then(Throttling.gate(method.get()))
                .then(access(method.get()))
                .then(ApiKeys.gate(method.get(), PlanRegistry.of(template)))
                .to(WebSocketIntegration.responder(method.get(), registry.permissions()));
    }

    /** A message. */
    StagePipeline<Optional<OutgoingMessage>> message(StageDefinition stage) {
        return NotProvidedAnswer.frames()
                .then(Observation.message(api, stage))
                .to(ErrorFrames.gate() // the only place where a refusal becomes a frame
                        .to(MessageRouting.responder(api, route -> message(new WebSocketRoute(api, stage, route)))));
    }

    private Responder<RoutedCall, Optional<OutgoingMessage>> message(WebSocketRoute method) {
        var reply = RouteReply.responder(method, registry.permissions());
        return options.<Optional<OutgoingMessage>>accountThrottle()
                .then(Throttling.gate(method))
                .then(Validation.messages(method))
                .to(call -> reply.answer(call.admitted(call.context())));
    }

    /** The end of a connection; whatever {@code $disconnect} answers is ignored. */
    Optional<StagePipeline<HttpResponse>> disconnect(StageDefinition stage) {
        return route("$disconnect").map(route -> {
            var responder =
                    WebSocketIntegration.responder(new WebSocketRoute(api, stage, route), registry.permissions());
            return Observation.connect(api, stage).to(HandshakeResponses.gate().to(received -> {
                RoutedCall call = received.matched(special("$disconnect"));
                call.note(matched(new WebSocketRoute(api, stage, route)));
                return responder.answer(call.admitted(call.context()));
            }));
        });
    }

    private Gate<RoutedCall, RoutedCall, HttpResponse> newConnections() {
        return options.accountLimits() == Enforcement.ENFORCED ? Throttling.newConnections() : Gate.open();
    }

    private Gate<RoutedCall, AuthorizedCall, HttpResponse> access(WebSocketRoute method) {
        return Access.gate(method, registry);
    }

    private Optional<Route> route(String key) {
        return api.routes().stream()
                .filter(route -> route.routeKey().equals(key))
                .findFirst();
    }

    private static RouteMatched matched(WebSocketRoute method) {
        return new RouteMatched(
                method.route().routeKey(), Map.of(), method.route().location());
    }

    private static RouteContext special(String key) {
        return new RouteContext(key, key, key, Map.of());
    }
}
