package dev.gatehouse.model;

import java.util.List;
import java.util.Optional;

/** A REST, HTTP or WebSocket API. */
public sealed interface ApiDefinition permits RestApi, HttpApi, WebSocketApi {

    /** The id in the template; for a plain OpenAPI file its title. */
    String logicalId();

    /** The physical id, ten lower-case letters and digits, as it stands in host names and ARNs. */
    String id();

    String name();

    /** Whether the API answers by custom domains only. */
    boolean executeApiEndpointDisabled();

    List<StageDefinition> stages();

    ApiOrigin origin();

    Location location();

    /** The stage of that name. */
    default Optional<StageDefinition> stage(String name) {
        return stages().stream().filter(stage -> stage.name().equals(name)).findFirst();
    }
}
