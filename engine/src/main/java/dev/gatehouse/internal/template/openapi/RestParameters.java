package dev.gatehouse.internal.template.openapi;

import dev.gatehouse.internal.template.draft.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the parameters of an operation and of its path item as request parameters of a method. */
record RestParameters(OpenApiBody body) {

    private static final Pattern PATH_VARIABLE = Pattern.compile("\\{([^}+]+)\\+?}");
    private static final Map<String, String> PLACES =
            Map.of("path", "path", "query", "querystring", "header", "header");

    /** Like {@code method.request.querystring.q} to whether it is required; undeclared path variables are. */
    Map<String, Boolean> read(RestOperation operation) {
        Map<String, Boolean> parameters = new LinkedHashMap<>();
        for (Fields parameter : declared(operation)) {
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

    /** The item's and then the operation's own, which replace the item's by their later place. */
    List<Fields> declared(RestOperation operation) {
        List<Fields> declared = new ArrayList<>();
        operation.item().list("parameters").forEach(parameter -> declared.add(body.follow(parameter)));
        operation.fields().list("parameters").forEach(parameter -> declared.add(body.follow(parameter)));
        return declared;
    }
}
