package dev.gatehouse.internal.template.openapi;

import dev.gatehouse.internal.template.draft.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code x-amazon-apigateway-endpoint-configuration}, at the top or, in OpenAPI 3, of a server. */
final class EndpointSettings {

    static final String EXTENSION = "x-amazon-apigateway-endpoint-configuration";

    private final List<Fields> configurations = new ArrayList<>();

    EndpointSettings(OpenApiBody body) {
        body.fields().fields(EXTENSION).ifPresent(configurations::add);
        body.servers().forEach(server -> server.fields(EXTENSION).ifPresent(configurations::add));
    }

    Optional<Boolean> executeApiEndpointDisabled() {
        return configurations.stream()
                .flatMap(configuration -> configuration.flag("disableExecuteApiEndpoint").stream())
                .findFirst();
    }

    List<String> vpcEndpointIds() {
        return configurations.stream()
                .flatMap(configuration -> configuration.texts("vpcEndpointIds").stream())
                .distinct()
                .toList();
    }
}
