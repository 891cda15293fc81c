package dev.gatehouse.internal.template.build.domain;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.ResourceReader;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.resolve.ResolvedResource;

/** Reads {@code AWS::ApiGatewayV2::ApiMapping}. */
public final class ApiMappingReader implements ResourceReader {

    @Override
    public void read(ResolvedResource resource, TemplateDraft draft) {
        Fields properties = draft.properties(resource);
        String key = properties.decidingText("ApiMappingKey", "");
        if (key.equals("/")) {
            draft.findings()
                    .refusedByAws(
                            "BadRequestException",
                            "An ApiMapping key may contain only letters, numbers and one of $-_.+!*'(),",
                            properties.at("ApiMappingKey"),
                            "leave the key out to map the whole domain.");
        }
        var mappings = new Mappings(properties, draft);
        mappings.add(properties.decidingText("DomainName", ""), key, mappings.api("ApiId"));
    }
}
