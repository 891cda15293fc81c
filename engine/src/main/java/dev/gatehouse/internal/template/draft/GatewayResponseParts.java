package dev.gatehouse.internal.template.draft;

import dev.gatehouse.model.GatewayResponseType;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Reads the parts of gateway responses. */
public final class GatewayResponseParts {

    private GatewayResponseParts() {}

    /** The type of that name; empty with a finding if there is none. */
    public static Optional<GatewayResponseType> type(String name, Fields fields) {
        Optional<GatewayResponseType> type = Arrays.stream(GatewayResponseType.values())
                .filter(candidate -> candidate.name().equals(name))
                .findFirst();
        if (type.isEmpty()) {
            fields.findings()
                    .error(
                            "BadRequestException",
                            "there is no gateway response type \"" + name + "\".",
                            fields.location(),
                            "write one of "
                                    + Arrays.stream(GatewayResponseType.values())
                                            .map(Enum::name)
                                            .collect(Collectors.joining(", "))
                                    + ".");
        }
        return type;
    }

    /** A status from 100 to 599; absent where none is written. */
    public static OptionalInt status(Fields fields, String name) {
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
