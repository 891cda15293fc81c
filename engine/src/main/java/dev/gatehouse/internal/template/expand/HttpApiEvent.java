package dev.gatehouse.internal.template.expand;

import dev.gatehouse.internal.template.read.ListNode;
import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A function's event of type HttpApi: a route of an HTTP API that invokes the function. */
final class HttpApiEvent {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(.*?)}");
    private static final String DEFAULT_PATH = "$default";

    private final SamEvent event;
    private final EventTarget target;
    private final Expansion expansion;

    HttpApiEvent(SamEvent event, EventTarget target, Expansion expansion) {
        this.event = event;
        this.target = target;
        this.expansion = expansion;
    }

    /** Puts the route into the API's definition where that has no integration for it. */
    List<ResolvedResource> expand() {
        String apiId = ImplicitKind.HTTP.apiIdOf(event);
        SamResource api = expansion.resources().find(apiId).orElseThrow();
        Optional<Node> body = api.properties().get("DefinitionBody");
        if (Literal.isTruthy(body) && !BodyKind.OPENAPI.isValid(body)) {
            try {
                BodyKind.OPENAPI.open(body, api.location());
            } catch (SamRefusal refusal) {
                throw refusal.within(apiId);
            }
        }
        if (body.isPresent()) {
            MapNode changed =
                    integrated(BodyKind.OPENAPI.open(body, api.location()), api).document();
            expansion.resources().put(api.withResolved("DefinitionBody", changed));
        }
        return isCoveredByDefault(api) ? List.of() : List.of(permission());
    }

    /** The permission for the default route covers every route of the same function. */
    private boolean isCoveredByDefault(SamResource api) {
        String uri = expansion
                .references()
                .invocationUri(
                        expansion.references().functionArn(target.resource().logicalId()));
        return !event.path().equals(DEFAULT_PATH)
                && api.properties()
                        .get("DefinitionBody")
                        .flatMap(body -> body.get("paths"))
                        .flatMap(paths -> paths.get(DEFAULT_PATH))
                        .flatMap(item -> item.get(ApiBody.ANY))
                        .flatMap(operation -> operation.get(ApiBody.INTEGRATION))
                        .flatMap(integration -> integration.get("uri"))
                        .flatMap(Node::asText)
                        .filter(uri::equals)
                        .isPresent();
    }

    private ApiBody integrated(ApiBody body, SamResource api) {
        boolean isThere = body.hasIntegration(event.path(), event.method());
        if (api.isManaged() && isThere) {
            throw event.owner()
                    .refusal("API method '" + event.method().toLowerCase(Locale.ROOT)
                            + "' defined multiple times for path '" + event.path() + "'.");
        }
        ApiBody changed = isThere ? body : withIntegration(body);
        Optional<Node> auth = Literal.truthy(event.properties().get("Auth"));
        if (auth.isPresent()) {
            changed = new HttpMethodAuth(event, api, (MapNode) auth.get()).apply(changed);
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
                .put("uri", expansion.references().invocationUri(target.arn()))
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
        List<Node> all =
                new ArrayList<>(operation.get("parameters").map(Node::elements).orElse(List.of()));
        for (String name : names) {
            int at = indexOf(all, name);
            MapNode existing =
                    at < 0 ? Draft.at(event.location()).put("name", name).build() : (MapNode) all.get(at);
            MapNode parameter = Draft.at(existing.location())
                    .copyAll(existing)
                    .put("in", "path")
                    .putTrue("required")
                    .build();
            if (at < 0) {
                all.add(parameter);
            } else {
                all.set(at, parameter);
            }
        }
        return operation.with("parameters", new ListNode(all, event.location()));
    }

    private static int indexOf(List<Node> parameters, String name) {
        for (int at = 0; at < parameters.size(); at++) {
            if (parameters
                    .get(at)
                    .get("name")
                    .flatMap(Node::asText)
                    .filter(name::equals)
                    .isPresent()) {
                return at;
            }
        }
        return -1;
    }

    private ResolvedResource permission() {
        String path = event.path().replaceAll("^(.+)/$", "$1");
        String pattern = path.equals(DEFAULT_PATH) ? "" : path.replaceAll("\\{([a-zA-Z0-9._-]+|proxy\\+)}", "*");
        boolean isAny = ApiBody.methodKey(event.method()).equals(ApiBody.ANY);
        String verb = isAny ? "*" : event.method().toUpperCase(Locale.ROOT);
        boolean isSlashDefault = event.method().equalsIgnoreCase("any") && pattern.equals("/" + DEFAULT_PATH);
        String rest = isSlashDefault ? "*" + pattern : "*/" + verb + pattern;
        String apiId = ImplicitKind.HTTP.apiNameOf(event, expansion.references());
        String source = expansion.references().executeApiArn(apiId, rest);
        return target.permission(target.resource().logicalId() + event.id() + "Permission", source, event);
    }
}
