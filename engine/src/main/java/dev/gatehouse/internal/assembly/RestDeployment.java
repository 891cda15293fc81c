package dev.gatehouse.internal.assembly;

import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.feature.access.AccessRegistry;
import dev.gatehouse.internal.payload.EdgeAnswer;
import dev.gatehouse.internal.spine.CallIds;
import dev.gatehouse.internal.spine.CallScope;
import dev.gatehouse.internal.spine.Context;
import dev.gatehouse.internal.spine.Identity;
import dev.gatehouse.internal.spine.ReceivedCall;
import dev.gatehouse.internal.spine.RequestContext;
import dev.gatehouse.internal.spine.Served;
import dev.gatehouse.internal.spine.StageContext;
import dev.gatehouse.model.CanarySettings;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.RestDefinition;
import dev.gatehouse.model.StageDefinition;
import dev.gatehouse.model.Template;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A REST API with all its stages. */
final class RestDeployment implements DeployedApi {

    private static final ChangedStages<StageLine<RestDefinition>> CHANGED = new ChangedStages<>();

    private final Template template;
    private final RestApi api;
    private final RestAssembly assembly;
    private final Map<String, StageLine<RestDefinition>> lines = new HashMap<>();

    RestDeployment(Template template, RestApi api, AssemblyOptions options, AccessRegistry registry) {
        this.template = template;
        this.api = api;
        this.assembly = new RestAssembly(template, api, options, registry);
        for (StageDefinition stage : api.stages()) {
            lines.put(stage.name(), line(stage, api.definition()));
        }
    }

    private StageLine<RestDefinition> line(StageDefinition stage, RestDefinition definition) {
        return new StageLine<>(stage, definition, assembly.assemble(stage, definition));
    }

    @Override
    public RestApi api() {
        return api;
    }

    @Override
    public Exchange handle(HttpRequest request, RequestedHost requested, State state) {
        PathInStage path = requested
                .mapping()
                .map(mapping -> MappedPath.of(request.path(), mapping))
                .orElseGet(() -> PathInStage.of(request.path()));
        boolean closed = api.executeApiEndpointDisabled() && requested.mapping().isEmpty();
        return line(path.stage(), state)
                .filter(line -> !closed)
                .map(line -> answer(line, request, new Entrance(path, requested), state))
                .orElseGet(() -> AnswersWithoutStage.forbidden(request, api, path.stage(), state));
    }

    @Override
    public StageDefinition stage(String name, State state) {
        return existing(name, state).stage();
    }

    @Override
    public void change(String stage, UnaryOperator<StageDefinition> change, State state) {
        replace(stage, state, before -> line(change.apply(before.stage()), before.definition()));
    }

    @Override
    public void promote(String stage, State state) {
        replace(
                stage,
                state,
                before -> line(
                        Promotion.of(before.stage()),
                        before.stage()
                                .canary()
                                .flatMap(CanarySettings::definition)
                                .orElse(before.definition())));
    }

    private void replace(String stage, State state, UnaryOperator<StageLine<RestDefinition>> by) {
        CHANGED.change(api, stage, state, new ChangedStages.Change<>(existing(stage, state), by));
    }

    private StageLine<RestDefinition> existing(String stage, State state) {
        return line(stage, state)
                .orElseThrow(() -> new IllegalArgumentException(api.logicalId() + " has no stage " + stage));
    }

    private Optional<StageLine<RestDefinition>> line(String stage, State state) {
        return CHANGED.find(api, stage, state).or(() -> Optional.ofNullable(lines.get(stage)));
    }

    private Exchange answer(StageLine<RestDefinition> line, HttpRequest request, Entrance entrance, State state) {
        CallScope scope = CallScope.begin(state);
        Context context = context(line.stage(), request, entrance, state);
        var answer = (Served<HttpResponse>) line.line().answer(new ReceivedCall(request, context, scope));
        HttpResponse response = NotProvidedAnswer.over(answer.result(), scope.journal());
        HttpResponse finished = AnswersWithoutStage.finished(request, response, state);
        HttpResponse shown =
                entrance.requested().isEdge(api.endpointType()) ? EdgeAnswer.of(finished, answer.context()) : finished;
        return AnswersWithoutStage.exchange(api, request, shown, answer.context(), scope);
    }

    private Context context(StageDefinition stage, HttpRequest request, Entrance entrance, State state) {
        var environment = state.environment();
        CallIds ids = CallIdsFactory.rest(request, stage, state);
        String method = request.headers().first("x-http-method-override").orElse(request.method());
        return new Context(
                ids,
                environment.clock().now(),
                new StageContext(
                        template.account(),
                        api.id(),
                        stage.name(),
                        stage.deploymentId(),
                        stage.variables(),
                        Optional.empty()),
                new RequestContext(
                        method,
                        entrance.path().shown(),
                        entrance.path().below(),
                        "HTTP/1.1",
                        entrance.requested().domainName(),
                        entrance.requested().basePathMatched(),
                        entrance.requested().routingRule()),
                Optional.empty(),
                Identity.anonymous(request.peer(), request.headers().first("user-agent")),
                Optional.empty(),
                Optional.empty());
    }

    private record Entrance(PathInStage path, RequestedHost requested) {}
}
