package dev.gatehouse.internal.template.build.plan;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.ResourceReader;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import java.util.ArrayList;

/** Reads {@code AWS::ApiGateway::UsagePlanKey}. */
public final class UsagePlanKeyReader implements ResourceReader {

    @Override
    public void read(ResolvedResource resource, TemplateDraft draft) {
        Fields properties = draft.properties(resource);
        String plan = draft.names().logicalId(properties.decidingText("UsagePlanId", ""));
        String key = draft.names().logicalId(properties.decidingText("KeyId", ""));
        draft.planKeys().computeIfAbsent(plan, id -> new ArrayList<>()).add(key);
    }
}
