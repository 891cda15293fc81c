package dev.gatehouse.internal.template;

import dev.gatehouse.model.Account;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to import, and what the template itself can't know.
 *
 * @param fileName name for messages, as the user gave it
 * @param text the template: SAM, CloudFormation, OpenAPI 3 or Swagger 2, YAML or JSON
 * @param directory where local files that the template names are looked up
 * @param parameters template parameters by name
 * @param values values of imports, SSM, secrets, attributes, like {@code import:Name}
 * @param importParameters of an OpenAPI file, like {@code basepath} to {@code prepend}
 * @param openApiProtocol what kind of API a plain OpenAPI file becomes
 * @param openApiStage the stage that a plain OpenAPI file is deployed to
 * @param waived properties that the user runs without, like {@code Api.Property}
 */
public record ImportRequest(
        String fileName,
        String text,
        Optional<Path> directory,
        Map<String, String> parameters,
        Map<String, String> values,
        Map<String, String> importParameters,
        OpenApiProtocol openApiProtocol,
        String openApiStage,
        List<String> waived,
        Account account) {

    public ImportRequest {
        parameters = Map.copyOf(parameters);
        values = Map.copyOf(values);
        importParameters = Map.copyOf(importParameters);
        waived = List.copyOf(waived);
    }
}
