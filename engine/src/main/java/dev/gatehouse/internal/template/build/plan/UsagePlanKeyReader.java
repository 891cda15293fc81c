package dev.gatehouse.internal.template.build.plan;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.ResourceReader;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import dev.gatehouse.model.UnresolvedValue;
import java.util.ArrayList;

/** Reads {@code AWS::ApiGateway::UsagePlanKey}. */
public final class UsagePlanKeyReader implements ResourceReader {

    @Override
    public void read(ResolvedResource resource, TemplateDraft draft) {
        Fields properties = draft.properties(resource);
        String plan = draft.names().logicalId(properties.decidingText("UsagePlanId", ""));
        String key = draft.names().logicalId(properties.decidingText("KeyId", ""));
        if (!draft.template().resources().containsKey(plan)
                && UnresolvedValue.in(plan).isEmpty()) {
            properties.refusedByAws(
                    "NotFoundException",
                    "UsagePlanId",
                    "Invalid Usage Plan ID specified",
                    "write the Ref of a usage plan of this template.");
        }
        draft.planKeys().computeIfAbsent(plan, id -> new ArrayList<>()).add(key);
    }
}
