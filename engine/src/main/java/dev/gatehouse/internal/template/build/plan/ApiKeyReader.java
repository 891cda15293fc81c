package dev.gatehouse.internal.template.build.plan;

import dev.gatehouse.internal.template.draft.Fields;
import dev.gatehouse.internal.template.draft.ResourceReader;
import dev.gatehouse.internal.template.draft.TemplateDraft;
import dev.gatehouse.internal.template.resolve.ResolvedResource;
import dev.gatehouse.model.ApiKey;
import dev.gatehouse.model.StageKey;
import java.util.List;
import java.util.Optional;

/** Reads {@code AWS::ApiGateway::ApiKey}; a key that is not enabled explicitly is disabled, as AWS has it. */
public final class ApiKeyReader implements ResourceReader {

    private static final int SHORTEST = 20;
    private static final int LONGEST = 128;
    private static final int LONGEST_NAME = 1024;

    @Override
    public void read(ResolvedResource resource, TemplateDraft draft) {
        Fields properties = draft.properties(resource);
        String id = draft.names().reference(resource);
        draft.apiKeys()
                .put(
                        resource.logicalId(),
                        new ApiKey(
                                resource.logicalId(),
                                id,
                                name(properties),
                                value(properties).orElseGet(() -> MadeUpKey.value(resource.logicalId())),
                                properties.isTrue("Enabled"),
                                stageKeys(properties, draft),
                                properties.location()));
    }

    private static String name(Fields properties) {
        String name = properties.text("Name", "");
        if (name.length() > LONGEST_NAME) {
            refused(properties, "Name", "Invalid API Key name, can be at most 1024 characters.");
        }
        return name;
    }

    private static Optional<String> value(Fields properties) {
        Optional<String> value = properties.decidingText("Value").filter(text -> !text.isEmpty());
        if (value.filter(text -> text.length() < SHORTEST).isPresent()) {
            refused(properties, "Value", "API Key value should be at least 20 characters");
        }
        if (value.filter(text -> text.length() > LONGEST).isPresent()) {
            refused(properties, "Value", "API Key value exceeds maximum size of 128 characters");
        }
        return value;
    }

    private static List<StageKey> stageKeys(Fields properties, TemplateDraft draft) {
        return properties.list("StageKeys").stream()
                .map(key -> new StageKey(draft.names().logicalId(key.text("RestApiId", "")), key.text("StageName", "")))
                .toList();
    }

    private static void refused(Fields properties, String name, String text) {
        properties.refusedByAws(name, text, "give the key another " + name + ".");
    }
}
