package dev.gatehouse.internal.templateimport.sam.cors;

import dev.gatehouse.internal.templateimport.read.ListNode;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.sam.definition.BodyKind;
import dev.gatehouse.internal.templateimport.sam.property.Draft;
import dev.gatehouse.internal.templateimport.sam.property.Literal;
import dev.gatehouse.internal.templateimport.sam.property.PropertyTables;
import dev.gatehouse.internal.templateimport.sam.property.SamRefusal;
import dev.gatehouse.internal.templateimport.sam.property.SamResource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The CorsConfiguration of an HTTP API, merged over the definition's own.
 *
 * @param isParameter whether the configuration is a reference to a parameter
 */
public record HttpCors(SamResource api, boolean isParameter) {

    private static final String EXTENSION = "x-amazon-apigateway-cors";
    private static final Set<String> KEYS = PropertyTables.members("CorsConfiguration of HttpApi");

    public MapNode apply(Node cors, Node body) {
        boolean isFunction = Literal.isIntrinsic(cors);
        MapNode properties = isFunction ? (MapNode) lowered(cors) : properties(cors);
        if (properties.entries().isEmpty()) {
            return (MapNode) body;
        }
        MapNode document = BodyKind.OPENAPI
                .open(body, api, "Cors configuration", cors.location())
                .document();
        Node origins = properties.entries().getOrDefault("AllowOrigins", Draft.emptyList(cors.location()));
        boolean allowsAll = origins.toJson().toText().equals("[\"*\"]");
        api.refuseIf(
                Literal.isTrue(properties.get("AllowCredentials")) && allowsAll,
                "Unable to add Cors configuration because 'AllowCredentials' can not be true when 'AllowOrigin' is \"'*'\" or not set.",
                cors.location());
        MapNode own = extension(document, cors);
        MapNode merged = isFunction
                ? Draft.at(cors.location()).copyAll(own).copyAll(properties).build()
                : merged(own, properties);
        return document.with(EXTENSION, merged);
    }

    /** A function's settings with the names that the extension has. */
    private static Node lowered(Node node) {
        if (node instanceof ListNode list) {
            return list.map(HttpCors::lowered);
        }
        if (!(node instanceof MapNode map)) {
            return node;
        }
        Map<String, Node> entries = new LinkedHashMap<>();
        map.entries().forEach((name, value) -> entries.put(KEYS.contains(name) ? lowered(name) : name, lowered(value)));
        return new MapNode(entries, map.location());
    }

    private static String lowered(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private MapNode properties(Node cors) {
        Optional<Boolean> parameter =
                Literal.string(cors).filter(text -> isParameter).flatMap(HttpCors::flag);
        if (parameter.isPresent() && !parameter.get()) {
            return Draft.emptyMap(cors.location());
        }
        if (parameter.or(() -> Literal.flag(cors)).isPresent()) {
            ListNode all = Draft.texts(List.of("*"), cors.location());
            return Draft.at(cors.location()).put("AllowOrigins", all).build();
        }
        if (!(cors instanceof MapNode map)) {
            throw api.refusal("Invalid value for 'Cors' property.", cors.location());
        }
        map.entries().forEach((key, value) -> {
            api.refuseIf(!KEYS.contains(key), "Invalid key '" + key + "' for 'Cors' property.", value.location());
        });
        return map;
    }

    /** A parameter's value is a text; SAM wants to know whether it is true. */
    private static Optional<Boolean> flag(String text) {
        return text.equals("true") || text.equals("false") ? Optional.of(text.equals("true")) : Optional.empty();
    }

    private static MapNode extension(MapNode document, Node cors) {
        Node extension =
                Optional.ofNullable(document.entries().get(EXTENSION)).orElseGet(() -> Draft.emptyMap(cors.location()));
        return SamRefusal.demandMap(
                extension, "Value of '" + EXTENSION + "' must be a dictionary according to Swagger spec.");
    }

    private static MapNode merged(MapNode own, MapNode properties) {
        MapNode merged = own;
        for (Map.Entry<String, Node> entry : properties.entries().entrySet()) {
            String key = entry.getKey();
            boolean counts =
                    switch (key) {
                        case "MaxAge" -> !entry.getValue().isNull();
                        case "AllowCredentials" -> Literal.isTrue(Optional.of(entry.getValue()));
                        default -> Literal.isTruthy(entry.getValue());
                    };
            if (counts) {
                merged = merged.with(lowered(key), entry.getValue());
            }
        }
        return merged;
    }
}
