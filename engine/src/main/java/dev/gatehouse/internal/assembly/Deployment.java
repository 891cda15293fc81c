package dev.gatehouse.internal.assembly;

import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.assembly.Protocol.ServedStage;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.environment.StateKey;
import dev.gatehouse.internal.pipeline.CallRecords;
import dev.gatehouse.internal.pipeline.CallScope;
import dev.gatehouse.internal.pipeline.ExpectedCall;
import dev.gatehouse.internal.pipeline.ReceivedCall;
import dev.gatehouse.internal.pipeline.context.Context;
import dev.gatehouse.internal.pipeline.context.Identity;
import dev.gatehouse.internal.pipeline.context.RequestContext;
import dev.gatehouse.internal.pipeline.context.StageContext;
import dev.gatehouse.internal.server.ResponseStream;
import dev.gatehouse.model.Account;
import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.CanarySettings;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.StageDefinition;
import dev.gatehouse.model.WebSocketApi;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** An API with all its stages, compiled into a function from request to response. */
final class Deployment {

    // the stages that a test has changed, assembled anew; caches, buckets and counters stay
    private static final StateKey<Map<String, ServedStage>> CHANGED = StateKey.of(ConcurrentHashMap::new);

    private final Account account;
    private final Protocol protocol;
    private final RequestedHost ownHost;
    private final Map<String, ServedStage> stages = new HashMap<>();

    Deployment(Account account, Protocol protocol) {
        this.account = account;
        this.protocol = protocol;
        this.ownHost = RequestedHost.own(AssembledTemplate.hostName(protocol.api(), account));
        for (StageDefinition stage : protocol.api().stages()) {
            stages.put(stage.name(), protocol.assemble(stage, Optional.empty()));
        }
    }

    ApiDefinition api() {
        return protocol.api();
    }

    /** As the API is asked by its own host name. */
    RequestedHost ownHost() {
        return ownHost;
    }

    /** Answers a request that came in by that host. */
    Exchange handle(HttpRequest request, RequestedHost host, State state) {
        var whole = CollectedResponse.silently();
        return whole.of(handle(request, host, state, whole));
    }

    /** Answers a request that came in by that host; a streamed response goes to the client as it comes. */
    Exchange handle(HttpRequest request, RequestedHost host, State state, ResponseStream client) {
        Optional<PathInStage> path = protocol.path(request.path(), host);
        Optional<ServedStage> stage = served(path, host, state);
        if (path.isEmpty() || stage.isEmpty()) {
            return protocol.withoutStage(request, path, state);
        }
        ReceivedCall call = received(request, path.get(), host, stage.get(), state);
        var answer = protocol.answer(stage.get(), call);
        return record(call, answer.context(), StreamDelivery.deliver(protocol.shown(answer, host), client));
    }

    /** Whether the request is answered without waiting for anything. */
    boolean answersAtOnce(HttpRequest request, RequestedHost host, State state) {
        return protocol.path(request.path(), host)
                .flatMap(path -> served(Optional.of(path), host, state)
                        .map(stage -> !protocol.mayWait(
                                stage, new ExpectedCall(protocol.method(request), path.below(), state))))
                .orElse(false);
    }

    /** Answers a function of the test, which may manage every connection. */
    Exchange manage(HttpRequest request, RequestedHost host, State state) {
        Optional<PathInStage> path = protocol.path(request.path(), host);
        Optional<ServedStage> stage = served(path, host, state);
        if (path.isEmpty() || stage.isEmpty() || !(api() instanceof WebSocketApi webSocket)) {
            return handle(request, host, state);
        }
        ReceivedCall call = received(request, path.get(), host, stage.get(), state);
        var answer = ManagementApi.ofFunctions(webSocket).answer(call);
        return record(call, answer.context(), answer.result());
    }

    /** Runs a handshake; an API without connections answers it as any request. */
    Handshake connect(HttpRequest request, RequestedHost host, State state) {
        Optional<PathInStage> path = protocol.path(request.path(), host);
        Optional<ServedStage> stage = served(path, host, state);
        if (path.isEmpty() || stage.flatMap(ServedStage::messages).isEmpty()) {
            return new Handshake(handle(request, host, state), Optional.empty());
        }
        ReceivedCall call = received(request, path.get(), host, stage.get(), state);
        return new Sessions(this, stage.get().stage().name(), state).open(call, stage.get());
    }

    /** Remembers a call with its answer. */
    Exchange record(ReceivedCall call, Context context, HttpResponse response) {
        CallScope scope = call.scope();
        var exchange = new Exchange(
                context.ids().requestId(),
                api().logicalId(),
                context.stage().name(),
                call.request(),
                response,
                context.receivedAt(),
                scope.stopwatch().elapsed(),
                scope.journal().facts());
        return call.state().get(CallRecords.KEY).add(exchange, scope.seen());
    }

    private Optional<ServedStage> served(Optional<PathInStage> path, RequestedHost host, State state) {
        boolean closed = api().executeApiEndpointDisabled() && host.mapping().isEmpty();
        return closed ? Optional.empty() : path.flatMap(it -> find(it.stage(), state));
    }

    private ReceivedCall received(
            HttpRequest request, PathInStage path, RequestedHost host, ServedStage stage, State state) {
        var requested = new RequestContext(
                protocol.method(request),
                path.shown(),
                path.below(),
                "HTTP/1.1",
                host.domainName(),
                host.basePathMatched(),
                host.routingRule());
        var context = new Context(
                protocol.ids(request, stage.stage(), state),
                state.environment().clock().now(),
                context(stage.stage()),
                requested,
                Optional.empty(),
                Identity.anonymous(request.peer(), request.headers().first("user-agent")),
                Optional.empty(),
                protocol.connection(state));
        return new ReceivedCall(request, context, CallScope.begin(state));
    }

    /** A stage as calls show it. */
    StageContext context(StageDefinition stage) {
        return new StageContext(
                account, api().id(), stage.name(), stage.deploymentId(), stage.variables(), Optional.empty());
    }

    /**
     * A stage as the test has it now.
     *
     * @throws IllegalArgumentException if the API has none of that name
     */
    ServedStage stage(String name, State state) {
        return find(name, state)
                .orElseThrow(() -> new IllegalArgumentException(api().logicalId() + " has no stage " + name));
    }

    private Optional<ServedStage> find(String name, State state) {
        return state.ifMade(CHANGED)
                .map(changed -> changed.get(key(name)))
                .or(() -> Optional.ofNullable(stages.get(name)));
    }

    /** Changes the settings of a stage for one test, after every change before; open connections follow. */
    void change(String name, UnaryOperator<StageDefinition> change, State state) {
        replace(name, state, before -> protocol.assemble(change.apply(before.stage()), before.promoted()));
    }

    /** Makes the canary's deployment and variables the stage's own; the canary stays, without traffic. */
    void promote(String name, State state) {
        if (!(api() instanceof RestApi)) {
            throw new IllegalStateException(api().logicalId() + " is not a REST API; other APIs have no canary");
        }
        replace(name, state, before -> {
            var canary = before.stage().canary();
            var promoted = canary.flatMap(CanarySettings::definition).or(before::promoted);
            return protocol.assemble(promoted(before.stage()), promoted);
        });
    }

    private static StageDefinition promoted(StageDefinition stage) {
        CanarySettings canary = stage.canary()
                .orElseThrow(() -> new IllegalStateException("Promotion not available. Canary does not exist."));
        Map<String, String> variables = new LinkedHashMap<>(stage.variables());
        variables.putAll(canary.stageVariableOverrides());
        String deployment = canary.deploymentId().isEmpty() ? stage.deploymentId() : canary.deploymentId();
        var left = new CanarySettings(
                0, deployment, canary.stageVariableOverrides(), canary.useStageCache(), Optional.empty());
        return stage.toBuilder()
                .deploymentId(deployment)
                .variables(variables)
                .canary(left)
                .build();
    }

    private void replace(String name, State state, UnaryOperator<ServedStage> by) {
        ServedStage original = stage(name, state);
        state.get(CHANGED).compute(key(name), (key, before) -> by.apply(before == null ? original : before));
    }

    private String key(String stage) {
        return api().logicalId() + "/" + stage;
    }
}
