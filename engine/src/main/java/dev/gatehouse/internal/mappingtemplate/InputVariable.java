package dev.gatehouse.internal.mappingtemplate;

import dev.gatehouse.internal.expression.jsonpath.JsonPathCache;
import dev.gatehouse.internal.json.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code $input} of a mapping template; public only because Velocity calls it by reflection. */
public final class InputVariable {

    private final TemplateInput input;
    private final JsonPathCache paths;

    InputVariable(TemplateInput input, JsonPathCache paths) {
        this.input = input;
        this.paths = paths;
    }

    /** The payload unchanged; <code>{}</code> if there is none (test_input_body_formatting). */
    public String getBody() {
        return input.body().text();
    }

    /** What a path finds, as JSON text; two quotes if it finds nothing. */
    public String json(String path) {
        Json body = input.body().json();
        return paths.get(path).read(body).map(Json::toText).orElse("\"\"");
    }

    /** What a path finds, as an object tree; null if it finds nothing (test_input_path_template_formatting). */
    public @Nullable Object path(String path) {
        return paths.get(path).read(input.body().json()).map(TemplateValues::of).orElse(null);
    }

    /** All parameters: a map of the maps {@code path}, {@code querystring} and {@code header}. */
    public Map<String, Map<String, String>> params() {
        return new ParameterMaps(input.parameters());
    }

    /** One parameter: of the path, else the query string, else a header; an empty text if there is none. */
    public String params(String name) {
        return input.parameters().anywhere(name).orElse("");
    }

    @Override
    public String toString() {
        return "";
    }
}
