package dev.gatehouse.internal.template.build.domain;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.ResourceReader;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import java.util.regex.Pattern;

/** Reads {@code AWS::ApiGatewayV2::ApiMapping}. */
public final class ApiMappingReader implements ResourceReader {

    /** Empty, or parts divided by slashes; a slash alone is none. */
    private static final Pattern KEY = Pattern.compile("(?!/$)[A-Za-z0-9$_.+!*'(),/-]{0,300}");

    @Override
    public void read(ResolvedResource resource, TemplateDraft draft) {
        Fields properties = draft.properties(resource);
        String key = properties.decidingText("ApiMappingKey", "");
        if (!KEY.matcher(key).matches()) {
            properties.refusedByAws(
                    "ApiMappingKey",
                    "An ApiMapping key may contain only letters, numbers and one of $-_.+!*'(),",
                    "correct the key, or leave it out to map the whole domain.");
        }
        var mappings = new Mappings(properties, draft);
        mappings.add(properties.decidingText("DomainName", ""), key, mappings.api("ApiId"));
    }
}
