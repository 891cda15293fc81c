package dev.gatehouse.internal.stage;

import dev.gatehouse.internal.misuse.DidYouMean;
import dev.gatehouse.internal.misuse.Misuse;
import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.StageDefinition;
import dev.gatehouse.model.Template;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stage variables of a template: those that a stage sets, and those that an API uses.
 *
 * @param open whether others may be meant, since functions see all variables
 */
public record StageVariableNames(Set<String> known, boolean open) {

    private static final Pattern USED = Pattern.compile("stageVariables(?:\\.get\\(['\"]|\\[['\"]|\\.)(\\w+)");

    /** The variables of that template. */
    public static StageVariableNames of(Template template) {
        Set<String> known = new TreeSet<>();
        for (ApiDefinition api : template.apis()) {
            api.stages().stream()
                    .map(StageDefinition::variables)
                    .map(Map::keySet)
                    .forEach(known::addAll);
        }
        Matcher used = USED.matcher(template.apis().toString());
        while (used.find()) {
            known.add(used.group(1));
        }
        return new StageVariableNames(known, !template.functions().isEmpty());
    }

    /** What a name that can't be meant is told; empty if it can. */
    public Optional<Misuse> misuse(String name) {
        boolean meant =
                known.contains(name) || open && DidYouMean.nearest(name, known).isEmpty();
        return meant
                ? Optional.empty()
                : Optional.of(
                        Misuse.of("the stage variable \"" + name + "\" is neither set by a stage nor used by an API")
                                .known(name, known));
    }

    /**
     * Refuses a name that can't be meant.
     *
     * @throws IllegalArgumentException that lists the variables
     */
    public void check(String name) {
        misuse(name).ifPresent(misuse -> {
            throw misuse.toDo("write one of these, or set it under the stage's Variables.");
        });
    }
}
