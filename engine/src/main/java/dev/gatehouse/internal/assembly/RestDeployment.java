package dev.gatehouse.internal.assembly;

import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.feature.access.AccessBook;
import dev.gatehouse.internal.spine.Arrival;
import dev.gatehouse.internal.spine.CallIds;
import dev.gatehouse.internal.spine.Context;
import dev.gatehouse.internal.spine.Identity;
import dev.gatehouse.internal.spine.Passage;
import dev.gatehouse.internal.spine.RequestContext;
import dev.gatehouse.internal.spine.Served;
import dev.gatehouse.internal.spine.StageContext;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.Stage;
import dev.gatehouse.model.Template;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A REST API with all its stages. */
final class RestDeployment implements DeployedApi {

    private final Template template;
    private final RestApi api;
    private final Map<String, StageLine> lines = new HashMap<>();

    RestDeployment(Template template, RestApi api, AssemblyOptions options, AccessBook book) {
        this.template = template;
        this.api = api;
        var assembly = new RestAssembly(template, api, options, book);
        for (Stage stage : api.stages()) {
            lines.put(stage.name(), new StageLine(stage, assembly.assemble(stage)));
        }
    }

    @Override
    public RestApi api() {
        return api;
    }

    @Override
    public Exchange handle(HttpRequest request, Doorway doorway, State state) {
        PathInStage path = doorway.mapping()
                .map(mapping -> MappedPath.of(request.path(), mapping))
                .orElseGet(() -> PathInStage.of(request.path()));
        boolean closed = api.executeApiEndpointDisabled() && doorway.mapping().isEmpty();
        return line(path.stage(), state)
                .filter(line -> !closed)
                .map(line -> answer(line, request, new Entrance(path, doorway), state))
                .orElseGet(() -> Fronts.forbidden(request, api, path.stage(), state));
    }

    private Optional<StageLine> line(String stage, State state) {
        StageLine changed = state.get(StageLine.CHANGED).get(StageLine.key(api.logicalId(), stage));
        return Optional.ofNullable(changed == null ? lines.get(stage) : changed);
    }

    private Exchange answer(StageLine line, HttpRequest request, Entrance entrance, State state) {
        Passage passage = Passage.begin(state);
        Context context = context(line.stage(), request, entrance, state);
        var answer = (Served<HttpResponse>) line.line().answer(new Arrival(request, context, passage));
        HttpResponse response = NotProvidedAnswer.over(answer.result(), passage.journal());
        return Fronts.exchange(api, request, Fronts.finished(request, response, state), answer.context(), passage);
    }

    private Context context(Stage stage, HttpRequest request, Entrance entrance, State state) {
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
                        entrance.doorway().domainName(),
                        entrance.doorway().mapping().map(m -> m.basePath().isEmpty() ? "(none)" : m.basePath())),
                Optional.empty(),
                Identity.anonymous(request.peer(), request.headers().first("user-agent")),
                Optional.empty(),
                Optional.empty());
    }

    private record Entrance(PathInStage path, Doorway doorway) {}
}
