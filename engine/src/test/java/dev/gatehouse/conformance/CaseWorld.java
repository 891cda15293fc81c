package dev.gatehouse.conformance;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.ApiGatewayBuilder;
import dev.gatehouse.RunningApi;
import dev.gatehouse.RunningStage;
import dev.gatehouse.client.GatewayClient;
import dev.gatehouse.client.WebSocketClient;
import dev.gatehouse.client.WebSocketSession;
import dev.gatehouse.conformance.Behaviours.StubFunction;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.RestApi;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A running gateway as one case wants it, and what stands behind it. */
final class CaseWorld implements AutoCloseable {

    private final CaseFile file;
    private final Transport transport;
    private final Map<String, StubFunction> functions = new LinkedHashMap<>();
    private final Map<String, WebSocketSession> sessions = new LinkedHashMap<>();
    private final ApiGateway gateway;

    CaseWorld(CaseFile file, Transport transport) {
        this.file = file;
        this.transport = transport;
        this.gateway = builder().start();
    }

    private ApiGatewayBuilder builder() {
        var builder = ApiGateway.builder()
                .templateText(file.id() + ".yaml", file.text("template", ""))
                .openApiStage(file.text("stage", "test"))
                .openApiProtocol(
                        file.text("api", "rest").equals("http")
                                ? ApiGatewayBuilder.Protocol.HTTP
                                : ApiGatewayBuilder.Protocol.REST);
        file.content().member("clock").ifPresent(clock -> builder.clock(Instant.parse(clock.text())));
        file.map("parameters").forEach((name, value) -> builder.parameter(name, value.text()));
        file.map("importParameters").forEach((name, value) -> builder.importParameter(name, value.text()));
        file.map("stageVariables").forEach((name, value) -> builder.stageVariable(name, value.text()));
        file.map("functions").forEach((name, value) -> builder.function(name, stub(name, value)));
        file.map("backends").forEach((origin, value) -> builder.backend(origin, Responders.backend(value)));
        file.map("services").forEach((name, value) -> builder.service(name, Responders.service(value)));
        return builder;
    }

    private StubFunction stub(String name, Json definition) {
        var stub = new StubFunction(Behaviours.function(definition));
        functions.put(name, stub);
        return stub;
    }

    ApiGateway gateway() {
        return gateway;
    }

    CaseFile file() {
        return file;
    }

    /** The API that the case means: the only one of its kind. */
    RunningApi api() {
        String kind = file.text("api", "rest");
        return gateway.apis().stream()
                .filter(api -> kindOf(api).equals(kind))
                .findFirst()
                .map(api -> gateway.api(api.logicalId()))
                .orElseThrow(() -> new CaseFailure("the template gives no " + kind + " API"));
    }

    private static String kindOf(ApiDefinition api) {
        return api instanceof RestApi ? "rest" : api instanceof HttpApi ? "http" : "websocket";
    }

    WebSocketClient webSocketClient() {
        RunningStage stage = api().stage(file.text("stage", "test"));
        return transport == Transport.SOCKET ? stage.socketWebSocketClient() : stage.webSocketClient();
    }

    Map<String, WebSocketSession> sessions() {
        return sessions;
    }

    WebSocketSession session(String as) {
        WebSocketSession session = sessions.get(as);
        if (session == null) {
            throw new CaseFailure(as + " is not connected");
        }
        return session;
    }

    GatewayClient client() {
        RunningStage stage = api().stage(file.text("stage", "test"));
        return transport == Transport.SOCKET ? stage.socketClient() : stage.client();
    }

    StubFunction function(String name) {
        StubFunction stub = functions.get(name);
        if (stub == null) {
            throw new CaseFailure("the case has no function " + name);
        }
        return stub;
    }

    @Override
    public void close() {
        gateway.close();
    }
}
