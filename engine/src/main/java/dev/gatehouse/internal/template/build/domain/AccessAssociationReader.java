package dev.gatehouse.internal.template.build.domain;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.ResourceReader;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import java.util.Optional;

/** Reads {@code AWS::ApiGateway::DomainNameAccessAssociation}; one with a domain of another template ties nothing here. */
public final class AccessAssociationReader implements ResourceReader {

    @Override
    public void read(ResolvedResource resource, TemplateDraft draft) {
        Fields properties = draft.properties(resource);
        String endpoint = properties.decidingText("AccessAssociationSource", "");
        String domain = properties.decidingText("DomainNameArn", "");
        draft.names()
                .resource(domain)
                .map(ResolvedResource::logicalId)
                .flatMap(id -> Optional.ofNullable(draft.domains().get(id)))
                .ifPresent(known -> known.privateDomain().ifPresent(access -> draft.domains()
                        .put(known.logicalId(), known.with(access.with(endpoint)))));
    }
}
