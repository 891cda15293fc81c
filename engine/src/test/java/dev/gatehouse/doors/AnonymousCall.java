package dev.gatehouse.doors;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.RunningStage;
import dev.gatehouse.client.ApiResponse;
import dev.gatehouse.client.NotProvidedException;
import dev.gatehouse.client.WebSocketAttempt;
import dev.gatehouse.client.WebSocketSession;
import dev.gatehouse.events.CallRefused;
import dev.gatehouse.function.FunctionCode;
import dev.gatehouse.function.FunctionOutcome;
import dev.gatehouse.function.FunctionProvider;
import dev.gatehouse.function.ProvidedFunction;
import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.AuthorizationType;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.Method;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.RestResource;
import dev.gatehouse.model.Route;
import dev.gatehouse.model.StageDefinition;
import dev.gatehouse.model.WebSocketApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A call without any credentials and who refused it.
 *
 * @param route like {@code ApiDefinition prod GET /pets}
 * @param type what the route asks for by its definition
 * @param refusedBy the gate that refused it with 401, 403 or 404; empty if the caller got in
 */
record AnonymousCall(String route, AuthorizationType type, Optional<String> refusedBy) {

    /** Code of every function: it denies as an authorizer and answers 200 as a backend. */
    private static final String DENIED = """
            {"statusCode": 200, "isAuthorized": false, "principalId": "nobody", "policyDocument":
              {"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Action": "*", "Resource": "*"}]}}""";

    /** Code for each function of a template. */
    static FunctionProvider functions() {
        return definition -> ProvidedFunction.of(code());
    }

    /** The code of those functions. */
    static FunctionCode code() {
        return invocation -> FunctionOutcome.returned(DENIED);
    }

    boolean gotIn() {
        return refusedBy.isEmpty();
    }

    /** Calls each method and route of each stage once, preflight methods left out. */
    static List<AnonymousCall> everywhere(ApiGateway gateway) {
        List<AnonymousCall> calls = new ArrayList<>();
        for (ApiDefinition api : gateway.apis()) {
            for (StageDefinition stage : api.stages()) {
                RunningStage running = gateway.api(api.logicalId()).stage(stage.name());
                String where = api.logicalId() + " " + stage.name() + " ";
                if (api instanceof RestApi rest) {
                    rest.definition()
                            .resources()
                            .forEach(resource -> calls.addAll(ofResource(where, resource, running)));
                } else if (api instanceof HttpApi http) {
                    http.routes().forEach(route -> calls.add(ofRoute(where, route, running)));
                } else if (api instanceof WebSocketApi webSocket
                        && !stage.deploymentId().isEmpty()) {
                    calls.add(ofConnect(where, webSocket, running));
                }
            }
        }
        return calls;
    }

    private static List<AnonymousCall> ofResource(String where, RestResource resource, RunningStage stage) {
        List<AnonymousCall> calls = new ArrayList<>();
        for (Method method : resource.methods()) {
            if (!method.httpMethod().equals("OPTIONS")) {
                String verb = method.httpMethod().equals("ANY") ? "GET" : method.httpMethod();
                calls.add(new AnonymousCall(
                        where + verb + " " + resource.path(),
                        method.authorization().type(),
                        refusal(method.authorization().type(), () -> stage.client()
                                .call(verb, filled(resource.path()))
                                .send())));
            }
        }
        return calls;
    }

    private static AnonymousCall ofRoute(String where, Route route, RunningStage stage) {
        String[] key = route.routeKey().split(" ", 2);
        String verb = key.length < 2 || key[0].equals("ANY") ? "GET" : key[0];
        String path = key.length < 2 ? "/any-path-at-all" : filled(key[1]);
        return new AnonymousCall(
                where + route.routeKey(),
                route.authorization().type(),
                refusal(
                        route.authorization().type(),
                        () -> stage.client().call(verb, path).send()));
    }

    private static AnonymousCall ofConnect(String where, WebSocketApi api, RunningStage stage) {
        AuthorizationType type = api.routes().stream()
                .filter(route -> route.routeKey().equals("$connect"))
                .map(route -> route.authorization().type())
                .findFirst()
                .orElse(AuthorizationType.NONE);
        return new AnonymousCall(where + "$connect", type, refusal(type, () -> {
            WebSocketAttempt attempt = stage.webSocketClient().connect().attempt();
            attempt.session().ifPresent(WebSocketSession::close);
            return attempt.response();
        }));
    }

    /** A call that reaches something that nothing stands for got in, unless that is the authorizer. */
    private static Optional<String> refusal(AuthorizationType type, Supplier<ApiResponse> call) {
        try {
            return refusedBy(call.get());
        } catch (NotProvidedException e) {
            return type == AuthorizationType.CUSTOM ? Optional.of("an authorizer that is not here") : Optional.empty();
        }
    }

    private static Optional<String> refusedBy(ApiResponse response) {
        boolean isRefused = List.of(401, 403, 404).contains(response.status());
        Optional<String> gate = response.trace().facts(CallRefused.class).stream()
                .map(refused -> refused.gate().toString())
                .findFirst();
        return isRefused ? gate.or(() -> Optional.of("no gate")) : Optional.empty();
    }

    private static String filled(String path) {
        return path.replaceAll("\\{[^}]*}", "v");
    }
}
