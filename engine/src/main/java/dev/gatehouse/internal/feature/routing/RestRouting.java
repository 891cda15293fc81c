package dev.gatehouse.internal.feature.routing;

import dev.gatehouse.events.GateName;
import dev.gatehouse.events.RouteMatched;
import dev.gatehouse.events.RouteMissed;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.pipeline.Answer;
import dev.gatehouse.internal.pipeline.ExpectedCall;
import dev.gatehouse.internal.pipeline.ReceivedCall;
import dev.gatehouse.internal.pipeline.Refusal;
import dev.gatehouse.internal.pipeline.Responder;
import dev.gatehouse.internal.pipeline.RoutedCall;
import dev.gatehouse.internal.pipeline.context.RouteContext;
import dev.gatehouse.model.GatewayResponseType;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.Method;
import dev.gatehouse.model.RestResource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Finds the method of a REST API that serves a request, and goes its way. */
public final class RestRouting implements Responder<ReceivedCall, HttpResponse> {

    private final RouteTree<Target> tree = new RouteTree<>();
    private final List<String> routes = new ArrayList<>();

    private RestRouting() {}

    /** The responder for these resources; {@code responder} makes the one of a method. */
    public static Responder<ReceivedCall, HttpResponse> responder(
            List<RestResource> resources,
            BiFunction<RestResource, Method, Responder<RoutedCall, HttpResponse>> responder) {
        var routing = new RestRouting();
        for (RestResource resource : resources) {
            for (Method method : resource.methods()) {
                routing.add(resource, method, responder.apply(resource, method));
            }
        }
        return routing;
    }

    private void add(RestResource resource, Method method, Responder<RoutedCall, HttpResponse> responder) {
        String route = method.httpMethod() + " " + resource.path();
        tree.put(resource.path(), method.httpMethod(), new Target(resource, method, route, responder));
        routes.add(route);
    }

    @Override
    public Answer<HttpResponse> answer(ReceivedCall received) {
        var request = received.context().request();
        return tree.find(request.httpMethod(), request.resourcePath())
                .map(match -> go(received, match))
                .orElseGet(() -> Unmatched.refuse(received, routes));
    }

    @Override
    public boolean mayWait(ExpectedCall call) {
        return tree.find(call.method(), call.path())
                .map(match -> match.target().responder().mayWait(call))
                .orElse(true);
    }

    private static Answer<HttpResponse> go(ReceivedCall received, RouteTree.Match<Target> match) {
        Target target = match.target();
        var parameters = match.pathParameters();
        received.note(new RouteMatched(target.route(), parameters, target.location()));
        var route = new RouteContext(target.resource().id(), target.resource().path(), target.route(), parameters);
        return target.responder().answer(received.matched(route));
    }

    private record Target(
            RestResource resource, Method method, String route, Responder<RoutedCall, HttpResponse> responder) {

        Location location() {
            return method.location();
        }
    }

    /** Refuses what no method of a REST API serves, as the real service words it. */
    private static final class Unmatched {

        private Unmatched() {}

        static <R> Answer<R> refuse(ReceivedCall received, List<String> routes) {
            var request = received.context().request();
            String asked = request.httpMethod() + " " + request.resourcePath();
            received.note(RouteMissed.of(
                    asked, () -> ClosestRoutes.to(request.httpMethod(), request.resourcePath(), routes)));
            var refusal = Refusal.of(
                    GatewayResponseType.MISSING_AUTHENTICATION_TOKEN,
                    GateName.ROUTING,
                    "no method of the API serves " + asked);
            return received.refuse(received.request()
                    .headers()
                    .first("authorization")
                    .filter(value -> !value.isBlank() && !value.startsWith("AWS4-HMAC-SHA256"))
                    .map(value -> incompleteSignature(refusal, value))
                    .orElse(refusal));
        }

        // the real service reads the header as a signature wherever no method says otherwise
        private static Refusal incompleteSignature(Refusal refusal, String authorization) {
            String token = authorization.substring(authorization.indexOf(' ') + 1);
            return refusal.withErrorType("IncompleteSignatureException")
                    .saying("'" + token + "' not a valid key=value pair (missing equal-sign) in Authorization header: '"
                            + authorization + "'.");
        }
    }
}
