package dev.gatehouse.internal.feature.integration.mapping;

import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Integration;
import dev.gatehouse.model.IntegrationType;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.Method;
import dev.gatehouse.model.Severity;
import dev.gatehouse.model.UnresolvedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds before the start what will fail every call of an integration. */
public final class IntegrationCheck {

    private static final String STREAMING = "response-streaming-invocations";

    private IntegrationCheck() {}

    /** Warnings: AWS deploys such a definition, too. */
    public static List<Finding> of(Integration integration, Method method) {
        List<Finding> findings = new ArrayList<>();
        if (integration.streaming()) {
            stream(integration).ifPresent(findings::add);
        }
        if (isProxy(integration)) {
            return findings;
        }
        templates(integration.requestTemplates(), "request", integration.location(), findings);
        integration.responses().forEach(response -> {
            templates(response.responseTemplates(), "response", response.location(), findings);
            String defect = MappedResponse.of(response, method).defect();
            if (!defect.isEmpty()) {
                findings.add(warning(
                        "calls that select the integration response " + response.statusCode() + " will fail: " + defect,
                        response.location()));
            }
        });
        return findings;
    }

    private static Optional<Finding> stream(Integration integration) {
        if (!isProxy(integration)) {
            return Optional.of(new Finding(
                    Severity.ERROR,
                    "BadRequestException",
                    "an integration of type " + integration.type() + " can't have the response transfer mode STREAM.",
                    "",
                    integration.location(),
                    "stream with HTTP_PROXY or AWS_PROXY, or remove the mode."));
        }
        boolean invokes = integration.type() == IntegrationType.AWS_PROXY;
        return invokes && !integration.uri().contains(STREAMING)
                ? Optional.of(new Finding(
                        Severity.WARNING,
                        "StreamUri",
                        "the integration streams, but its URI does not lead to \"" + STREAMING
                                + "\": AWS invokes functions that"
                                + " stream by another operation. Gatehouse streams it nevertheless.",
                        "",
                        integration.location(),
                        "write …:lambda:path/2021-11-15/functions/ARN/" + STREAMING + "."))
                : Optional.empty();
    }

    private static boolean isProxy(Integration integration) {
        return integration.type() == IntegrationType.AWS_PROXY || integration.type() == IntegrationType.HTTP_PROXY;
    }

    private static void templates(
            Map<String, String> templates, String which, Location location, List<Finding> findings) {
        for (CompiledTemplate template : CompiledTemplate.all(templates)) {
            // what only this test does not know is no fault of the template
            if (!template.defect().isEmpty()
                    && UnresolvedValue.in(template.defect()).isEmpty()) {
                findings.add(warning(
                        "calls that need the " + which + " template " + template.type() + " will fail: "
                                + template.defect(),
                        location));
            }
        }
    }

    private static Finding warning(String message, Location location) {
        return new Finding(
                Severity.WARNING, "IntegrationDefect", message, "", location, "correct it; AWS answers 500.");
    }
}
