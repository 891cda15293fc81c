package dev.gatehouse.internal.template.draft;

import dev.gatehouse.model.IntegrationType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Reads the type of an integration. */
public final class IntegrationTypes {

    private IntegrationTypes() {}

    /** The type, written in any case; empty with AWS's finding if there is no such type. */
    public static Optional<IntegrationType> read(Fields fields, String name) {
        String written = fields.decidingText(name, "");
        String word = written.toUpperCase(Locale.ROOT);
        Optional<IntegrationType> type = Arrays.stream(IntegrationType.values())
                .filter(candidate -> candidate.name().equals(word))
                .findFirst();
        if (type.isEmpty()) {
            fields.refusedByAws(
                    "ValidationException",
                    name,
                    "1 validation error detected: Value '" + written
                            + "' at 'putIntegrationInput.type' failed to satisfy constraint: Member must satisfy"
                            + " enum value set: [HTTP, MOCK, AWS_PROXY, HTTP_PROXY, AWS]",
                    "write one of these types.");
        }
        return type;
    }
}
