package dev.gatehouse.junit.internal.settings;

import dev.gatehouse.junit.Canary;
import dev.gatehouse.model.CanaryDeployment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What a {@link Canary} asks for. */
final class CanaryOverride {

    private CanaryOverride() {}

    static CanaryDeployment deployment(Canary annotation, ClassLoader classPath) {
        CanaryDeployment canary = CanaryDeployment.ofPercent(annotation.percent());
        for (Map.Entry<String, String> variable : Pairs.read(
                        List.of(annotation.stageVariables()), "@Canary(stageVariables = ...)")
                .entrySet()) {
            canary = canary.withStageVariable(variable.getKey(), variable.getValue());
        }
        canary = annotation.useStageCache() ? canary.withStageCache() : canary;
        canary = annotation.api().isEmpty() ? canary : canary.ofApi(annotation.api());
        canary = annotation.stage().isEmpty() ? canary : canary.onStage(annotation.stage());
        return annotation.template().isEmpty() ? canary : templated(canary, annotation.template(), classPath);
    }

    private static CanaryDeployment templated(CanaryDeployment canary, String template, ClassLoader classPath) {
        NamedTemplate source = NamedTemplate.named(template, classPath);
        return source.text()
                .map(text -> canary.withTemplateText(source.name(), text))
                .orElseGet(() -> canary.withTemplate(Path.of(source.name())));
    }
}
