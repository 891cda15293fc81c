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
                .json("apis", new JsonArray(apis()))
                .list("usagePlans", template.usagePlans(), plans::usagePlan)
                .list("apiKeys", template.apiKeys(), plans::apiKey)
                .list("domains", template.domainNames(), plans::domain)
                .texts(
                        "removedByCondition",
                        template.removedByCondition().stream().sorted().toList())
                .build();
    }

    private List<Json> apis() {
        return template.apis().stream().<Json>map(this::api).toList();
    }

    private JsonObject api(ApiDefinition api) {
        if (api instanceof RestApi rest) {
            return new RestDescription(texts).of(rest);
        }
        return api instanceof HttpApi http
                ? new HttpDescription(texts).of(http)
                : new WebSocketDescription(texts).of((WebSocketApi) api);
    }
}
