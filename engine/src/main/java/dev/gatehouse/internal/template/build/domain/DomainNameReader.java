package dev.gatehouse.internal.template.build.domain;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.ResourceReader;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import dev.gatehouse.model.DomainName;
import java.util.List;

/** Reads {@code AWS::ApiGateway::DomainName}, its private sibling and {@code AWS::ApiGatewayV2::DomainName}. */
public final class DomainNameReader implements ResourceReader {

    @Override
    public void read(ResolvedResource resource, TemplateDraft draft) {
        Fields properties = draft.properties(resource);
        draft.domains()
                .put(
                        resource.logicalId(),
                        new DomainName(
                                resource.logicalId(),
                                properties.decidingText("DomainName", ""),
                                List.of(),
                                properties
                                        .fieldsOrNone("MutualTlsAuthentication")
                                        .text("TruststoreUri"),
                                false,
                                properties.location()));
    }
}
