package dev.gatehouse.internal.start;

import dev.gatehouse.internal.assembly.StageChanges;
import dev.gatehouse.internal.stage.StageVariableRules;
import dev.gatehouse.model.CanaryDeployment;
import dev.gatehouse.model.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stages are to have over the template.
 *
 * @param variables of every stage
 */
public record StageOverrides(Map<String, String> variables, List<CanaryDeployment> canaries) {

    public StageOverrides {
        variables.forEach(StageVariableRules::check);
        canaries.forEach(canary -> canary.stageVariables().forEach(StageVariableRules::check));
        variables = Map.copyOf(variables);
        canaries = List.copyOf(canaries);
    }

    public static StageOverrides none() {
        return new StageOverrides(Map.of(), List.of());
    }

    /** With one more variable of every stage. */
    public StageOverrides withVariable(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(variables);
        more.put(name, value);
        return new StageOverrides(more, canaries);
    }

    /** With one more canary. */
    public StageOverrides withCanary(CanaryDeployment canary) {
        List<CanaryDeployment> more = new ArrayList<>(canaries);
        more.add(canary);
        return new StageOverrides(variables, more);
    }

    public boolean areNone() {
        return variables.isEmpty() && canaries.isEmpty();
    }

    /**
     * The template with these overrides; stages without any stay.
     *
     * @throws RefusedStart if a canary's template can't be run
     */
    Template apply(Template template, CanaryOverlay overlay) {
        Template result = variables.isEmpty()
                ? template
                : StageChanges.everyStage(template, stage -> {
                    Map<String, String> all = new LinkedHashMap<>(stage.variables());
                    all.putAll(variables);
                    return stage.toBuilder().variables(all).build();
                });
        for (CanaryDeployment canary : canaries) {
            result = overlay.put(canary, result);
        }
        return result;
    }
}
