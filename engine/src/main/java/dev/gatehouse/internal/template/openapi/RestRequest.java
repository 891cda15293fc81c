package dev.gatehouse.internal.template.openapi;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.read.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what an operation takes, parameters and bodies, as a method of a REST API declares it. */
record RestRequest(OpenApiBody body, SchemaReader schemas, RestOperation operation) {

    private static final Pattern PATH_VARIABLE = Pattern.compile("\\{([^}+]+)\\+?}");
    private static final Map<String, String> PLACES =
            Map.of("path", "path", "query", "querystring", "header", "header");

    /** Like {@code method.request.querystring.q} to whether it is required; undeclared path variables are. */
    Map<String, Boolean> parameters() {
        Map<String, Boolean> parameters = new LinkedHashMap<>();
        for (Fields parameter : declared()) {
            String place = PLACES.get(parameter.text("in", ""));
            if (place != null) {
                parameters.put(
                        "method.request." + place + "." + parameter.text("name", ""), parameter.isTrue("required"));
            }
        }
        Matcher variables = PATH_VARIABLE.matcher(operation.path());
        while (variables.find()) {
            parameters.putIfAbsent("method.request.path." + variables.group(1), true);
        }
        return parameters;
    }

    /** The model's name by content type. */
    Map<String, String> models() {
        Map<String, String> models = new LinkedHashMap<>();
        if (body.isSwagger()) {
            ofBodyParameter(models);
        } else {
            Fields fields = operation.fields();
            fields.fields("requestBody").map(body::follow).ifPresent(request -> request.fieldsByName("content")
                    .forEach((type, media) -> media.get("schema")
                            .ifPresent(schema ->
                                    models.put(type, schemas.modelOf(schema, operation.name() + " " + type)))));
        }
        return models;
    }

    private void ofBodyParameter(Map<String, String> models) {
        for (Fields parameter : declared()) {
            if (parameter.text("in", "").equals("body") && parameter.has("schema")) {
                Node schema = parameter.get("schema").orElseThrow();
                body.mediaTypes("consumes", operation.fields())
                        .forEach(type -> models.put(type, schemas.modelOf(schema, operation.name() + " body")));
            }
        }
    }

    /** The item's and then the operation's own, which replace the item's by their later place. */
    private List<Fields> declared() {
        List<Fields> declared = new ArrayList<>();
        operation.item().list("parameters").forEach(parameter -> declared.add(body.follow(parameter)));
        operation.fields().list("parameters").forEach(parameter -> declared.add(body.follow(parameter)));
        return declared;
    }
}
