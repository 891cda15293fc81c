package dev.gatehouse.internal.template.draft;

import dev.gatehouse.internal.template.resolve.ResolvedResource;
import dev.gatehouse.model.UnresolvedValue;
import java.util.Map;
import java.util.Optional;

/** Reads the resources of one type into a draft; every fault becomes a finding. */
public interface ResourceReader {

    /** The id of an API that another template or nobody made. */
    String MADE_ELSEWHERE = "[a-z0-9]{8,12}";

    /** Adds what that resource defines. */
    void read(Fields properties, ResolvedResource resource, TemplateDraft draft);

    /** Reads resources that belong to an API of the template. */
    interface OfApi<A> {

        /** Adds what that resource defines to its API. */
        void read(Fields properties, A api, ResolvedResource resource, TemplateDraft draft);
    }

    /** Reads the resources of a REST API, which {@code RestApiId} names; those of other templates are left out. */
    static ResourceReader ofRestApi(OfApi<RestDraft> reader) {
        return (properties, resource, draft) -> api("RestApiId", properties, draft, draft.restApis())
                .ifPresent(api -> reader.read(properties, api, resource, draft));
    }

    /** Reads the resources of an HTTP or WebSocket API, which {@code ApiId} names. */
    static ResourceReader ofApi(OfApi<V2Draft> reader) {
        return (properties, resource, draft) -> api("ApiId", properties, draft, draft.v2Apis())
                .ifPresent(api -> reader.read(properties, api, resource, draft));
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
