package dev.gatehouse.internal.template.build.domain;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.ResourceReader;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import dev.gatehouse.internal.template.resolve.name.PhysicalNames;
import dev.gatehouse.model.HeaderGlob;
import dev.gatehouse.model.RoutingRule;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code AWS::ApiGatewayV2::RoutingRule}.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-routing-rules.html">Routing rules</a>
 */
public final class RoutingRuleReader implements ResourceReader {

    private static final int LOWEST = 1_000_000;

    @Override
    public void read(ResolvedResource resource, TemplateDraft draft) {
        Fields properties = draft.properties(resource);
        int priority = properties.integer("Priority").orElse(0);
        if (priority < 1 || priority > LOWEST) {
            refused(properties, "Priority", "Priority is " + priority + ".", "write 1 to 1000000.");
        }
        List<Fields> actions = properties.list("Actions");
        Optional<Fields> invoke = actions.stream().findFirst().flatMap(action -> action.fields("InvokeApi"));
        if (actions.size() != 1 || invoke.isEmpty()) {
            refused(properties, "Actions", "Actions must hold one InvokeApi.", "write [{InvokeApi: {...}}].");
            return;
        }
        var mappings = new Mappings(properties, draft);
        mappings.add(
                properties.decidingText("DomainNameArn", ""),
                rule(resource, properties, invoke.get(), mappings.api(invoke.get(), "ApiId")));
    }

    private static RoutingRule rule(ResolvedResource resource, Fields properties, Fields invoke, String api) {
        List<Fields> conditions = properties.list("Conditions");
        return new RoutingRule(
                PhysicalNames.apiGatewayId(resource.logicalId() + " routing rule"),
                properties.integer("Priority").orElse(0),
                conditions.stream()
                        .flatMap(condition -> condition.fields("MatchHeaders").stream())
                        .map(RoutingRuleReader::headers)
                        .toList(),
                conditions.stream()
                        .flatMap(condition -> condition.fields("MatchBasePaths").stream())
                        .flatMap(paths -> paths.decidingTexts("AnyOf").stream())
                        .map(path -> path.replaceAll("^/+|/+$", ""))
                        .toList(),
                api,
                invoke.decidingText("Stage", ""),
                invoke.isTrue("StripBasePath"),
                properties.location());
    }

    private static List<HeaderGlob> headers(Fields match) {
        return match.list("AnyOf").stream()
                .map(header -> new HeaderGlob(header.decidingText("Header", ""), header.decidingText("ValueGlob", "")))
                .toList();
    }

    private static void refused(Fields properties, String name, String what, String remedy) {
        properties.refused(name, properties.element() + ": " + what, remedy);
    }
}
