package dev.gatehouse.internal.templateimport.sam.event;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.sam.auth.EventAuth;
import dev.gatehouse.internal.templateimport.sam.auth.HttpMethodAuth;
import dev.gatehouse.internal.templateimport.sam.definition.ApiBody;
import dev.gatehouse.internal.templateimport.sam.definition.BodyKind;
import dev.gatehouse.internal.templateimport.sam.definition.Expansion;
import dev.gatehouse.internal.templateimport.sam.property.Draft;
import dev.gatehouse.internal.templateimport.sam.property.Generated;
import dev.gatehouse.internal.templateimport.sam.property.Intrinsics;
import dev.gatehouse.internal.templateimport.sam.property.Literal;
import dev.gatehouse.internal.templateimport.sam.property.SamEvent;
import dev.gatehouse.internal.templateimport.sam.property.SamRefusal;
import dev.gatehouse.internal.templateimport.sam.property.SamResource;
import dev.gatehouse.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A function's event of type HttpApi: a route of an HTTP API that invokes the function. */
public record HttpApiEvent(SamEvent event, EventTarget target, Expansion expansion) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(.*?)}");
    private static final String DEFAULT_PATH = "$default";

    /** Puts the route into the API's definition where that has no integration for it. */
    public List<Generated> expand() {
        String apiId = ImplicitKind.HTTP.apiIdOf(event);
        SamResource api = expansion.resources().find(apiId).orElseThrow();
        if (api.properties().get("DefinitionBody").isPresent()) {
            ApiBody body = opened(api);
            body.attempt(event.path(), () -> integrated(body, api));
        }
        return isCoveredByDefault(api) ? List.of() : List.of(permission());
    }

    private ApiBody opened(SamResource api) {
        try {
            return expansion.resources().open(api, BodyKind.OPENAPI);
        } catch (SamRefusal refusal) {
            boolean isThere = api.has("DefinitionBody");
            throw isThere ? refusal.within(api.logicalId()) : refusal;
        }
    }

    /** The permission for the default route covers every route of the same function. */
    private boolean isCoveredByDefault(SamResource api) {
        if (event.path().equals(DEFAULT_PATH)
                || api.properties().get("DefinitionBody").isEmpty()) {
            return false;
        }
        String function = target.resource().logicalId();
        Node arn = Intrinsics.getAtt(function, "Arn", event.location());
        Json uri = Intrinsics.invocationUri(arn, event.location()).toJson();
        return expansion.resources().body(api).operations(DEFAULT_PATH, ApiBody.ANY).stream()
                .flatMap(operation -> operation.get(ApiBody.INTEGRATION).flatMap(node -> node.get("uri")).stream())
                .anyMatch(other -> other.toJson().equals(uri) || mentions(other, function));
    }

    private static boolean mentions(Node uri, String function) {
        return uri.toJson().toText().contains("${" + function + ".Arn}");
    }

    private ApiBody integrated(ApiBody body, SamResource api) {
        boolean isThere = body.hasIntegration(event.path(), event.method());
        event.refuseIf(
                api.isManaged() && isThere,
                "API method '" + event.method().toLowerCase(Locale.ROOT) + "' defined multiple times for path '"
                        + event.path() + "'.");
        ApiBody changed = isThere ? body : withIntegration(body);
        Optional<Node> auth = event.truthy("Auth");
        if (auth.isPresent()) {
            changed = new HttpMethodAuth(new EventAuth(event, api, (MapNode) auth.get())).apply(changed);
        }
        changed = set(changed, "timeoutInMillis", "TimeoutInMillis");
        changed = withPathParameters(changed);
        return set(changed, "payloadFormatVersion", "PayloadFormatVersion");
    }

    private ApiBody withIntegration(ApiBody body) {
        MapNode integration = Draft.at(event.location())
                .put("type", "aws_proxy")
                .put("httpMethod", "POST")
                .put("payloadFormatVersion", "2.0")
                .put("uri", Intrinsics.invocationUri(target.arn(), event.location()))
                .build();
        ApiBody changed = Operations.integrate(body, event, target, integration);
        boolean isDefault = event.path().equals(DEFAULT_PATH)
                && ApiBody.methodKey(event.method()).equals(ApiBody.ANY);
        return isDefault
                ? changed.edit(event.path(), event.method(), operation -> Draft.at(operation.location())
                        .copyAll(operation)
                        .putTrue("isDefaultRoute")
                        .build())
                : changed;
    }

    private ApiBody set(ApiBody body, String name, String property) {
        Optional<Node> value = Literal.truthy(event.properties().get(property));
        return value.isEmpty() ? body : Operations.setInIntegration(body, event, name, value.get());
    }

    private ApiBody withPathParameters(ApiBody body) {
        List<String> names = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(event.path());
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names.isEmpty()
                ? body
                : body.edit(event.path(), event.method(), operation -> withPathParameters(operation, names));
    }

    private MapNode withPathParameters(MapNode operation, List<String> names) {
        Location at = event.location();
        List<Node> all = new ArrayList<>(operation.elements("parameters"));
        for (String name : names) {
            if (all.stream().noneMatch(parameter -> parameter.says("name", name))) {
                all.add(Draft.at(at).put("name", name).build());
            }
        }
        all.replaceAll(
                parameter -> parameter.text("name").filter(names::contains).isEmpty()
                        ? parameter
                        : Draft.at(parameter.location())
                                .copyAll((MapNode) parameter)
                                .put("in", "path")
                                .putTrue("required")
                                .build());
        return operation.with("parameters", new ListNode(all, at));
    }

    private Generated permission() {
        String path = event.path().replaceAll("^(.+)/$", "$1");
        String pattern = path.equals(DEFAULT_PATH) ? "" : path.replaceAll("\\{([a-zA-Z0-9._-]+|proxy\\+)}", "*");
        boolean isAny = ApiBody.methodKey(event.method()).equals(ApiBody.ANY);
        String verb = isAny ? "*" : event.method().toUpperCase(Locale.ROOT);
        boolean isSlashDefault = event.method().equalsIgnoreCase("any") && pattern.equals("/" + DEFAULT_PATH);
        String rest = isSlashDefault ? "*" + pattern : "*/" + verb + pattern;
        Node apiId = ImplicitKind.HTTP.apiNameOf(event);
        Node source = Intrinsics.executeApiArn(apiId, rest, event.location());
        return target.permission(target.resource().logicalId() + event.id() + "Permission", source);
    }
}
