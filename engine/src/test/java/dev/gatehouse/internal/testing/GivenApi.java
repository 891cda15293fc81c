package dev.gatehouse.internal.testing;

import dev.gatehouse.internal.pipeline.RestMethod;
import dev.gatehouse.model.EndpointType;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.Method;
import dev.gatehouse.model.MethodBuilder;
import dev.gatehouse.model.RestApi;
import dev.gatehouse.model.RestDefinition;
import dev.gatehouse.model.RestDefinitionBuilder;
import dev.gatehouse.model.RestResource;
import dev.gatehouse.model.StageBuilder;
import dev.gatehouse.model.StageDefinition;
import java.util.List;

/** A REST API {@code Api} of one method, for assembling gates. */
public record GivenApi(
        RestDefinition definition, StageDefinition stage, String path, Method method, EndpointType endpointType) {

    public static GivenApi method(String path, MethodBuilder method) {
        return new GivenApi(
                RestDefinition.builder().build(),
                StageDefinition.builder().name("test").build(),
                path,
                method.build(),
                EndpointType.REGIONAL);
    }

    public GivenApi definition(RestDefinitionBuilder other) {
        return new GivenApi(other.build(), stage, path, method, endpointType);
    }

    public GivenApi stage(StageBuilder other) {
        return new GivenApi(definition, other.name("test").build(), path, method, endpointType);
    }

    public GivenApi endpointType(EndpointType other) {
        return new GivenApi(definition, stage, path, method, other);
    }

    public RestMethod restMethod() {
        var resource = new RestResource("res123", path, List.of(method), Location.unknown());
        var api = new RestApi(
                "Api",
                "abcdefghij",
                "api",
                endpointType,
                List.of(),
                false,
                definition,
                List.of(stage),
                Location.unknown());
        return new RestMethod(api, definition, stage, resource, method);
    }
}
