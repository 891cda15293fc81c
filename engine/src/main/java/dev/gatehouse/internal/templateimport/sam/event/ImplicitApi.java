package dev.gatehouse.internal.templateimport.sam.event;

import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.sam.definition.ApiBody;
import dev.gatehouse.internal.templateimport.sam.definition.SamResources;
import dev.gatehouse.internal.templateimport.sam.property.Draft;
import dev.gatehouse.internal.templateimport.sam.property.Intrinsics;
import dev.gatehouse.internal.templateimport.sam.property.Literal;
import dev.gatehouse.internal.templateimport.sam.property.PropertyOwner;
import dev.gatehouse.internal.templateimport.sam.property.SamEvent;
import dev.gatehouse.internal.templateimport.sam.property.SamRefusal;
import dev.gatehouse.internal.templateimport.sam.property.SamResource;
import dev.gatehouse.internal.templateimport.sam.property.SamTypes;
import dev.gatehouse.model.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The API that events without an API of their own share, and the paths that events put into any API. */
public final class ImplicitApi {

    private static final String ROUTE_SETTINGS = "RouteSettings";

    private final ImplicitKind kind;
    private final String stackName;
    private final SamResources resources;

    /** The conditions of the functions by API and path; empty for a function without one. */
    private final Map<String, Map<String, Set<Optional<Node>>>> conditions = new LinkedHashMap<>();

    public ImplicitApi(ImplicitKind kind, String stackName, SamResources resources) {
        this.kind = kind;
        this.stackName = stackName;
        this.resources = resources;
    }

    /**
     * Adds the paths of all events, and the implicit API if an event uses it.
     *
     * <p>The implicit API stands among the resources while events are read, so that they find it as they find any other
     * API. It takes the place of a resource that the user calls the same, and gives the place back if no event came.
     *
     * @return SAM's refusals, at most one a resource
     */
    public List<SamRefusal> process() {
        List<SamResource> users = resources.ofType(SamTypes.FUNCTION, SamTypes.STATE_MACHINE);
        Optional<SamResource> ofSameName = resources.find(kind.logicalId());
        SamResource implicit = empty(users);
        resources.put(implicit);
        List<SamRefusal> refusals = addEvents(users);
        if (resources.body(implicit).paths().isEmpty()) {
            resources.remove(kind.logicalId());
            ofSameName.ifPresent(resources::put);
        }
        conditions.forEach(this::makeConditional);
        return refusals;
    }

    private List<SamRefusal> addEvents(List<SamResource> users) {
        List<SamRefusal> refusals = new ArrayList<>();
        for (SamResource user : users) {
            try {
                SamEvent.of(user).stream()
                        .filter(event -> event.type().equals(kind.eventType))
                        .forEach(event -> add(event, user));
            } catch (SamRefusal refusal) {
                refusals.add(refusal.isOfEvent() ? refusal.within(user.logicalId()) : refusal);
            }
        }
        return refusals;
    }

    /** The implicit API without paths, located at the first resource that has an event for it. */
    private SamResource empty(List<SamResource> users) {
        Location at = users.stream()
                .filter(user -> SamEvent.of(user).stream().anyMatch(this::isImplicit))
                .findFirst()
                .map(SamResource::location)
                .orElseGet(Location::unknown)
                .named(kind.logicalId());
        MapNode attributes = Draft.at(at)
                .put("Type", kind.apiType)
                .put("Properties", kind.properties(stackName, at))
                .build();
        return SamResource.of(kind.logicalId(), attributes).writtenBySam();
    }

    private boolean isImplicit(SamEvent event) {
        return event.type().equals(kind.eventType) && !event.mentions(kind.idProperty);
    }

    private void add(SamEvent written, SamResource user) {
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
        if (api.isManaged() && kind.bodyKind.isValid(api.properties().get("DefinitionBody"))) {
            resources.open(api, kind.bodyKind).withOperation(event.path(), event.method(), event.location());
            conditions
                    .computeIfAbsent(apiId, id -> new LinkedHashMap<>())
                    .computeIfAbsent(event.path(), path -> new LinkedHashSet<>())
                    .add(user.condition());
        }
        if (kind == ImplicitKind.HTTP && event.mentions(ROUTE_SETTINGS)) {
            resources.put(withRouteSettings(api, event, user));
        }
    }

    /** The logical id of the event's API; refused unless API, path and method are there and literal. */
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
        return event.refusal(
                kind.idProperty + " must be a valid reference to an '" + kind.apiType + "' resource in same template.",
                event.written(kind.idProperty).map(Node::location).orElse(event.location()));
    }

    /** A path exists if one of its functions does; so does the implicit API. */
    private void makeConditional(String apiId, Map<String, Set<Optional<Node>>> byPath) {
        Optional<SamResource> api = resources.find(apiId).filter(SamResource::isManaged);
        if (api.isEmpty()) {
            return;
        }
        ApiBody body = resources.body(api.get());
        Set<Optional<Node>> all = new LinkedHashSet<>();
        byPath.forEach((path, names) -> {
            all.addAll(names);
            String combined =
                    apiId + path.replace("/", "SLASH").replace("{", "OB").replace("}", "CB") + "PathCondition";
            anyOf(names, combined)
                    .ifPresent(condition -> body.withPath(
                            path, Intrinsics.onlyIf(condition, body.paths().getOrDefault(path, condition))));
        });
        if (apiId.equals(kind.logicalId())) {
            anyOf(all, apiId + "Condition")
                    .ifPresent(condition -> resources.put(api.get().under(condition)));
        }
    }

    private Optional<Node> anyOf(Set<Optional<Node>> names, String combined) {
        if (names.contains(Optional.<Node>empty())) {
            return Optional.empty();
        }
        return Optional.of(
                resources.anyOf(names.stream().flatMap(Optional::stream).toList(), combined));
    }

    /** The API with settings of one route, which an event hands to its stage. */
    private static SamResource withRouteSettings(SamResource api, SamEvent event, SamResource user) {
        MapNode all = api.owner()
                .map(
                        Optional.ofNullable(api.properties().entries().get(ROUTE_SETTINGS))
                                .orElseGet(() -> Draft.emptyMap(event.location())),
                        ROUTE_SETTINGS);
        MapNode own = event.owner()
                .map(
                        event.properties().get(ROUTE_SETTINGS).orElseGet(() -> event.written(ROUTE_SETTINGS)
                                .orElseThrow()),
                        ROUTE_SETTINGS);
        String key = event.method().equals(ApiBody.ANY)
                ? event.path()
                : event.method().toUpperCase(Locale.ROOT) + " " + event.path();
        MapNode merged = Draft.mapOf(all.get(key), own.location());
        for (var entry : own.entries().entrySet()) {
            merged = merged.with(entry.getKey(), entry.getValue());
        }
        MapNode settings = merged;
        MapNode conditional = user.condition()
                .map(condition -> Intrinsics.onlyIf(condition, settings))
                .orElse(settings);
        return api.with(ROUTE_SETTINGS, all.with(key, conditional));
    }
}
