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
import dev.gatehouse.internal.spine.CallScope;
import dev.gatehouse.internal.spine.ConnectionContext;
import dev.gatehouse.internal.spine.ConnectionEnding;
import dev.gatehouse.internal.spine.Context;
import dev.gatehouse.internal.spine.Frame;
import dev.gatehouse.internal.spine.Identity;
import dev.gatehouse.internal.spine.ReceivedCall;
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
    public Exchange handle(HttpRequest request, RequestedHost requested, State state) {
        PathInStage path = path(request, requested);
        Optional<Lines> served = lines(path.stage(), state);
        if (served.isEmpty() || !serves(path, requested)) {
            return AnswersWithoutStage.forbidden(request, api, path.stage(), state);
        }
        Context context = context(served.get().stage(), request, requested, state);
        Optional<String> managed = ManagementApi.connectionId(path.below());
        if (managed.isPresent()) {
            return new ManagementApi(api, state).answer(request, context, managed.get());
        }
        var response = new HttpResponse(
                426,
                Headers.of("Upgrade", "websocket").plus("Content-Type", "application/json"),
                Body.of("{\"message\":\"Upgrade Required\"}"));
        CallScope scope = CallScope.begin(state);
        return AnswersWithoutStage.exchange(
                api, request, AnswersWithoutStage.finished(request, response, state), context, scope);
    }

    /** Runs {@code $connect}; an accepted connection is registered before this returns. */
    Handshake connect(HttpRequest request, RequestedHost requested, State state) {
        PathInStage path = path(request, requested);
        Optional<Lines> served = lines(path.stage(), state);
        if (served.isEmpty() || !serves(path, requested)) {
            return new Handshake(AnswersWithoutStage.forbidden(request, api, path.stage(), state), Optional.empty());
        }
        Lines lines = served.get();
        CallScope scope = CallScope.begin(state);
        Context context = context(lines.stage(), request, requested, state);
        var answer = (Served<HttpResponse>) lines.connect().answer(new ReceivedCall(request, context, scope));
        HttpResponse response = answer.result();
        boolean accepted = response.status() == 101;
        HttpResponse shown = accepted ? response : AnswersWithoutStage.finished(request, response, state);
        Exchange exchange = AnswersWithoutStage.exchange(api, request, shown, answer.context(), scope);
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
        CallScope scope = CallScope.begin(state);
        String id = environment.ids().extended();
        Context context = next(connection.context(), state)
                .withConnection(connection.context().connection().orElseThrow().message(id));
        HttpRequest request = connection.handshake().withBody(Body.of(text));
        var answer = (Served<Optional<Frame>>) lines.message().answer(new ReceivedCall(request, context, scope));
        Body reply = answer.result().map(Frame::payload).orElse(Body.empty());
        AnswersWithoutStage.exchange(api, request, HttpResponse.of(200).withBody(reply), answer.context(), scope);
        answer.result()
                .ifPresent(frame -> connection.send(
                        frame.payload().text(), environment.clock().now()));
    }

    private void disconnected(
            Lines lines, HttpRequest request, Context connected, ConnectionEnding ending, State state) {
        lines.disconnect().ifPresent(line -> {
            CallScope scope = CallScope.begin(state);
            Context context = next(connected, state)
                    .withConnection(connected.connection().orElseThrow().ended(ending));
            var answer = line.answer(new ReceivedCall(request, context, scope));
            AnswersWithoutStage.exchange(api, request, HttpResponse.of(200), answer.context(), scope);
        });
    }

    private static Context next(Context connected, State state) {
        String id = state.environment().ids().extended();
        return connected.again(id, state.environment().clock().now());
    }

    // a disabled endpoint takes the callback URL of its own name along
    private boolean serves(PathInStage path, RequestedHost requested) {
        return stages.containsKey(path.stage())
                && (requested.mapping().isPresent() || !api.executeApiEndpointDisabled());
    }

    private static PathInStage path(HttpRequest request, RequestedHost requested) {
        return requested
                .mapping()
                .map(mapping -> MappedPath.of(request.path(), mapping))
                .orElseGet(() -> PathInStage.of(request.path()));
    }

    private Context context(StageDefinition stage, HttpRequest request, RequestedHost requested, State state) {
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
                        path(request, requested).below(),
                        "HTTP/1.1",
                        requested.domainName(),
                        requested.basePathMatched(),
                        requested.routingRule()),
                Optional.empty(),
                Identity.anonymous(request.peer(), request.headers().first("user-agent")),
                Optional.empty(),
                Optional.of(ConnectionContext.connecting(
                        environment.ids().extended(), environment.clock().now())));
    }

    private record Lines(
            StageDefinition stage,
            Step<ReceivedCall, HttpResponse> connect,
            Step<ReceivedCall, Optional<Frame>> message,
            Optional<Step<ReceivedCall, HttpResponse>> disconnect) {}
}
