package dev.gatehouse.internal.assembly;

import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.Body;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.feature.access.AccessRegistry;
import dev.gatehouse.internal.feature.connections.Connection;
import dev.gatehouse.internal.feature.connections.Connections;
import dev.gatehouse.internal.spine.Arrival;
import dev.gatehouse.internal.spine.ConnectionContext;
import dev.gatehouse.internal.spine.ConnectionEnding;
import dev.gatehouse.internal.spine.Context;
import dev.gatehouse.internal.spine.Frame;
import dev.gatehouse.internal.spine.Identity;
import dev.gatehouse.internal.spine.Passage;
import dev.gatehouse.internal.spine.RequestContext;
import dev.gatehouse.internal.spine.Served;
import dev.gatehouse.internal.spine.StageContext;
import dev.gatehouse.internal.spine.Step;
import dev.gatehouse.model.StageDefinition;
import dev.gatehouse.model.Template;
import dev.gatehouse.model.WebSocketApi;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A WebSocket API with all its stages. */
final class WebSocketDeployment implements DeployedApi {

    private static final ChangedStages<Lines> CHANGED = new ChangedStages<>();

    private final Template template;
    private final WebSocketApi api;
    private final WebSocketAssembly assembly;
    private final Map<String, Lines> stages = new HashMap<>();

    WebSocketDeployment(Template template, WebSocketApi api, AccessRegistry registry, AssemblyOptions options) {
        this.template = template;
        this.api = api;
        this.assembly = new WebSocketAssembly(template, api, registry, options);
        api.stages().forEach(stage -> stages.put(stage.name(), lines(stage)));
    }

    private Lines lines(StageDefinition stage) {
        return new Lines(stage, assembly.connect(stage), assembly.message(stage), assembly.disconnect(stage));
    }

    private Optional<Lines> lines(String stage, State state) {
        return CHANGED.find(api, stage, state).or(() -> Optional.ofNullable(stages.get(stage)));
    }

    @Override
    public StageDefinition stage(String name, State state) {
        return existing(name, state).stage();
    }

    @Override
    public void change(String stage, UnaryOperator<StageDefinition> change, State state) {
        CHANGED.change(
                api,
                stage,
                state,
                new ChangedStages.Change<>(existing(stage, state), before -> lines(change.apply(before.stage()))));
    }

    private Lines existing(String stage, State state) {
        return lines(stage, state)
                .orElseThrow(() -> new IllegalArgumentException(api.logicalId() + " has no stage " + stage));
    }

    @Override
    public WebSocketApi api() {
        return api;
    }

    /** Answers a request that is no handshake: to {@code @connections}; else 426, or 403 without such a stage. */
    @Override
    public Exchange handle(HttpRequest request, Doorway doorway, State state) {
        PathInStage path = path(request, doorway);
        Optional<Lines> served = lines(path.stage(), state);
        if (served.isEmpty() || !serves(path, doorway)) {
            return Fronts.forbidden(request, api, path.stage(), state);
        }
        Context context = context(served.get().stage(), request, doorway, state);
        Optional<String> managed = ManagementDoor.connectionId(path.below());
        if (managed.isPresent()) {
            return new ManagementDoor(api, state).answer(request, context, managed.get());
        }
        var response = new HttpResponse(
                426,
                Headers.of("Upgrade", "websocket").plus("Content-Type", "application/json"),
                Body.of("{\"message\":\"Upgrade Required\"}"));
        Passage passage = Passage.begin(state);
        return Fronts.exchange(api, request, Fronts.finished(request, response, state), context, passage);
    }

    /** Runs {@code $connect}; an accepted connection is registered before this returns. */
    Handshake connect(HttpRequest request, Doorway doorway, State state) {
        PathInStage path = path(request, doorway);
        Optional<Lines> served = lines(path.stage(), state);
        if (served.isEmpty() || !serves(path, doorway)) {
            return new Handshake(Fronts.forbidden(request, api, path.stage(), state), Optional.empty());
        }
        Lines lines = served.get();
        Passage passage = Passage.begin(state);
        Context context = context(lines.stage(), request, doorway, state);
        var answer = (Served<HttpResponse>) lines.connect().answer(new Arrival(request, context, passage));
        HttpResponse response = answer.result();
        boolean accepted = response.status() == 101;
        HttpResponse shown = accepted ? response : Fronts.finished(request, response, state);
        Exchange exchange = Fronts.exchange(api, request, shown, answer.context(), passage);
        return new Handshake(
                exchange, accepted ? Optional.of(open(lines, request, answer.context(), state)) : Optional.empty());
    }

    private OpenConnection open(Lines lines, HttpRequest request, Context context, State state) {
        var connections = state.get(Connections.SLOT);
        var handshake = request.withHeaders(Headers.none()).withTarget(request.path());
        Connection connection =
                connections.open(handshake, context, ending -> disconnected(lines, handshake, context, ending, state));
        String stage = lines.stage().name();
        return new DeployedConnection(
                connection, state, (call, text) -> message(existing(stage, state), call, text, state));
    }

    private void message(Lines lines, Connection connection, String text, State state) {
        var environment = state.environment();
        connection.active(environment.clock().now());
        Passage passage = Passage.begin(state);
        String id = environment.ids().extended();
        Context context = next(connection.context(), state)
                .withConnection(connection.context().connection().orElseThrow().message(id));
        HttpRequest request = connection.handshake().withBody(Body.of(text));
        var answer = (Served<Optional<Frame>>) lines.message().answer(new Arrival(request, context, passage));
        Body reply = answer.result().map(Frame::payload).orElse(Body.empty());
        Fronts.exchange(api, request, HttpResponse.of(200).withBody(reply), answer.context(), passage);
        answer.result()
                .ifPresent(frame -> connection.send(
                        frame.payload().text(), environment.clock().now()));
    }

    private void disconnected(
            Lines lines, HttpRequest request, Context connected, ConnectionEnding ending, State state) {
        lines.disconnect().ifPresent(line -> {
            Passage passage = Passage.begin(state);
            Context context = next(connected, state)
                    .withConnection(connected.connection().orElseThrow().ended(ending));
            var answer = line.answer(new Arrival(request, context, passage));
            Fronts.exchange(api, request, HttpResponse.of(200), answer.context(), passage);
        });
    }

    private static Context next(Context connected, State state) {
        String id = state.environment().ids().extended();
        return connected.again(id, state.environment().clock().now());
    }

    // a disabled endpoint takes the callback URL of its own name along
    private boolean serves(PathInStage path, Doorway doorway) {
        return stages.containsKey(path.stage()) && (doorway.mapping().isPresent() || !api.executeApiEndpointDisabled());
    }

    private static PathInStage path(HttpRequest request, Doorway doorway) {
        return doorway.mapping()
                .map(mapping -> MappedPath.of(request.path(), mapping))
                .orElseGet(() -> PathInStage.of(request.path()));
    }

    private Context context(StageDefinition stage, HttpRequest request, Doorway doorway, State state) {
        var environment = state.environment();
        return new Context(
                CallIdsFactory.extended(request, environment),
                environment.clock().now(),
                new StageContext(
                        template.account(),
                        api.id(),
                        stage.name(),
                        stage.deploymentId(),
                        stage.variables(),
                        Optional.empty()),
                new RequestContext(
                        request.method(),
                        request.path(),
                        path(request, doorway).below(),
                        "HTTP/1.1",
                        doorway.domainName(),
                        doorway.basePathMatched(),
                        doorway.routingRule()),
                Optional.empty(),
                Identity.anonymous(request.peer(), request.headers().first("user-agent")),
                Optional.empty(),
                Optional.of(ConnectionContext.connecting(
                        environment.ids().extended(), environment.clock().now())));
    }

    private record Lines(
            StageDefinition stage,
            Step<Arrival, HttpResponse> connect,
            Step<Arrival, Optional<Frame>> message,
            Optional<Step<Arrival, HttpResponse>> disconnect) {}
}
