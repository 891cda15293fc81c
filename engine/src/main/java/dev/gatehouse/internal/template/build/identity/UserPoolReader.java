package dev.gatehouse.internal.template.build.identity;

import dev.gatehouse.internal.template.draft.ResourceReader;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import dev.gatehouse.model.UserPool;
import java.util.List;

/** Reads {@code AWS::Cognito::UserPool}. */
public final class UserPoolReader implements ResourceReader {

    @Override
    public void read(ResolvedResource resource, TemplateDraft draft) {
        draft.userPools()
                .add(new UserPool(
                        resource.logicalId(),
                        draft.names().reference(resource),
                        draft.poolClients().getOrDefault(resource.logicalId(), List.of()),
                        resource.location()));
    }
}
