package dev.gatehouse.internal.template.build.domain;

import dev.gatehouse.internal.misuse.DidYouMean;
import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.draft.V2Protocol;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import dev.gatehouse.model.BasePathMapping;
import dev.gatehouse.model.DomainName;
import dev.gatehouse.model.RoutingRule;
import dev.gatehouse.model.UnresolvedValue;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Adds base path mappings to their domains. */
record Mappings(Fields properties, TemplateDraft draft) {

    /** Maps the path to an API; the domain may be one that another stack made. */
    void add(String domain, String basePath, String api) {
        var mapping = new BasePathMapping(
                basePath.replaceAll("^/+|/+$", "").replace("(none)", ""),
                api,
                properties.decidingText("Stage", ""),
                properties.location());
        stageIsThere(api);
        put(domain, known -> {
            check(known, api);
            return known.with(mapping, isWebSocket(api));
        });
    }

    private void check(DomainName known, String api) {
        if (!known.mappings().isEmpty() && known.webSocket() != isWebSocket(api)) {
            draft.findings()
                    .error(
                            "BadRequestException",
                            "the domain " + known.domainName() + " maps WebSocket APIs and APIs of another protocol.",
                            properties.location(),
                            "give the WebSocket API a domain of its own.");
        }
    }

    /** Adds a routing rule; the domain may be one that another stack made. */
    void add(String domain, RoutingRule rule) {
        put(domain, known -> known.with(rule));
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
        Optional<Set<String>> stages = Optional.ofNullable(draft.restApis().get(api))
                .map(rest -> rest.stages().keySet())
                .or(() -> Optional.ofNullable(draft.v2Apis().get(api))
                        .map(other -> other.stages().keySet()));
        boolean unknown = stages.filter(names -> !names.contains(stage)).isPresent();
        if (unknown && !stage.isEmpty() && UnresolvedValue.in(stage).isEmpty()) {
            properties.refused(
                    "Stage",
                    properties.element() + ".Stage is \"" + stage + "\", which is no stage of " + api + ".",
                    DidYouMean.remedy(stage, stages.orElse(Set.of()), "add that stage."));
        }
    }

    /** The logical id of the API that a property names. */
    String api(String property) {
        return api(properties, property);
    }

    /** The logical id of the API that a property of these names. */
    String api(Fields fields, String property) {
        return draft.names().logicalId(fields.decidingText(property, ""));
    }

    private boolean isWebSocket(String api) {
        return Optional.ofNullable(draft.v2Apis().get(api))
                .filter(found -> found.protocol() == V2Protocol.WEBSOCKET)
                .isPresent();
    }
}
