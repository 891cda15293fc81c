package dev.gatehouse.internal.templateimport.build;

import dev.gatehouse.internal.misuse.DidYouMean;
import dev.gatehouse.internal.templateimport.draft.ApiKind;
import dev.gatehouse.internal.templateimport.draft.Fields;
import dev.gatehouse.internal.templateimport.draft.TemplateDraft;
import dev.gatehouse.internal.templateimport.resolve.ResolvedResource;
import dev.gatehouse.internal.templateimport.resolve.name.PhysicalNames;
import dev.gatehouse.model.BasePathMapping;
import dev.gatehouse.model.DomainName;
import dev.gatehouse.model.HeaderGlob;
import dev.gatehouse.model.RoutingRule;
import dev.gatehouse.model.UnresolvedValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Reads what leads from a domain to APIs: mappings, routing rules, and associations of VPC endpoints.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-routing-rules.html">Routing rules</a>
 */
record MappingReaders(Fields properties, TemplateDraft draft) {

    /** Empty, or parts divided by slashes; a slash alone is none. */
    private static final Pattern KEY = Pattern.compile("(?!/$)[A-Za-z0-9$_.+!*'(),/-]{0,300}");

    private static final int LOWEST = 1_000_000;

    static void apiMapping(Fields properties, ResolvedResource resource, TemplateDraft draft) {
        String key = properties.decidingText("ApiMappingKey", "");
        if (!KEY.matcher(key).matches()) {
            properties.refusedByAws(
                    "ApiMappingKey",
                    "An ApiMapping key may contain only letters, numbers and one of $-_.+!*'(),",
                    "correct the key, or leave it out to map the whole domain.");
        }
        new MappingReaders(properties, draft).add(properties.decidingText("DomainName", ""), key, "ApiId");
    }

    static void basePath(Fields properties, ResolvedResource resource, TemplateDraft draft) {
        String domain = properties
                .decidingText("DomainName")
                .or(() -> properties.decidingText("DomainNameArn"))
                .orElse("");
        new MappingReaders(properties, draft).add(domain, properties.decidingText("BasePath", ""), "RestApiId");
    }

    /** One with a domain of another template ties nothing here. */
    static void association(Fields properties, ResolvedResource resource, TemplateDraft draft) {
        String endpoint = properties.decidingText("AccessAssociationSource", "");
        String domain = properties.decidingText("DomainNameArn", "");
        draft.names()
                .resource(domain)
                .map(found -> draft.domains().get(found.logicalId()))
                .ifPresent(known -> known.privateDomain().ifPresent(access -> draft.domains()
                        .put(known.logicalId(), known.with(access.with(endpoint)))));
    }

    static void routingRule(Fields properties, ResolvedResource resource, TemplateDraft draft) {
        int priority = properties.integer("Priority").orElse(0);
        String start = properties.element() + ": ";
        if (priority < 1 || priority > LOWEST) {
            properties.refused("Priority", start + "Priority is " + priority + ".", "write 1 to 1000000.");
        }
        List<Fields> actions = properties.list("Actions");
        Optional<Fields> invoke = actions.stream().findFirst().flatMap(action -> action.fields("InvokeApi"));
        if (actions.size() != 1 || invoke.isEmpty()) {
            properties.refused("Actions", start + "Actions must hold one InvokeApi.", "write [{InvokeApi: {...}}].");
            return;
        }
        RoutingRule rule = rule(
                PhysicalNames.apiGatewayId(resource.logicalId() + " routing rule"), properties, invoke.get(), draft);
        new MappingReaders(properties, draft)
                .put(properties.decidingText("DomainNameArn", ""), known -> known.with(rule));
    }

    private static RoutingRule rule(String id, Fields properties, Fields invoke, TemplateDraft draft) {
        List<Fields> conditions = properties.list("Conditions");
        return new RoutingRule(
                id,
                properties.integer("Priority").orElse(0),
                conditions.stream()
                        .flatMap(condition -> condition.fields("MatchHeaders").stream())
                        .map(MappingReaders::headers)
                        .toList(),
                conditions.stream()
                        .flatMap(condition -> condition.fields("MatchBasePaths").stream())
                        .flatMap(paths -> paths.decidingTexts("AnyOf").stream())
                        .map(path -> path.replaceAll("^/+|/+$", ""))
                        .toList(),
                draft.names().logicalId(invoke.decidingText("ApiId", "")),
                invoke.decidingText("Stage", ""),
                invoke.isTrue("StripBasePath"),
                properties.location());
    }

    private static List<HeaderGlob> headers(Fields match) {
        return match.list("AnyOf").stream()
                .map(header -> new HeaderGlob(header.decidingText("Header", ""), header.decidingText("ValueGlob", "")))
                .toList();
    }

    /** Maps the path to the API that the property names; the domain may be one that another stack made. */
    private void add(String domain, String basePath, String property) {
        String api = draft.names().logicalId(properties.decidingText(property, ""));
        var mapping = new BasePathMapping(
                basePath.replaceAll("^/+|/+$", "").replace("(none)", ""),
                api,
                properties.decidingText("Stage", ""),
                properties.location());
        boolean webSocket = Optional.ofNullable(draft.v2Apis().get(api))
                .filter(found -> found.protocol() == ApiKind.WEBSOCKET)
                .isPresent();
        stageIsThere(api);
        put(domain, known -> {
            if (!known.mappings().isEmpty() && known.webSocket() != webSocket) {
                properties.refused(
                        "the domain " + known.domainName() + " maps WebSocket APIs and APIs of another protocol.",
                        "give the WebSocket API a domain of its own.");
            }
            return known.with(mapping, webSocket);
        });
    }

    private void put(String domain, UnaryOperator<DomainName> change) {
        String key = draft.names()
                .resource(domain)
                .map(ResolvedResource::logicalId)
                .orElseGet(() -> draft.names().logicalId(nameOf(domain)));
        DomainName known = Optional.ofNullable(draft.domains().get(key))
                .orElseGet(() -> DomainName.of("", nameOf(domain), properties.location()));
        draft.domains().put(key, change.apply(known));
    }

    // an ARN like arn:aws:apigateway:us-east-1::/domainnames/api.example.com ends in the name
    private static String nameOf(String domain) {
        int name = domain.indexOf("/domainnames/");
        return name < 0 ? domain : domain.substring(name + "/domainnames/".length());
    }

    /** A mapping may leave the stage to the path; a stage that it names is there. */
    private void stageIsThere(String api) {
        String stage = properties.decidingText("Stage", "");
        Optional<Set<String>> stages = draft.stagesOf(api);
        boolean unknown = stages.filter(names -> !names.contains(stage)).isPresent();
        if (unknown && !stage.isEmpty() && UnresolvedValue.in(stage).isEmpty()) {
            properties.refused(
                    "Stage",
                    properties.element() + ".Stage is \"" + stage + "\", which is not a stage of " + api + ".",
                    DidYouMean.remedy(stage, stages.orElse(Set.of()), "add that stage."));
        }
    }
}
