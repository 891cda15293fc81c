package dev.gatehouse.internal.pipeline;

import dev.gatehouse.model.Method;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.RestDefinition;
import dev.gatehouse.model.RestResource;
import dev.gatehouse.model.StageDefinition;

/**
 * A method of a REST API where it is served, for assembling its gates.
 *
 * @param definition the stage's, or its canary's
 */
public record RestMethod(
        RestApi api, RestDefinition definition, StageDefinition stage, RestResource resource, Method method) {

    /** Like {@code /pets/{id}/GET}, as method settings and usage plans name it; the root is {@code //GET}. */
    public String key() {
        return resource.path() + "/" + method.httpMethod();
    }
}
