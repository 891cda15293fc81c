package dev.gatehouse.internal.template.build.rest;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.ParameterRules;
import dev.gatehouse.internal.template.draft.RestDraft;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads what a method demands of a request: parameters and models. */
record MethodRules(Fields properties, RestDraft api) {

    /** Declared parameters and whether they are required. */
    Map<String, Boolean> parameters() {
        Map<String, Boolean> parameters = new LinkedHashMap<>();
        Fields declared = properties.fieldsOrNone("RequestParameters");
        declared.names().forEach(parameter -> parameters.put(parameter, declared.isTrue(parameter)));
        new ParameterRules(properties.findings()).check(parameters.keySet(), properties.at("RequestParameters"));
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
        properties.refusedByAws(name, text, "correct " + properties.element() + "." + name + ".");
    }
}
