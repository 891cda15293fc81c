package dev.gatehouse.internal.feature.integration.mapping;

import dev.gatehouse.http.Query;
import dev.gatehouse.internal.expression.value.Parameters;
import dev.gatehouse.internal.payload.RestHeaders;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.internal.pipeline.RestMethod;
import dev.gatehouse.internal.pipeline.context.RouteContext;
import dev.gatehouse.model.EndpointType;
import dev.gatehouse.model.Integration;
import java.util.List;
import java.util.Map;

/** The integration of a REST method: templates by media type, conversion by the API's binary media types. */
record MappedMethod(RestMethod method, Integration integration) implements MappedIntegration {

    @Override
    public EndpointType endpointType() {
        return method.api().endpointType();
    }

    @Override
    public Parameters visible(AuthorizedCall call) {
        return Parameters.made(
                call.context().route().map(RouteContext::pathParameters).orElse(Map.of()),
                () -> Query.parse(call.request().rawQuery()),
                () -> RestHeaders.of(call, method.api().endpointType()));
    }

    @Override
    public Conversion conversion() {
        return new BinaryTypes(method.definition().binaryMediaTypes());
    }

    @Override
    public TemplateChoice requestTemplates() {
        return new TemplateChoice.ByContentType(CompiledTemplate.all(integration.requestTemplates()));
    }

    @Override
    public List<MappedResponse> responses() {
        return integration.responses().stream()
                .map(response -> MappedResponse.of(response, method.method()))
                .toList();
    }

    /** Without any response it is the lack of one that fails. */
    @Override
    public boolean mapsErrors() {
        return true;
    }
}
