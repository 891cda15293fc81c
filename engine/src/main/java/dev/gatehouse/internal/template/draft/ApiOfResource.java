package dev.gatehouse.internal.template.draft;

import dev.gatehouse.model.UnresolvedValue;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the API that a resource belongs to; empty where it is in no template, which no test can reach. */
public final class ApiOfResource {

    /** An API made elsewhere. */
    private static final Pattern ID = Pattern.compile("[a-z0-9]{8,12}");

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
        Optional<String> written = properties.decidingText(name);
        written.filter(id -> !apis.containsKey(draft.names().logicalId(id)))
                .filter(id -> id.isBlank() || Placeholders.in(id).isPresent())
                .ifPresent(id -> properties.error(
                        "NotFoundException",
                        name,
                        properties.element() + "." + name + " is \"" + id + "\", which is no API.",
                        Placeholders.remedy(id, "write the Ref of an API.")));
        written.filter(id -> !apis.containsKey(draft.names().logicalId(id)))
                .filter(id -> !ID.matcher(id).matches() && Placeholders.in(id).isEmpty())
                .filter(id -> UnresolvedValue.in(id).isEmpty() && !id.isBlank())
                .filter(id -> !properties.findings().hasErrors())
                .ifPresent(id -> properties.warning(
                        "OtherApi",
                        name,
                        properties.element() + "." + name + " is \"" + id + "\", which is no API of this template.",
                        "write the Ref of an API; as it is, no test reaches this resource."));
        return written.map(id -> draft.names().logicalId(id)).flatMap(id -> Optional.ofNullable(apis.get(id)));
    }
}
