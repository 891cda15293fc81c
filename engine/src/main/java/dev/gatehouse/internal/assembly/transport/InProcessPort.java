package dev.gatehouse.internal.assembly.transport;

import dev.gatehouse.client.NotProvidedException;
import dev.gatehouse.events.Exchange;
import dev.gatehouse.events.NotProvided;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.assembly.CollectedResponse;
import dev.gatehouse.internal.assembly.GatewayUnderTest;
import dev.gatehouse.internal.assembly.TransportLimits;
import dev.gatehouse.internal.client.ChunkListener;
import dev.gatehouse.internal.client.GatewayPort;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.feature.responses.CommonHeaders;
import dev.gatehouse.internal.misuse.Misuse;
import dev.gatehouse.internal.responsecontract.ResponseContract;
import dev.gatehouse.internal.server.codec.Framing;
import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.FunctionDefinition;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.Route;
import dev.gatehouse.model.WebSocketApi;
import java.util.List;

/** Hands requests to the gateway without a socket. */
public record InProcessPort(GatewayUnderTest running, ApiDefinition api, String stage)
        implements GatewayPort, InProcessStagePort {

    @Override
    public Exchange send(HttpRequest request) {
        return send(request, chunk -> true);
    }

    @Override
    public Exchange send(HttpRequest request, ChunkListener listener) {
        State state = running.state();
        var client = new CollectedResponse(listener);
        HttpRequest received = Framing.asReceived(request);
        Exchange exchange = TransportLimits.of(api)
                .refusal(received)
                .map(refusal -> refused(received, refusal, state))
                .orElseGet(() -> client.of(running.gateway().handle(received, api, state, client)));
        return provided(exchange);
    }

    /**
     * The call itself.
     *
     * @throws NotProvidedException if it needed something that nothing stands for
     */
    public static Exchange provided(Exchange exchange) {
        exchange.last(NotProvided.class).ifPresent(missing -> {
            throw new NotProvidedException(missing.message());
        });
        return exchange;
    }

    private Exchange refused(HttpRequest request, HttpResponse refusal, State state) {
        return TransportLimits.refused(request, CommonHeaders.over(request, refusal, state), api, state);
    }

    @Override
    public Exchange rehearse(HttpRequest request) {
        return Rehearsal.of(running, api).call(Framing.asReceived(request));
    }

    @Override
    public String reachable(String path) {
        if (api instanceof WebSocketApi && !path.replace("%40", "@").startsWith("/@connections")) {
            throw Misuse.of(api.location() + ": " + api.logicalId() + " is a WebSocket API, and its HTTP clients reach"
                            + " only /@connections/{id}, not " + path)
                    .toDo("open a session: webSocketClient().connect(), or take a WebSocketSession.");
        }
        return path;
    }

    @Override
    public List<String> contractBreaches(Exchange exchange) {
        return ResponseContract.of(api).breaches(exchange);
    }

    @Override
    public List<String> routes() {
        if (api instanceof RestApi rest) {
            return rest.definition().resources().stream()
                    .flatMap(resource ->
                            resource.methods().stream().map(method -> method.httpMethod() + " " + resource.path()))
                    .toList();
        }
        List<Route> routes = api instanceof HttpApi http ? http.routes() : ((WebSocketApi) api).routes();
        return routes.stream().map(Route::routeKey).toList();
    }

    @Override
    public String logicalIdOf(String functionName) {
        return running.template().functions().stream()
                .filter(function -> function.name().equals(functionName))
                .map(FunctionDefinition::logicalId)
                .findFirst()
                .orElse(functionName);
    }
}
