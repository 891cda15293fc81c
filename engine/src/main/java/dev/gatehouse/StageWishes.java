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
record StageWishes(Map<String, String> variables, List<CanaryDeployment> canaries) {

    StageWishes {
        variables.forEach(StageVariableRules::check);
        variables = Map.copyOf(variables);
        canaries = List.copyOf(canaries);
    }

    static StageWishes none() {
        return new StageWishes(Map.of(), List.of());
    }

    StageWishes withVariable(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(variables);
        more.put(name, value);
        return new StageWishes(more, canaries);
    }

    StageWishes withCanary(CanaryDeployment canary) {
        List<CanaryDeployment> more = new ArrayList<>(canaries);
        more.add(canary);
        return new StageWishes(variables, more);
    }

    boolean areNone() {
        return variables.isEmpty() && canaries.isEmpty();
    }

    /**
     * The template with these wishes; stages without any stay.
     *
     * @throws TemplateException if a canary's template can't be run
     */
    Template apply(Template template, CanaryTemplates templates) {
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
