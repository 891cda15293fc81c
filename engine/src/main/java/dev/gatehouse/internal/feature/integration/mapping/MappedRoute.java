package dev.gatehouse.internal.feature.integration.mapping;

import dev.gatehouse.http.Body;
import dev.gatehouse.http.MediaType;
import dev.gatehouse.http.Query;
import dev.gatehouse.internal.expression.value.Parameters;
import dev.gatehouse.internal.feature.integration.mapping.TemplateChoice.BySelection;
import dev.gatehouse.internal.payload.WebSocketEvent;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.internal.pipeline.WebSocketRoute;
import dev.gatehouse.model.ContentHandling;
import dev.gatehouse.model.EndpointType;
import dev.gatehouse.model.Integration;
import dev.gatehouse.model.RouteIntegration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The integration of a WebSocket route: templates by selection expressions, headers and query of {@code $connect} only.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-data-mapping.html">Data
 *     mapping of WebSocket APIs (read 2026-11-22)</a>
 */
record MappedRoute(WebSocketRoute method, RouteIntegration route, Integration integration)
        implements MappedIntegration {

    static MappedRoute of(WebSocketRoute method, RouteIntegration route) {
        return new MappedRoute(method, route, alike(route));
    }

    @Override
    public EndpointType endpointType() {
        return EndpointType.REGIONAL;
    }

    @Override
    public Parameters visible(AuthorizedCall call) {
        return method.route().routeKey().equals("$connect")
                ? Parameters.made(
                        Map.of(),
                        () -> Query.parse(call.request().rawQuery()),
                        new WebSocketEvent(call)::handshakeHeaders)
                : Parameters.none();
    }

    @Override
    public Conversion conversion() {
        return new MessageConversion();
    }

    @Override
    public TemplateChoice requestTemplates() {
        return BySelection.of(
                route.templateSelectionExpression(), CompiledTemplate.all(integration.requestTemplates()));
    }

    /** The integration's responses; a one-way route needs none. */
    @Override
    public List<MappedResponse> responses() {
        return route.responses().isEmpty() && !method.isTwoWay()
                ? List.of(MappedResponse.passing(route.location()))
                : route.responses().stream().map(MappedResponse::of).toList();
    }

    @Override
    public boolean mapsErrors() {
        return !route.responses().isEmpty();
    }

    private static Integration alike(RouteIntegration route) {
        var builder = Integration.builder()
                .type(route.type())
                .uri(route.uri())
                .httpMethod(route.method())
                .requestParameters(route.requestParameters())
                .requestTemplates(route.requestTemplates())
                .passthroughBehavior(route.passthroughBehavior())
                .contentHandling(route.contentHandling())
                .timeout(route.timeout())
                .location(route.location());
        route.credentials().ifPresent(builder::credentials);
        route.vpcLinkId().ifPresent(builder::vpcLinkId);
        return builder.build();
    }

    /**
     * Converts WebSocket messages, which are text, and answers to them; media types don't count.
     *
     * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-develop-binary-media-types.html">
     *     Binary media types of WebSocket APIs (read 2026-11-22)</a>
     */
    private record MessageConversion() implements Conversion {

        @Override
        public Optional<Payload> ofRequest(Body body, MediaType type, ContentHandling handling) {
            return handling == ContentHandling.CONVERT_TO_BINARY
                    ? BinaryTypes.decoded(body)
                    : Optional.of(Payload.text(body));
        }

        @Override
        public Optional<Payload> ofAnswer(Body body, MediaType type, MediaType accepted, ContentHandling handling) {
            return switch (handling) {
                case CONVERT_TO_TEXT -> Optional.of(BinaryTypes.encoded(body));
                case CONVERT_TO_BINARY -> BinaryTypes.decoded(body);
                case NONE -> Optional.of(Payload.text(body));
            };
        }
    }
}
