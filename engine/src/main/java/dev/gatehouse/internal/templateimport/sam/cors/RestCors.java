package dev.gatehouse.internal.templateimport.sam.cors;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.ScalarNode;
import dev.gatehouse.internal.templateimport.sam.definition.ApiBody;
import dev.gatehouse.internal.templateimport.sam.definition.BodyKind;
import dev.gatehouse.internal.templateimport.sam.property.Draft;
import dev.gatehouse.internal.templateimport.sam.property.Literal;
import dev.gatehouse.internal.templateimport.sam.property.PropertyTables;
import dev.gatehouse.internal.templateimport.sam.property.SamResource;
import dev.gatehouse.model.Location;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The Cors of a REST API: a mock OPTIONS method for each path that has none. */
public record RestCors(SamResource api) {

    private static final Set<String> KEYS = PropertyTables.members("Cors of Api");
    private static final List<String> ALL_METHODS = List.of("OPTIONS", "GET", "HEAD", "POST", "PUT", "DELETE", "PATCH");
    private static final String ANY_ORIGIN = "'*'";
    private static final String OPTIONS = "options";

    public MapNode apply(Node cors, Node body) {
        MapNode properties = properties(cors);
        ApiBody changed = BodyKind.SWAGGER.open(body, api, "Cors configuration", cors.location());
        Optional<Node> origin = Optional.ofNullable(properties.entries().get("AllowOrigin"));
        boolean allowsAll = origin.isEmpty()
                || Literal.string(origin.get()).filter(ANY_ORIGIN::equals).isPresent();
        api.refuseIf(
                Literal.isTrue(properties.get("AllowCredentials")) && allowsAll,
                "Unable to add Cors configuration because 'AllowCredentials' can not be true when 'AllowOrigin' is \"'*'\" or not set",
                cors.location());
        Set<String> firsts = new HashSet<>();
        Set<String> seen = new HashSet<>();
        changed.paths().keySet().stream()
                .filter(path -> seen.add(withoutTrailingSlash(path)))
                .forEach(firsts::add);
        changed.editItems((path, none, item) -> firsts.contains(path) ? withOptions(item, properties) : item);
        return changed.document();
    }

    private MapNode properties(Node cors) {
        if (Literal.string(cors).isPresent() || Literal.isIntrinsic(cors)) {
            return Draft.at(cors.location()).put("AllowOrigin", cors).build();
        }
        if (!(cors instanceof MapNode map)) {
            throw api.refusal("Invalid value for 'Cors' property", cors.location());
        }
        map.entries().forEach((key, value) -> {
            api.refuseIf(!KEYS.contains(key), "Invalid key '" + key + "' for 'Cors' property.", value.location());
        });
        return map;
    }

    private MapNode withOptions(MapNode item, MapNode cors) {
        if (item.entries().containsKey(OPTIONS)) {
            return item;
        }
        Node anyOrigin = ScalarNode.of(ANY_ORIGIN, cors.location());
        Node origin = cors.entries().getOrDefault("AllowOrigin", anyOrigin);
        api.refuseIf(
                !Literal.isTruthy(origin),
                "Structure of the SAM template is invalid. Invalid input. Value for AllowedOrigins is required",
                cors.location());
        Node methods = Literal.truthy(cors.get("AllowMethods"))
                .orElseGet(() -> ScalarNode.of("'" + methodsOf(item) + "'", cors.location()));
        return item.with(OPTIONS, operation(cors, origin, methods));
    }

    private static MapNode operation(MapNode cors, Node origin, Node methods) {
        Location at = cors.location();
        var answers = new Answers(Draft.at(at), Draft.at(at));
        answers.allow("Origin", Optional.of(origin));
        answers.allow("Headers", Literal.truthy(cors.get("AllowHeaders")));
        answers.allow("Methods", Optional.of(methods));
        cors.get("MaxAge").ifPresent(age -> answers.put("Access-Control-Max-Age", "integer", age));
        Optional<Node> yes = Optional.of(ScalarNode.of("'true'", at));
        answers.allow("Credentials", yes.filter(text -> Literal.isTrue(cors.get("AllowCredentials"))));
        MapNode answer = Draft.at(at)
                .put("statusCode", "200")
                .put("responseParameters", answers.parameters())
                .put("responseTemplates", Draft.at(at).put("application/json", "{}\n"))
                .build();
        MapNode integration = Draft.at(at)
                .put("type", "mock")
                .put("requestTemplates", Draft.at(at).put("application/json", "{\n  \"statusCode\" : 200\n}\n"))
                .put("responses", Draft.at(at).put("default", answer))
                .build();
        return operation(integration, answers.headers(), at);
    }

    private static MapNode operation(MapNode integration, Draft headers, Location at) {
        ListNode json = new ListNode(List.of(new ScalarNode(Json.of("application/json"), at)), at);
        return Draft.at(at)
                .put("summary", "CORS support")
                .put("consumes", json)
                .put("produces", json)
                .put(ApiBody.INTEGRATION, integration)
                .put(
                        "responses",
                        Draft.at(at)
                                .put(
                                        "200",
                                        Draft.at(at)
                                                .put("description", "Default response for CORS method")
                                                .put("headers", headers)))
                .build();
    }

    /** The headers of the answer: their values, and their declaration in the method response. */
    private record Answers(Draft parameters, Draft headers) {

        void allow(String what, Optional<Node> value) {
            value.ifPresent(node -> put("Access-Control-Allow-" + what, "string", node));
        }

        void put(String header, String type, Node value) {
            parameters.put("method.response.header." + header, value);
            headers.put(header, Draft.at(value.location()).put("type", type));
        }
    }

    /** The methods of the path, absent ones of conditional functions included, and OPTIONS. */
    private static String methodsOf(MapNode item) {
        Set<String> methods = new TreeSet<>(ALL_METHODS);
        if (!item.entries().containsKey(ApiBody.ANY)) {
            methods.retainAll(Set.of("OPTIONS"));
            item.entries().keySet().forEach(method -> methods.add(method.toUpperCase(Locale.ROOT)));
        }
        return String.join(",", methods);
    }

    private static String withoutTrailingSlash(String path) {
        return path.equals("/") ? path : path.replaceAll("/+$", "");
    }
}
