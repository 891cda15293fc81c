package dev.gatehouse.internal.template.build.function;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.ResourceReader;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import java.util.LinkedHashMap;

/** Reads {@code AWS::Lambda::Alias}. */
public final class AliasReader implements ResourceReader {

    @Override
    public void read(ResolvedResource resource, TemplateDraft draft) {
        Fields properties = draft.properties(resource);
        String function = draft.names().logicalId(properties.text("FunctionName", ""));
        draft.aliases()
                .computeIfAbsent(function, id -> new LinkedHashMap<>())
                .put(properties.text("Name", ""), properties.text("FunctionVersion", ""));
    }
}
