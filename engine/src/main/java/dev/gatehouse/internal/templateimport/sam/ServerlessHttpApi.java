package dev.gatehouse.internal.templateimport.sam;

import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.ScalarNode;
import dev.gatehouse.internal.templateimport.sam.auth.Authorizers;
import dev.gatehouse.internal.templateimport.sam.auth.HttpAuth;
import dev.gatehouse.internal.templateimport.sam.cors.HttpCors;
import dev.gatehouse.internal.templateimport.sam.definition.ApiBody;
import dev.gatehouse.internal.templateimport.sam.definition.BodyKind;
import dev.gatehouse.internal.templateimport.sam.definition.Expansion;
import dev.gatehouse.internal.templateimport.sam.property.DefinitionLocation;
import dev.gatehouse.internal.templateimport.sam.property.Draft;
import dev.gatehouse.internal.templateimport.sam.property.Generated;
import dev.gatehouse.internal.templateimport.sam.property.Intrinsics;
import dev.gatehouse.internal.templateimport.sam.property.Literal;
import dev.gatehouse.internal.templateimport.sam.property.LogicalIds;
import dev.gatehouse.internal.templateimport.sam.property.PropertyTables;
import dev.gatehouse.internal.templateimport.sam.property.PythonText;
import dev.gatehouse.internal.templateimport.sam.property.SamRefusal;
import dev.gatehouse.internal.templateimport.sam.property.SamResource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;

/** An HTTP API: the API with its definition, one stage that deploys by itself, and what Domain brings. */
final class ServerlessHttpApi {

    private static final String DEFAULT_STAGE = "$default";

    private ServerlessHttpApi() {}

    static List<Generated> expand(SamResource written, Expansion expansion) {
        PropertyTables.check(written.owner(), written.type(), written.properties(), written.type());
        SamResource api = expansion.seen(written, "CorsConfiguration", "Domain");
        boolean isParameter = written.properties()
                .get("CorsConfiguration")
                .filter(expansion.parameters()::isReference)
                .isPresent();
        expansion.shared().refer(api, "Stage", stageId(api));
        List<Generated> all = new ArrayList<>();
        all.add(httpApi(api, expansion.stackName(), isParameter));
        var domain = new HttpDomain(api, expansion, stageName(api));
        all.addAll(domain.expand());
        all.addAll(Authorizers.permissionsOfHttpApi(api));
        all.add(stage(api));
        return all;
    }

    private static Generated httpApi(SamResource api, String stackName, boolean isParameter) {
        MapNode own = api.properties();
        Optional<Node> uri = Literal.truthy(own.get("DefinitionUri"));
        api.refuseIf(
                uri.isPresent() && Literal.isTruthy(own.get("DefinitionBody")),
                "Specify either 'DefinitionUri' or 'DefinitionBody' property and not both.");
        Optional<Node> body = new HttpDefinition(api, stackName, isParameter).complete();
        Draft draft =
                Draft.at(api.location()).putIfPresent("FailOnWarnings", Literal.truthy(own.get("FailOnWarnings")));
        if (uri.isPresent()) {
            draft.put("BodyS3Location", DefinitionLocation.of(uri.get(), api.owner()));
        } else {
            draft.put(
                    "Body",
                    body.orElseThrow(
                            () -> api.refusal("'DefinitionUri' or 'DefinitionBody' are required properties of an"
                                    + " 'AWS::Serverless::HttpApi'. Add a value for one of these properties or add a 'HttpApi'"
                                    + " event to an 'AWS::Serverless::Function'.")));
        }
        return Generated.inPlaceOf(api, "AWS::ApiGatewayV2::Api", draft.build());
    }

    private static Node stageName(SamResource api) {
        return api.truthy("StageName").orElseGet(() -> ScalarNode.of(DEFAULT_STAGE, api.location()));
    }

    private static Generated stage(SamResource api) {
        MapNode own = api.properties();
        MapNode properties = Draft.at(stageName(api).location())
                .put("ApiId", Intrinsics.ref(api.logicalId(), api.location()))
                .put("StageName", stageName(api))
                .copy(own, "StageVariables", "AccessLogSettings", "DefaultRouteSettings", "RouteSettings")
                .putTrue("AutoDeploy")
                .build();
        return Generated.resource(stageId(api), "AWS::ApiGatewayV2::Stage", properties, api);
    }

    private static String stageId(SamResource api) {
        String name = api.truthy("StageName")
                .map(written -> Literal.string(written).orElse(""))
                .orElse(DEFAULT_STAGE);
        return name.equals(DEFAULT_STAGE)
                ? api.logicalId() + "ApiGatewayDefaultStage"
                : LogicalIds.ofStage(api.logicalId(), name);
    }

    /** The definition of an HTTP API after SAM's edits, in SAM's order: CORS, auth, tags, endpoint, name, description. */
    private record HttpDefinition(SamResource api, String stackName, boolean isParameter) {

        private static final String CORS_ONLY =
                "Cors works only with inline OpenApi specified in 'DefinitionBody' property.";
        private static final String DEFAULT_PATH = "$default";
        private static final String ENDPOINT = "x-amazon-apigateway-endpoint-configuration";

        /** The definition; empty if the API has none in the template. */
        Optional<Node> complete() {
            Optional<Node> body = api.truthy("DefinitionBody");
            body = edited(body, "CorsConfiguration", CORS_ONLY, new HttpCors(api, isParameter)::apply);
            body = edited(body, "Auth", inlineOnly("Auth"), new HttpAuth(api)::apply);
            body = tags(body);
            body = endpoint(body);
            body = edited(body, "Name", inlineOnly("Name"), this::titled);
            body = edited(body, "Description", inlineOnly("Description"), this::described);
            return body.map(node -> node instanceof MapNode map ? withSafeDefaultPath(map) : node);
        }

        private Optional<Node> edited(
                Optional<Node> body, String property, String withoutBody, BinaryOperator<Node> edit) {
            return api.truthy(property)
                    .map(value -> edit.apply(value, inline(body, withoutBody)))
                    .or(() -> body);
        }

        private static String inlineOnly(String property) {
            return property + " works only with inline OpenApi specified in the 'DefinitionBody' property.";
        }

        private Node inline(Optional<Node> body, String otherwise) {
            return body.orElseThrow(() -> api.refusal(otherwise));
        }

        private Optional<Node> tags(Optional<Node> body) {
            Optional<Node> tags = api.truthy("Tags");
            if (tags.isPresent()) {
                inline(body, inlineOnly("Tags"));
            }
            if (body.isEmpty() || !BodyKind.OPENAPI.isValid(body)) {
                api.refuseIf(
                        tags.isPresent(),
                        "Unable to add `Tags` because 'DefinitionBody' does not contain a valid OpenApi"
                                + " definition.");
                return body;
            }
            Map<String, Node> all = new LinkedHashMap<>(tags.map(Node::entries).orElse(Map.of()));
            all.put("httpapi:createdBy", ScalarNode.of("SAM", api.location()));
            MapNode document = (MapNode) body.get();
            return Optional.of(document.with("tags", tags(document, all)));
        }

        private ListNode tags(MapNode document, Map<String, Node> tags) {
            Optional<Node> existing = Literal.truthy(document.get("tags"));
            if (existing.isPresent() && !(existing.get() instanceof ListNode)) {
                throw SamRefusal.ofStructure(
                        "Tags in OpenApi DefinitionBody needs to be a list. " + PythonText.str(existing.get())
                                + " is a " + PythonText.typeName(existing.get()) + " not a list.",
                        existing.get().location());
            }
            List<Node> all = new ArrayList<>(existing.map(Node::elements).orElse(List.of()));
            tags.forEach((name, value) -> {
                Optional<Node> old =
                        all.stream().filter(tag -> tag.says("name", name)).findFirst();
                MapNode kept = (MapNode) old.filter(MapNode.class::isInstance)
                        .orElseGet(() ->
                                Draft.at(value.location()).put("name", name).build());
                old.ifPresent(all::remove);
                all.add(kept.with("x-amazon-apigateway-tag-value", value));
            });
            return new ListNode(all, api.location());
        }

        private Optional<Node> endpoint(Optional<Node> body) {
            Optional<Node> value = api.properties().get("DisableExecuteApiEndpoint");
            if (value.isEmpty()) {
                return body;
            }
            Node inline = inline(body, "DisableExecuteApiEndpoint works only within 'DefinitionBody' property.");
            ApiBody opened = BodyKind.OPENAPI.open(Optional.of(inline), api.location());
            return Optional.of(
                    SamRestDefinition.inServers(opened, value.get(), (at, server) -> server(server, value.get())));
        }

        private static MapNode server(Node server, Node value) {
            MapNode map = SamRefusal.demandMap(
                    server, "Value of 'servers' item must be a dictionary according to Swagger spec.");
            MapNode configuration = Draft.mapOf(map.get(ENDPOINT), value.location());
            return map.with(ENDPOINT, configuration.with("disableExecuteApiEndpoint", value));
        }

        private Node titled(Node name, Node body) {
            MapNode info = info(body, ".");
            return withInfo(
                    "Name", info.text("title").filter(stackName::equals).isEmpty(), body, info.with("title", name));
        }

        private Node described(Node description, Node body) {
            MapNode info = info(body, "'.");
            boolean isThere = Literal.isTruthy(info.get("description"));
            return withInfo("Description", isThere, body, info.with("description", description));
        }

        private Node withInfo(String property, boolean isThere, Node body, MapNode info) {
            api.refuseIf(
                    isThere,
                    "Unable to set " + property + " because it is already defined within inline OpenAPI"
                            + " specified in the 'DefinitionBody' property.");
            return BodyKind.OPENAPI
                    .open(Optional.of(body), api.location())
                    .document()
                    .with("info", info);
        }

        private MapNode info(Node body, String end) {
            Node info = body.get("info").orElseGet(() -> Draft.emptyMap(body.location()));
            if (info instanceof MapNode map) {
                return map;
            }
            throw api.refusal("Invalid 'DefinitionBody': The value of 'info' should be a map" + end, info.location());
        }

        /** With FailOnWarnings SAM writes the default path so that the import has nothing to warn of. */
        private MapNode withSafeDefaultPath(MapNode document) {
            Optional<Node> paths = document.get("paths");
            boolean renames = api.has("FailOnWarnings")
                    && paths.filter(all -> all.entries().containsKey(DEFAULT_PATH))
                            .isPresent();
            if (!renames) {
                return document;
            }
            Map<String, Node> changed = new LinkedHashMap<>(paths.get().entries());
            Node item = changed.remove(DEFAULT_PATH);
            changed.put("/" + DEFAULT_PATH, Objects.requireNonNull(item));
            return document.with("paths", new MapNode(changed, paths.get().location()));
        }
    }
}
