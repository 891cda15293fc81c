package dev.gatehouse.internal.expression;

import java.util.Map;

/**
 * What a mapping template sees.
 *
 * @param body of the request, or in a response template of the integration's answer
 * @param parameters of the method request, in a response template as well
 * @param context behind {@code $context}
 * @param overrides what templates of this call have overridden so far; rendering adds to it
 */
public record TemplateInput(
        BodyText body,
        Parameters parameters,
        Map<String, String> stageVariables,
        Variables context,
        Overrides overrides) {

    public TemplateInput {
        stageVariables = Map.copyOf(stageVariables);
    }
}
