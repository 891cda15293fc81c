package dev.gatehouse.internal.template.build.rest;

import dev.gatehouse.internal.template.draft.Enums;
import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.IntegrationTimeout;
import dev.gatehouse.internal.template.draft.IntegrationTypes;
import dev.gatehouse.model.ContentHandling;
import dev.gatehouse.model.Integration;
import dev.gatehouse.model.IntegrationBuilder;
import dev.gatehouse.model.IntegrationResponse;
import dev.gatehouse.model.IntegrationType;
import dev.gatehouse.model.PassthroughBehavior;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the {@code Integration} of {@code AWS::ApiGateway::Method}. */
final class RestIntegrationReader {

    private RestIntegrationReader() {}

    /** The integration; empty with a finding if its type is none of AWS's. */
    static Optional<Integration> read(Fields fields) {
        return IntegrationTypes.read(fields, "Type").map(type -> integration(type, fields));
    }

    private static Integration integration(IntegrationType type, Fields fields) {
        IntegrationBuilder builder = Integration.builder()
                .type(type)
                .uri(fields.text("Uri", ""))
                .httpMethod(fields.text("IntegrationHttpMethod", "").toUpperCase(Locale.ROOT))
                .requestParameters(fields.textMap("RequestParameters"))
                .requestTemplates(fields.textMap("RequestTemplates"))
                .responses(responses(fields))
                .cacheKeyParameters(fields.texts("CacheKeyParameters"))
                .location(fields.location());
        if (fields.text("ConnectionType", "").equalsIgnoreCase("VPC_LINK")) {
            builder.vpcLinkId(fields.text("ConnectionId", ""));
        }
        builder.streaming(fields.text("ResponseTransferMode", "").equalsIgnoreCase("STREAM"));
        IntegrationTimeout.read(fields, "TimeoutInMillis").ifPresent(builder::timeout);
        Enums.of(PassthroughBehavior.class, fields, "PassthroughBehavior").ifPresent(builder::passthroughBehavior);
        Enums.of(ContentHandling.class, fields, "ContentHandling").ifPresent(builder::contentHandling);
        fields.text("Credentials").ifPresent(builder::credentials);
        fields.text("CacheNamespace").ifPresent(builder::cacheNamespace);
        return builder.build();
    }

    private static List<IntegrationResponse> responses(Fields fields) {
        return fields.list("IntegrationResponses").stream()
                .map(response -> new IntegrationResponse(
                        response.text("StatusCode", ""),
                        response.text("SelectionPattern").filter(pattern -> !pattern.isEmpty()),
                        response.textMap("ResponseParameters"),
                        response.textMap("ResponseTemplates"),
                        Enums.of(ContentHandling.class, response, "ContentHandling")
                                .orElse(ContentHandling.NONE),
                        response.location()))
                .toList();
    }
}
