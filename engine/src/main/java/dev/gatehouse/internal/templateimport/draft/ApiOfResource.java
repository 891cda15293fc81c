package dev.gatehouse.internal.templateimport.draft;

import dev.gatehouse.model.UnresolvedValue;
import java.util.Map;
import java.util.Optional;

/** The API of the template that a resource belongs to; resources of APIs of other templates are left out. */
public final class ApiOfResource {

    /** The id of an API that another template or nobody made. */
    private static final String MADE_ELSEWHERE = "[a-z0-9]{8,12}";

    private ApiOfResource() {}

    /** The REST API that {@code RestApiId} names. */
    public static Optional<RestDraft> ofRestApi(Fields properties, TemplateDraft draft) {
        return api("RestApiId", properties, draft, draft.restApis());
    }

    /** The HTTP or WebSocket API that {@code ApiId} names. */
    public static Optional<V2Draft> ofApi(Fields properties, TemplateDraft draft) {
        return api("ApiId", properties, draft, draft.v2Apis());
    }

    private static <A> Optional<A> api(String name, Fields properties, TemplateDraft draft, Map<String, A> apis) {
        Optional<String> written = properties.decidingText(name);
        Optional<A> api = written.map(draft.names()::logicalId).map(apis::get);
        written.filter(id -> api.isEmpty() && UnresolvedValue.in(id).isEmpty())
                .ifPresent(id -> unknown(name, id, properties));
        return api;
    }

    private static void unknown(String name, String id, Fields properties) {
        String what = properties.element() + "." + name + " is \"" + id + "\", which is not an API";
        if (id.isBlank() || Placeholders.in(id).isPresent()) {
            properties.error(
                    "NotFoundException", name, what + ".", Placeholders.remedy(id, "write the Ref of an API."));
        } else if (!id.matches(MADE_ELSEWHERE) && !properties.findings().hasErrors()) {
            properties.warning(
                    "OtherApi",
                    name,
                    what + " of this template.",
                    "write the Ref of an API; otherwise no test reaches this resource.");
        }
    }
}
