package dev.gatehouse.internal.template.expand;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The API that events without an API of their own share, and the paths that events put into any API. */
final class ImplicitApi {

    private final ImplicitKind kind;
    private final String stackName;

    ImplicitApi(ImplicitKind kind, String stackName) {
        this.kind = kind;
        this.stackName = stackName;
    }

    /**
     * Adds the paths of all events, and the implicit API if an event uses it.
     *
     * @return SAM's refusals, at most one a resource
     */
    List<SamRefusal> process(SamResources resources) {
        Optional<SamResource> own = resources.find(kind.logicalId());
        List<SamResource> users = resources.ofType(SamTypes.FUNCTION, SamTypes.STATE_MACHINE);
        resources.put(empty(users));
        List<SamRefusal> refusals = new ArrayList<>();
        for (SamResource user : users) {
            try {
                SamEvent.of(user).stream()
                        .filter(event -> event.type().equals(kind.eventType()))
                        .forEach(event -> add(event, user, resources));
            } catch (SamRefusal refusal) {
                refusals.add(refusal.isOfEvent() ? refusal.within(user.logicalId()) : refusal);
            }
        }
        removeIfUnused(resources, own);
        return refusals;
    }

    private SamResource empty(List<SamResource> users) {
        Location at = users.stream()
                .filter(user -> SamEvent.of(user).stream().anyMatch(this::isImplicit))
                .findFirst()
                .map(SamResource::location)
                .orElseGet(Location::unknown)
                .named(kind.logicalId());
        MapNode properties = kind.properties(stackName, at);
        MapNode attributes = Draft.at(at).put("Type", kind.apiType()).build();
        return new SamResource(
                kind.logicalId(),
                kind.apiType(),
                properties,
                properties,
                attributes,
                List.of(),
                SamResource.Presence.REMOVED,
                SamResource.BodyAuthor.SAM,
                at);
    }

    private boolean isImplicit(SamEvent event) {
        return event.type().equals(kind.eventType()) && !event.mentions(kind.idProperty());
    }

    private void add(SamEvent written, SamResource user, SamResources resources) {
        boolean isLeftOut = kind == ImplicitKind.REST && !Literal.isTruthy(written.written());
        if (isLeftOut) {
            return;
        }
        written.owner().map(written.written(), "Properties should be a map.", written.location());
        SamEvent event = kind.withDefaults(written);
        String apiId = apiId(event);
        SamResource api = resources
                .find(apiId)
                .filter(found -> kind == ImplicitKind.HTTP || !found.is(SamTypes.HTTP_API))
                .orElseThrow(() -> noApi(event));
        if (user.isPresent() && apiId.equals(kind.logicalId())) {
            api = api.present();
        }
        resources.put(withSettings(withPath(api, event), event, user));
    }

    /**
     * The logical id of the event's API.
     *
     * @throws SamRefusal unless API, path and method are there and literal
     */
    private String apiId(SamEvent event) {
        PropertyOwner owner = event.owner();
        owner.required(event.written("Path").filter(node -> !node.isNull()), "Path");
        owner.required(event.written("Method").filter(node -> !node.isNull()), "Method");
        String apiId = kind.apiIdOf(event);
        event.written("Path").ifPresent(path -> owner.string(path, "Path"));
        event.written("Method").ifPresent(method -> owner.string(method, "Method"));
        return apiId;
    }

    private SamRefusal noApi(SamEvent event) {
        return event.owner()
                .refusal(
                        kind.idProperty() + " must be a valid reference to an '" + kind.apiType()
                                + "' resource in same template.",
                        event.written(kind.idProperty()).map(Node::location).orElse(event.location()));
    }

    private SamResource withPath(SamResource api, SamEvent event) {
        Optional<Node> body = api.properties().get("DefinitionBody");
        if (!api.isManaged() || !kind.bodyKind().isValid(body)) {
            return api;
        }
        ApiBody opened = kind.bodyKind().open(body, api.location());
        MapNode changed = opened.withOperation(event.path(), event.method(), event.location())
                .document();
        return api.with("DefinitionBody", changed);
    }

    private SamResource withSettings(SamResource api, SamEvent event, SamResource user) {
        return kind == ImplicitKind.HTTP && event.mentions("RouteSettings")
                ? SamRouteSettings.add(api, event, user)
                : api;
    }

    private void removeIfUnused(SamResources resources, Optional<SamResource> own) {
        boolean isUnused = resources
                .find(kind.logicalId())
                .flatMap(api -> api.properties().get("DefinitionBody"))
                .flatMap(body -> body.get("paths"))
                .map(paths -> paths.entries().isEmpty())
                .orElse(false);
        if (isUnused) {
            own.ifPresentOrElse(resources::put, () -> resources.remove(kind.logicalId()));
        }
    }
}
