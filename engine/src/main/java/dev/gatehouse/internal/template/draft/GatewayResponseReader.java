package dev.gatehouse.internal.template.draft;

import dev.gatehouse.model.GatewayResponse;
import dev.gatehouse.model.GatewayResponseType;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Reads gateway responses, of a resource or of OpenAPI's extension.
 *
 * @param names how their members are spelled
 */
public record GatewayResponseReader(MemberNames names) {

    /** The response of that type; empty with a finding if there is no such type. */
    public Optional<GatewayResponse> read(String name, Fields fields) {
        Optional<GatewayResponseType> type = Arrays.stream(GatewayResponseType.values())
                .filter(candidate -> candidate.name().equals(name))
                .findFirst();
        if (type.isEmpty()) {
            String known =
                    Arrays.stream(GatewayResponseType.values()).map(Enum::name).collect(Collectors.joining(", "));
            fields.findings()
                    .error(
                            "BadRequestException",
                            "there is no gateway response type \"" + name + "\".",
                            fields.location(),
                            "write one of " + known + ".");
        }
        return type.map(known -> new GatewayResponse(
                known,
                status(fields),
                fields.textMap(names.of("responseParameters")),
                fields.textMap(names.of("responseTemplates")),
                fields.location()));
    }

    /** A status from 100 to 599; absent where none is written. */
    private OptionalInt status(Fields fields) {
        String name = names.of("statusCode");
        OptionalInt status = fields.integer(name);
        if (status.isPresent() && (status.getAsInt() < 100 || status.getAsInt() > 599)) {
            fields.refused(
                    name,
                    fields.element() + "." + name + " is " + status.getAsInt() + ".",
                    "write a status from 100 to 599.");
        }
        return status;
    }
}
