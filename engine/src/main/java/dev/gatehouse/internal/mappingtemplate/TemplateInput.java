package dev.gatehouse.internal.mappingtemplate;

import dev.gatehouse.internal.expression.value.BodyText;
import dev.gatehouse.internal.expression.value.MappingSource;
import dev.gatehouse.internal.expression.value.Parameters;
import dev.gatehouse.internal.expression.value.ResponseMessage;
import dev.gatehouse.internal.expression.value.Variables;
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

    /** What a request template sees. */
    public static TemplateInput ofRequest(MappingSource source, Overrides overrides) {
        return of(source.request().body(), source, overrides);
    }

    /** What a response template sees: the answer's body, still the request's parameters. */
    public static TemplateInput ofResponse(MappingSource source, Overrides overrides) {
        return of(source.response().map(ResponseMessage::body).orElseGet(BodyText::empty), source, overrides);
    }

    private static TemplateInput of(BodyText body, MappingSource source, Overrides overrides) {
        return new TemplateInput(
                body, source.request().parameters(), source.stageVariables(), source.context(), overrides);
    }
}
