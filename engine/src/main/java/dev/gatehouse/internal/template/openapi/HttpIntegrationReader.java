package dev.gatehouse.internal.template.openapi;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.IntegrationTimeout;
import dev.gatehouse.internal.template.draft.IntegrationTypes;
import dev.gatehouse.internal.template.draft.V2Protocol;
import dev.gatehouse.model.IntegrationType;
import dev.gatehouse.model.RouteIntegration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads {@code x-amazon-apigateway-integration} of an HTTP API. */
final class HttpIntegrationReader {

    private HttpIntegrationReader() {}

    /** The integration; empty with a finding if its type is none of AWS's. */
    static Optional<RouteIntegration> read(Fields fields) {
        return IntegrationTypes.read(fields, "type").map(type -> integration(type, fields));
    }

    private static RouteIntegration integration(IntegrationType type, Fields fields) {
        String method = fields.text("httpMethod", "");
        var builder = RouteIntegration.builder()
                .type(type)
                .uri(fields.text("uri", ""))
                .method(method.equalsIgnoreCase(OpenApiBody.ANY) ? "ANY" : method.toUpperCase(Locale.ROOT))
                .payloadFormatVersion(fields.text("payloadFormatVersion", "1.0"))
                .requestParameters(fields.textMap("requestParameters"))
                .responseParameters(responseParameters(fields))
                .timeout(
                        IntegrationTimeout.read(fields, "timeoutInMillis").orElse(V2Protocol.HTTP.longestIntegration()))
                .location(fields.location());
        fields.decidingText("integrationSubtype").ifPresent(builder::subtype);
        fields.text("credentials").ifPresent(builder::credentials);
        if (fields.text("connectionType", "").equalsIgnoreCase("VPC_LINK")) {
            builder.vpcLinkId(fields.text("connectionId", ""));
        }
        fields.fields("tlsConfig")
                .flatMap(config -> config.text("serverNameToVerify"))
                .ifPresent(builder::tlsServerName);
        return builder.build();
    }

    private static Map<String, Map<String, String>> responseParameters(Fields fields) {
        Map<String, Map<String, String>> byStatus = new LinkedHashMap<>();
        Fields statuses = fields.fieldsOrNone("responseParameters");
        statuses.names().forEach(status -> byStatus.put(status, statuses.textMap(status)));
        return byStatus;
    }
}
