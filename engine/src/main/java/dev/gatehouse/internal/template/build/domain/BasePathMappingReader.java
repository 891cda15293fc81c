package dev.gatehouse.internal.template.build.domain;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.ResourceReader;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.resolve.ResolvedResource;

/** Reads {@code AWS::ApiGateway::BasePathMapping} and {@code AWS::ApiGateway::BasePathMappingV2}. */
public final class BasePathMappingReader implements ResourceReader {

    @Override
    public void read(ResolvedResource resource, TemplateDraft draft) {
        Fields properties = draft.properties(resource);
        var mappings = new Mappings(properties, draft);
        String domain = properties
                .decidingText("DomainName")
                .or(() -> properties.decidingText("DomainNameArn"))
                .orElse("");
        mappings.add(domain, properties.decidingText("BasePath", ""), mappings.api("RestApiId"));
    }
}
