package dev.gatehouse.internal.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        return withParameters(more(parameters, name, value));
    }

    /** With these values, and no others. */
    public ImportOptions withValues(Map<String, String> other) {
        return new ImportOptions(parameters, other, importParameters, openApiProtocol, openApiStage, waived, shared);
    }

    /** With one more value. */
    public ImportOptions withValue(String key, String value) {
        return withValues(more(values, key, value));
    }

    /** With these parameters of the OpenAPI import, and no others. */
    public ImportOptions withImportParameters(Map<String, String> other) {
        return new ImportOptions(parameters, values, other, openApiProtocol, openApiStage, waived, shared);
    }

    /** With one more parameter of the OpenAPI import. */
    public ImportOptions withImportParameter(String name, String value) {
        return withImportParameters(more(importParameters, name, value));
    }

    public ImportOptions withOpenApiProtocol(OpenApiProtocol other) {
        return new ImportOptions(parameters, values, importParameters, other, openApiStage, waived, shared);
    }

    public ImportOptions withOpenApiStage(String other) {
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
        more.add(property);
        return withWaived(more);
    }

    private static Map<String, String> more(Map<String, String> map, String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(map);
        more.put(key, value);
        return more;
    }
}
