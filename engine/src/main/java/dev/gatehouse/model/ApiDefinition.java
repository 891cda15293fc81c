package dev.gatehouse.model;

import java.util.List;
import java.util.Optional;

/** A REST, HTTP or WebSocket API. */
public sealed interface ApiDefinition permits RestApi, HttpApi, WebSocketApi {

    /** {@return the id in the template, or the title of a plain OpenAPI file} */
    String logicalId();

    /** {@return the physical id in host names and ARNs, ten lower-case letters and digits} */
    String id();

    /** {@return the name that the template gives, as the console shows it} */
    String name();

    /** {@return whether the API can be called by custom domains only} */
    boolean executeApiEndpointDisabled();

    /** {@return the stages, in the order of the template} */
    List<StageDefinition> stages();

    /** {@return the resource or file from which the API was read} */
    ApiOrigin origin();

    /** {@return where the template defines the API} */
    Location location();

    /**
     * {@return the stage of that name}
     *
     * @param name of the stage
     */
    default Optional<StageDefinition> stage(String name) {
        return stages().stream().filter(stage -> stage.name().equals(name)).findFirst();
    }
}
