package dev.gatehouse.internal.templateimport;

import dev.gatehouse.internal.misuse.ArgumentChecks;
import dev.gatehouse.internal.misuse.Misuse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a user adds to a template.
 *
 * @param parameters template parameters by name
 * @param values values of imports, SSM, secrets, attributes, like {@code import:Name}
 * @param importParameters of an OpenAPI file, like {@code basepath} to {@code prepend}
 * @param openApiProtocol what kind of API a plain OpenAPI file becomes
 * @param openApiStage the stage that a plain OpenAPI file is deployed to
 * @param waived properties that the user runs without, like {@code Api.Property}
 * @param shared parameters that need not be declared, because several templates are given them
 */
public record ImportOptions(
        Map<String, String> parameters,
        Map<String, String> values,
        Map<String, String> importParameters,
        OpenApiProtocol openApiProtocol,
        String openApiStage,
        List<String> waived,
        Set<String> shared) {

    private static final ImportOptions STANDARD =
            new ImportOptions(Map.of(), Map.of(), Map.of(), OpenApiProtocol.DETECT, "test", List.of(), Set.of());

    /** What the parameters of the import may be. */
    private static final Map<String, List<String>> IMPORT_VALUES =
            Map.of("basepath", List.of("ignore", "prepend", "split"), "failonwarnings", List.of("true", "false"));

    private static final Pattern STAGE = Pattern.compile("[A-Za-z0-9_-]{1,128}|\\$default");

    public ImportOptions {
        parameters = Map.copyOf(parameters);
        values = Map.copyOf(values);
        importParameters = Map.copyOf(importParameters);
        waived = List.copyOf(waived);
        shared = Set.copyOf(shared);
    }

    public static ImportOptions standard() {
        return STANDARD;
    }

    /** With these template parameters, and no others. */
    public ImportOptions withParameters(Map<String, String> other) {
        return new ImportOptions(other, values, importParameters, openApiProtocol, openApiStage, waived, shared);
    }

    /** With one more template parameter. */
    public ImportOptions withParameter(String name, String value) {
        ArgumentChecks.text(name, "the parameter's name", "parameter(\"Stage\", \"prod\")");
        ArgumentChecks.present(value, "the value of the parameter " + name, "\"\" for an empty one");
        return withParameters(more(parameters, name, value));
    }

    /** With these values, and no others. */
    public ImportOptions withValues(Map<String, String> other) {
        return new ImportOptions(parameters, other, importParameters, openApiProtocol, openApiStage, waived, shared);
    }

    /** With one more value. */
    public ImportOptions withValue(String key, String value) {
        ArgumentChecks.text(key, "the value's key", "value(\"import:Name\", \"abc\")");
        ArgumentChecks.present(value, "the value of " + key, "\"\" for an empty one");
        return withValues(more(values, key, value));
    }

    /** With these parameters of the OpenAPI import, and no others. */
    public ImportOptions withImportParameters(Map<String, String> other) {
        return new ImportOptions(parameters, values, other, openApiProtocol, openApiStage, waived, shared);
    }

    /** With one more parameter of the OpenAPI import. */
    public ImportOptions withImportParameter(String name, String value) {
        ArgumentChecks.text(name, "the import parameter's name", "importParameter(\"basepath\", \"prepend\")");
        List<String> known = IMPORT_VALUES.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        if (!known.isEmpty() && known.stream().noneMatch(it -> it.equalsIgnoreCase(value))) {
            throw Misuse.of("the import parameter " + name + " can't be \"" + value + "\"")
                    .known(String.valueOf(value), known)
                    .toDo("write one of these.");
        }
        return withImportParameters(more(importParameters, name, value));
    }

    public ImportOptions withOpenApiProtocol(OpenApiProtocol other) {
        return new ImportOptions(parameters, values, importParameters, other, openApiStage, waived, shared);
    }

    public ImportOptions withOpenApiStage(String other) {
        if (!STAGE.matcher(ArgumentChecks.text(other, "the stage", "openApiStage(\"prod\")"))
                .matches()) {
            throw Misuse.of("\"" + other + "\" can't be the name of a stage")
                    .toDo("use only letters, digits, _ and -, or $default.");
        }
        return new ImportOptions(parameters, values, importParameters, openApiProtocol, other, waived, shared);
    }

    /** With these properties to run without, and no others. */
    public ImportOptions withWaived(List<String> other) {
        return new ImportOptions(parameters, values, importParameters, openApiProtocol, openApiStage, other, shared);
    }

    /** With these parameters that the template need not declare, and no others. */
    public ImportOptions withShared(Set<String> other) {
        return new ImportOptions(parameters, values, importParameters, openApiProtocol, openApiStage, waived, other);
    }

    /** With one more property to run without. */
    public ImportOptions withWaiver(String property) {
        List<String> more = new ArrayList<>(waived);
        more.add(ArgumentChecks.text(property, "what is waived", "waive(\"Api.CloneFrom\")"));
        return withWaived(more);
    }

    private static Map<String, String> more(Map<String, String> map, String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }
}
