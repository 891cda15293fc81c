package dev.gatehouse.internal.template.describe;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonArray;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.HttpApi;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.Template;
import dev.gatehouse.model.WebSocketApi;
import java.util.List;
import java.util.Optional;

/**
 * The imported APIs as JSON.
 *
 * <p>Shape: {@code apis} with stages, routes and authorizers, then {@code usagePlans}, {@code apiKeys},
 * {@code domains} and {@code removedByCondition}. References are spelled as logical ids; empty values are left out;
 * routes are sorted by path, route key and method, stages by name.
 */
public final class Description {

    private final Template template;
    private final LogicalTexts texts;

    private Description(Template template) {
        this.template = template;
        this.texts = new LogicalTexts(template);
    }

    /** What the gateway understood of that template. */
    public static JsonObject of(Template template) {
        return new Description(template).describe();
    }

    private JsonObject describe() {
        var plans = new PlanDescription();
        return new Members()
                .json(
                        "apis",
                        new JsonArray(
                                template.apis().stream().<Json>map(this::api).toList()))
                .list("usagePlans", template.usagePlans(), plans::usagePlan)
                .list("apiKeys", template.apiKeys(), plans::apiKey)
                .list("domains", template.domainNames(), plans::domain)
                .texts(
                        "removedByCondition",
                        template.removedByCondition().stream().sorted().toList())
                .build();
    }

    private JsonObject api(ApiDefinition api) {
        if (api instanceof RestApi rest) {
            return new RestDescription(texts).of(rest);
        }
        var others = new V2Description(texts);
        return api instanceof HttpApi http ? others.of(http) : others.of((WebSocketApi) api);
    }

    /** What the description of any API begins with. */
    static Members begun(ApiDefinition api, String protocol, LogicalTexts texts) {
        return new Members()
                .text("logicalId", api.logicalId())
                .text("protocol", protocol)
                .text("name", texts.of(api.name()))
                .text("definition", api.origin().definition())
                .json("stages", new JsonArray(List.copyOf(new StageDescription(texts).all(api.stages()))));
    }

    /** A setting that only the import looks at. */
    static Optional<String> setting(ApiDefinition api, String name) {
        return Optional.ofNullable(api.origin().settings().get(name));
    }
}
