package dev.gatehouse.internal.template.draft;

import java.util.Map;
import java.util.Optional;

/** Finds the API that a resource belongs to; empty where it is in no template, which no test can reach. */
public final class ApiOfResource {

    private ApiOfResource() {}

    /** The REST API that {@code RestApiId} means. */
    public static Optional<RestDraft> rest(Fields properties, TemplateDraft draft) {
        return api("RestApiId", properties, draft, draft.restApis());
    }

    /** The HTTP or WebSocket API that {@code ApiId} means. */
    public static Optional<V2Draft> v2(Fields properties, TemplateDraft draft) {
        return api("ApiId", properties, draft, draft.v2Apis());
    }

    private static <A> Optional<A> api(String name, Fields properties, TemplateDraft draft, Map<String, A> apis) {
        return properties
                .decidingText(name)
                .map(id -> draft.names().logicalId(id))
                .flatMap(id -> Optional.ofNullable(apis.get(id)));
    }
}
