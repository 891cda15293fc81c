package dev.gatehouse.internal.template.build.rest;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.RestDraft;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import java.util.Optional;

/** Finds the REST API that a resource belongs to. */
final class RestApiOfResource {

    private RestApiOfResource() {}

    /** The API that {@code RestApiId} means; empty where it is in no template, which no test can reach. */
    static Optional<RestDraft> of(Fields properties, TemplateDraft draft) {
        return properties
                .decidingText("RestApiId")
                .map(id -> draft.names().logicalId(id))
                .flatMap(id -> Optional.ofNullable(draft.restApis().get(id)));
    }
}
