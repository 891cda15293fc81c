package dev.gatehouse.internal.templateimport.draft;

import dev.gatehouse.model.GatewayResponse;
import dev.gatehouse.model.GatewayResponseType;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads gateway responses, of a resource or of OpenAPI's extension.
 *
 * @param names how their members are spelled
 */
public record GatewayResponseReader(MemberNames names) {

    /** The response of that type; empty with a finding if there is no such type. */
    public Optional<GatewayResponse> read(String name, Fields fields) {
        Optional<GatewayResponseType> type = Fields.named(GatewayResponseType.class, name)
                .filter(named -> named.name().equals(name));
        if (type.isEmpty()) {
            fields.refused(
                    "there is no gateway response type \"" + name + "\".",
                    "write one of " + Fields.listed(GatewayResponseType.class) + ".");
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
