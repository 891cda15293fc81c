package dev.gatehouse.internal.assembly;

import dev.gatehouse.internal.misuse.DidYouMean;
import dev.gatehouse.internal.misuse.Misuse;
import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.StageDefinition;
import dev.gatehouse.model.Template;
import java.util.List;
import java.util.stream.Collectors;

/** Picks the API and stage that a test means, or says which there are. */
public final class ApiChoice {

    private ApiChoice() {}

    /**
     * The API of that logical id, or of that name.
     *
     * @throws IllegalArgumentException that lists the APIs, if there is none
     */
    public static ApiDefinition named(Template template, String name) {
        return template.apis().stream()
                .filter(api -> api.logicalId().equals(name) || api.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(template.name() + " has no API named \"" + name + "\"."
                        + DidYouMean.nearest(String.valueOf(name), ids(template))
                                .map("\n  did you mean: "::concat)
                                .orElse("")
                        + "\n  known here:  " + names(template)
                        + "\n  to do:       write one of these."));
    }

    /**
     * The only API.
     *
     * @throws IllegalArgumentException that lists the APIs, if there are several or none
     */
    public static ApiDefinition only(Template template) {
        if (template.apis().size() == 1) {
            return template.apis().get(0);
        }
        throw new IllegalArgumentException(
                template.apis().isEmpty()
                        ? template.name() + " defines no API.\n  to do:       add one, or name another template."
                        : template.name() + " defines " + template.apis().size() + " APIs, and none was chosen."
                                + "\n  known here:  " + names(template)
                                + "\n  to do:       name one: api(\"...\"), @ApiGatewayTest(api = \"...\") or @Api(\"...\").");
    }

    /**
     * The stage of that name.
     *
     * @throws IllegalArgumentException that lists the stages, if there is none
     */
    public static StageDefinition stage(ApiDefinition api, String name) {
        return api.stage(name)
                .orElseThrow(() -> Misuse.of(api.location() + ": " + api.logicalId() + " has no stage \"" + name + "\"")
                        .known(
                                String.valueOf(name),
                                api.stages().stream().map(StageDefinition::name).toList())
                        .toDo("write one of these."));
    }

    /**
     * The only stage; of SAM's two the one that was named.
     *
     * @throws IllegalArgumentException that lists the stages, if there are several or none
     */
    public static StageDefinition onlyStage(ApiDefinition api) {
        List<StageDefinition> own =
                api.stages().stream().filter(s -> !s.fromDeployment()).toList();
        List<StageDefinition> candidates = own.isEmpty() ? api.stages() : own;
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        throw new IllegalArgumentException(api.location() + ": " + api.logicalId()
                + (candidates.isEmpty()
                        ? " has no stage."
                        : " has " + candidates.size() + " stages, and none was chosen.")
                + "\n  known here:  " + stageNames(api.stages())
                + "\n  to do:       name one: stage(\"...\"), @ApiGatewayTest(stage = \"...\") or @Stage(\"...\").");
    }

    private static List<String> ids(Template template) {
        return template.apis().stream().map(ApiDefinition::logicalId).toList();
    }

    private static String names(Template template) {
        return template.apis().stream()
                .map(api -> api.logicalId() + " at " + api.location().file() + ":"
                        + api.location().line())
                .collect(Collectors.joining("\n               "));
    }

    private static String stageNames(List<StageDefinition> stages) {
        return String.join(", ", stages.stream().map(StageDefinition::name).toList());
    }
}
