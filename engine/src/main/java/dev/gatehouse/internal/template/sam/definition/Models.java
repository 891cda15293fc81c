package dev.gatehouse.internal.template.sam.definition;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.sam.property.Draft;
import dev.gatehouse.internal.template.sam.property.Literal;
import dev.gatehouse.internal.template.sam.property.SamRefusal;
import dev.gatehouse.internal.template.sam.property.SamResource;
import java.util.Locale;
import java.util.Map;

/** The Models of a REST API, which get lower-case names in its definition. */
public record Models(SamResource api) {

    private static final String DEFINITIONS = "definitions";

    public MapNode apply(Node property, Node body) {
        ApiBody opened = BodyKind.SWAGGER.open(body, api, "Models definitions", property.location());
        MapNode models = api.owner().map(property, "Models");
        if (models.entries().values().stream().anyMatch(model -> !(model instanceof MapNode))) {
            throw api.refusal("Invalid value for 'Models' property", models.location());
        }
        MapNode all = Draft.mapOf(opened.get(DEFINITIONS), models.location());
        for (Map.Entry<String, Node> model : models.entries().entrySet()) {
            if (!Literal.isTruthy(model.getValue().get("type"))) {
                throw SamRefusal.ofStructure(
                        "'Models' schema is missing 'type'.", model.getValue().location());
            }
            all = all.with(model.getKey().toLowerCase(Locale.ROOT), model.getValue());
        }
        return opened.with(DEFINITIONS, all).document();
    }
}
