package dev.gatehouse.internal.template.build.v2;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.draft.V2Draft;
import java.util.Optional;

/** Finds the API of version 2 that a resource belongs to. */
final class ApiOfResource {

    private ApiOfResource() {}

    /** The API that {@code ApiId} means; empty where it is in no template, which no test can reach. */
    static Optional<V2Draft> of(Fields properties, TemplateDraft draft) {
        return properties
                .decidingText("ApiId")
                .map(id -> draft.names().logicalId(id))
                .flatMap(id -> Optional.ofNullable(draft.v2Apis().get(id)));
    }
}
