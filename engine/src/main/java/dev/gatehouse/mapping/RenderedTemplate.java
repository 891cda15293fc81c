package dev.gatehouse.mapping;

import dev.gatehouse.internal.json.JsonBinding;
import dev.gatehouse.internal.mappingtemplate.Rendered;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The output of a mapping template and its overrides.
 *
 * @param text the body; need not be JSON
 * @param requestHeaders of {@code $context.requestOverride.header}
 * @param requestQuery of {@code $context.requestOverride.querystring}
 * @param requestPath of {@code $context.requestOverride.path}
 * @param responseStatus of {@code $context.responseOverride.status}, as assigned
 * @param responseHeaders of {@code $context.responseOverride.header}
 */
public record RenderedTemplate(
        String text,
        Map<String, List<String>> requestHeaders,
        Map<String, List<String>> requestQuery,
        Map<String, List<String>> requestPath,
        Optional<String> responseStatus,
        Map<String, List<String>> responseHeaders) {

    /**
     * Takes copies of the maps.
     *
     * @param text the body; need not be JSON
     * @param requestHeaders of {@code $context.requestOverride.header}
     * @param requestQuery of {@code $context.requestOverride.querystring}
     * @param requestPath of {@code $context.requestOverride.path}
     * @param responseStatus of {@code $context.responseOverride.status}, as assigned
     * @param responseHeaders of {@code $context.responseOverride.header}
     */
    public RenderedTemplate {
        requestHeaders = Map.copyOf(requestHeaders);
        requestQuery = Map.copyOf(requestQuery);
        requestPath = Map.copyOf(requestPath);
        responseHeaders = Map.copyOf(responseHeaders);
    }

    static RenderedTemplate of(Rendered rendered) {
        return new RenderedTemplate(
                rendered.text(),
                rendered.request().headers(),
                rendered.request().querystring(),
                rendered.request().path(),
                rendered.response().status(),
                rendered.response().headers());
    }

    /**
     * {@return the text as an object}
     *
     * @param <T> type of the object
     * @param type of the object
     * @throws IllegalStateException with the text if it is not JSON of that shape
     */
    public <T> T json(Class<T> type) {
        return JsonBinding.standard().read(text, type);
    }
}
