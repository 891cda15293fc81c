package dev.gatehouse.internal.environment.functions;

import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.Authorizer;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.Integration;
import dev.gatehouse.model.LambdaAuthorizer;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.RestDefinition;
import dev.gatehouse.model.Route;
import dev.gatehouse.model.RouteIntegration;
import dev.gatehouse.model.WebSocketApi;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The URIs at which the APIs of a template name functions, stage variables included as written. */
final class FunctionReferences {

    private final List<String> uris = new ArrayList<>();

    /** URIs and ARNs of functions, in the order of the APIs. */
    static List<String> in(List<ApiDefinition> apis) {
        var references = new FunctionReferences();
        apis.forEach(references::api);
        return references.uris.stream()
                .filter(it -> it.contains(":lambda:"))
                .distinct()
                .toList();
    }

    private void api(ApiDefinition api) {
        if (api instanceof RestApi rest) {
            definition(rest.definition());
            rest.stages().stream()
                    .flatMap(stage -> stage.canary().stream())
                    .flatMap(canary -> canary.definition().stream())
                    .forEach(this::definition);
        } else if (api instanceof HttpApi http) {
            authorizers(http.authorizers().values());
            routes(http.routes());
        } else if (api instanceof WebSocketApi socket) {
            authorizers(socket.authorizers().values());
            routes(socket.routes());
        }
    }

    private void definition(RestDefinition definition) {
        authorizers(definition.authorizers().values());
        definition.resources().stream()
                .flatMap(it -> it.methods().stream())
                .flatMap(it -> it.integration().stream())
                .map(Integration::uri)
                .forEach(uris::add);
    }

    private void routes(List<Route> routes) {
        routes.stream()
                .flatMap(it -> it.integration().stream())
                .map(RouteIntegration::uri)
                .forEach(uris::add);
    }

    private void authorizers(Collection<Authorizer> authorizers) {
        authorizers.stream()
                .flatMap(it -> it instanceof LambdaAuthorizer lambda ? Stream.of(lambda) : Stream.empty())
                .map(LambdaAuthorizer::uri)
                .forEach(uris::add);
    }
}
