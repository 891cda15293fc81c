package dev.gatehouse.internal.assembly;

import dev.gatehouse.events.Exchange;
import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.feature.access.AccessRegistry;
import dev.gatehouse.internal.payload.HttpPath;
import dev.gatehouse.internal.spine.CallScope;
import dev.gatehouse.internal.spine.Context;
import dev.gatehouse.internal.spine.Identity;
import dev.gatehouse.internal.spine.ReceivedCall;
import dev.gatehouse.internal.spine.RequestContext;
import dev.gatehouse.internal.spine.Served;
import dev.gatehouse.internal.spine.StageContext;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.StageDefinition;
import dev.gatehouse.model.Template;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** An HTTP API with all its stages; the first path segment picks a stage, else {@code $default} serves. */
final class HttpDeployment implements DeployedApi {

    private static final ChangedStages<StageLine<HttpApi>> CHANGED = new ChangedStages<>();

    private final Template template;
    private final HttpApi api;
    private final HttpAssembly assembly;
    private final Map<String, StageLine<HttpApi>> lines = new HashMap<>();

    HttpDeployment(Template template, HttpApi api, AccessRegistry registry, AssemblyOptions options) {
        this.template = template;
        this.api = api;
        this.assembly = new HttpAssembly(template, api, registry, options);
        api.stages().forEach(stage -> lines.put(stage.name(), line(stage)));
    }

    private StageLine<HttpApi> line(StageDefinition stage) {
        return new StageLine<>(stage, api, assembly.assemble(stage));
    }

    @Override
    public HttpApi api() {
        return api;
    }

    @Override
    public Exchange handle(HttpRequest request, RequestedHost requested, State state) {
        String sent = HttpPath.withoutDoubleSlashes(request.path());
        PathInStage path =
                requested.mapping().map(mapping -> MappedPath.of(sent, mapping)).orElseGet(() -> stagePath(sent));
        Optional<StageLine<HttpApi>> line = line(path.stage(), state);
        boolean closed = api.executeApiEndpointDisabled() && requested.mapping().isEmpty();
        if (closed || line.isEmpty()) {
            return HttpAnswersWithoutStage.answered(404, "Not Found", request, api, state);
        }
        return HttpPath.shown(shownPath(path, requested))
                .map(shown -> answer(line.get(), request, new Entrance(path, shown, requested), state))
                .orElseGet(() -> HttpAnswersWithoutStage.answered(400, "Bad Request", request, api, state));
    }

    private PathInStage stagePath(String path) {
        int end = path.indexOf('/', 1);
        String first = end < 0 ? path.substring(Math.min(1, path.length())) : path.substring(1, end);
        if (!first.equals("$default") && lines.containsKey(first)) {
            return new PathInStage(first, end < 0 ? "/" : path.substring(end), path);
        }
        return new PathInStage("$default", path.isEmpty() ? "/" : path, path.isEmpty() ? "/" : path);
    }

    // below a custom domain events show the stage although the client did not send it, and leave the mapping key out
    private static String shownPath(PathInStage path, RequestedHost requested) {
        if (requested.mapping().isEmpty()) {
            return path.shown();
        }
        return path.stage().equals("$default") ? path.below() : "/" + path.stage() + path.below();
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
                new ChangedStages.Change<>(existing(stage, state), before -> line(change.apply(before.stage()))));
    }

    private StageLine<HttpApi> existing(String stage, State state) {
        return line(stage, state)
                .orElseThrow(() -> new IllegalArgumentException(api.logicalId() + " has no stage " + stage));
    }

    private Optional<StageLine<HttpApi>> line(String stage, State state) {
        return CHANGED.find(api, stage, state).or(() -> Optional.ofNullable(lines.get(stage)));
    }

    private Exchange answer(StageLine<HttpApi> line, HttpRequest request, Entrance entrance, State state) {
        CallScope scope = CallScope.begin(state);
        Context context = context(line.stage(), request, entrance, state);
        var answer = (Served<HttpResponse>) line.line().answer(new ReceivedCall(request, context, scope));
        HttpResponse response = NotProvidedAnswer.over(answer.result(), scope.journal());
        return AnswersWithoutStage.exchange(
                api, request, HttpAnswersWithoutStage.finished(request, response, state), answer.context(), scope);
    }

    private Context context(StageDefinition stage, HttpRequest request, Entrance entrance, State state) {
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
                        entrance.shown(),
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

    private record Entrance(PathInStage path, String shown, RequestedHost requested) {}
}
