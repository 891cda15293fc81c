package dev.gatehouse;

import dev.gatehouse.internal.assembly.StageChanges;
import dev.gatehouse.model.Template;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts a user's stage variables over the template's. */
final class StageVariableOverrides {

    private StageVariableOverrides() {}

    static Template apply(Template template, Map<String, String> overrides) {
        if (overrides.isEmpty()) {
            return template;
        }
        return StageChanges.everyStage(template, stage -> {
            var variables = new LinkedHashMap<>(stage.variables());
            variables.putAll(overrides);
            return StageChanges.withVariables(stage, variables);
        });
    }
}
