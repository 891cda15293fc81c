package dev.gatehouse.internal.template.build.rest;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.RestDraft;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what a method demands of a request: parameters and models. */
final class MethodRules {

    private static final Pattern PARAMETER = Pattern.compile(
            "method\\.request\\.(path|querystring|header|multivaluequerystring|multivalueheader)\\.(.+)");

    private final Fields properties;
    private final RestDraft api;

    MethodRules(Fields properties, RestDraft api) {
        this.properties = properties;
        this.api = api;
    }

    /** Declared parameters and whether they are required. */
    Map<String, Boolean> parameters() {
        Map<String, Boolean> parameters = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        Fields declared = properties.fieldsOrNone("RequestParameters");
        for (String parameter : declared.names()) {
            parameters.put(parameter, declared.isTrue(parameter));
            var match = PARAMETER.matcher(parameter);
            if (!match.matches()) {
                refused(
                        "Invalid mapping expression specified: Validation Result: warnings : [], errors : [Invalid mapping"
                                + " expression specified: " + parameter + "]",
                        "RequestParameters");
            } else if (!names.add(match.group(2))) {
                refused("Parameter names must be unique across querystring, header and path", "RequestParameters");
            }
        }
        return parameters;
    }

    /** Names of models by content type. */
    Map<String, String> models() {
        Map<String, String> models = properties.textMap("RequestModels");
        models.replaceAll((type, name) -> modelName(name));
        models.values().stream()
                .filter(name -> !api.models().containsKey(name))
                .forEach(name -> refused("Invalid model identifier specified: " + name, "RequestModels"));
        return models;
    }

    private String modelName(String written) {
        return api.modelIds().getOrDefault(written, written);
    }

    private void refused(String text, String name) {
        properties
                .findings()
                .refusedByAws(
                        "BadRequestException",
                        text,
                        properties.at(name),
                        "correct " + properties.element() + "." + name + ".");
    }
}
