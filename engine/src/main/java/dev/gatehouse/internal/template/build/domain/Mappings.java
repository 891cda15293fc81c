package dev.gatehouse.internal.template.build.domain;

import dev.gatehouse.internal.template.DidYouMean;
import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.draft.V2Protocol;
import dev.gatehouse.model.BasePathMapping;
import dev.gatehouse.model.DomainName;
import dev.gatehouse.model.UnresolvedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Adds base path mappings to their domains. */
final class Mappings {

    private final Fields properties;
    private final TemplateDraft draft;

    Mappings(Fields properties, TemplateDraft draft) {
        this.properties = properties;
        this.draft = draft;
    }

    /** Maps the path to an API; the domain may be one that another stack made. */
    void add(String domain, String basePath, String api) {
        String key = draft.names().logicalId(domain);
        var mapping = new BasePathMapping(
                basePath.replaceAll("^/+|/+$", "").replace("(none)", ""),
                api,
                properties.decidingText("Stage", ""),
                properties.location());
        stageIsThere(api);
        DomainName known = Optional.ofNullable(draft.domains().get(key))
                .orElseGet(() -> new DomainName("", domain, List.of(), Optional.empty(), false, properties.location()));
        if (!known.mappings().isEmpty() && known.webSocket() != isWebSocket(api)) {
            draft.findings()
                    .error(
                            "BadRequestException",
                            "the domain " + known.domainName() + " maps WebSocket APIs and APIs of another protocol.",
                            properties.location(),
                            "give the WebSocket API a domain of its own.");
        }
        draft.domains().put(key, with(known, mapping));
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
            draft.findings()
                    .error(
                            "BadRequestException",
                            properties.element() + ".Stage is \"" + stage + "\", which is no stage of " + api + ".",
                            properties.at("Stage"),
                            DidYouMean.remedy(stage, stages.orElse(Set.of()), "add that stage."));
        }
    }

    /** The logical id of the API that a property names. */
    String api(String property) {
        return draft.names().logicalId(properties.decidingText(property, ""));
    }

    private DomainName with(DomainName domain, BasePathMapping mapping) {
        List<BasePathMapping> mappings = new ArrayList<>(domain.mappings());
        mappings.add(mapping);
        return new DomainName(
                domain.logicalId(),
                domain.domainName(),
                mappings,
                domain.mutualTlsTruststore(),
                domain.webSocket() || isWebSocket(mapping.api()),
                domain.location());
    }

    private boolean isWebSocket(String api) {
        return Optional.ofNullable(draft.v2Apis().get(api))
                .filter(found -> found.protocol() == V2Protocol.WEBSOCKET)
                .isPresent();
    }
}
