package dev.gatehouse.internal.template.build.identity;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.ResourceReader;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import dev.gatehouse.model.UserPoolClient;
import java.util.ArrayList;

/** Reads {@code AWS::Cognito::UserPoolClient}. */
public final class UserPoolClientReader implements ResourceReader {

    @Override
    public void read(ResolvedResource resource, TemplateDraft draft) {
        Fields properties = draft.properties(resource);
        String pool = draft.names().logicalId(properties.text("UserPoolId", ""));
        draft.poolClients()
                .computeIfAbsent(pool, id -> new ArrayList<>())
                .add(new UserPoolClient(resource.logicalId(), draft.names().reference(resource)));
    }
}
