package dev.gatehouse.internal.template.build.function;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.ResourceReader;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import dev.gatehouse.model.LambdaPermission;

/** Reads {@code AWS::Lambda::Permission}. */
public final class PermissionReader implements ResourceReader {

    @Override
    public void read(ResolvedResource resource, TemplateDraft draft) {
        Fields properties = draft.properties(resource);
        String named = properties.text("FunctionName", "");
        String function = draft.names()
                .owner(named)
                .map(owner -> owner.logicalId()
                        + owner.qualifier().map(qualifier -> ":" + qualifier).orElse(""))
                .orElse(named);
        draft.permissions()
                .add(new LambdaPermission(
                        function,
                        properties.text("Principal", ""),
                        properties.text("SourceArn"),
                        properties.text("SourceAccount"),
                        properties.location()));
    }
}
