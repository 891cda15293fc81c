package dev.gatehouse;

import dev.gatehouse.internal.assembly.StageChanges;
import dev.gatehouse.internal.stage.StageVariableRules;
import dev.gatehouse.model.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a user wants stages to have over the template.
 *
 * @param variables of every stage
 */
record StageOverrides(Map<String, String> variables, List<CanaryDeployment> canaries) {

    StageOverrides {
        variables.forEach(StageVariableRules::check);
        variables = Map.copyOf(variables);
        canaries = List.copyOf(canaries);
    }

    static StageOverrides none() {
        return new StageOverrides(Map.of(), List.of());
    }

    StageOverrides withVariable(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(variables);
        more.put(name, value);
        return new StageOverrides(more, canaries);
    }

    StageOverrides withCanary(CanaryDeployment canary) {
        List<CanaryDeployment> more = new ArrayList<>(canaries);
        more.add(canary);
        return new StageOverrides(variables, more);
    }

    boolean areNone() {
        return variables.isEmpty() && canaries.isEmpty();
    }

    /**
     * The template with these wishes; stages without any stay.
     *
     * @throws TemplateException if a canary's template can't be run
     */
    Template apply(Template template, CanaryOverlay templates) {
        Template result = variables.isEmpty()
                ? template
                : StageChanges.everyStage(template, stage -> {
                    Map<String, String> all = new LinkedHashMap<>(stage.variables());
                    all.putAll(variables);
                    return stage.toBuilder().variables(all).build();
                });
        for (CanaryDeployment canary : canaries) {
            result = new CanaryPlacement(canary, templates.load(canary)).in(result);
        }
        return result;
    }
}
