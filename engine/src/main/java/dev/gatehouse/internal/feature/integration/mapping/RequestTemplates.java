package dev.gatehouse.internal.feature.integration.mapping;

import dev.gatehouse.http.MediaType;
import dev.gatehouse.model.Integration;
import dev.gatehouse.model.PassthroughBehavior;
import java.util.List;
import java.util.Optional;

/**
 * The request templates of an integration, and what happens to a body that none fits.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/integration-passthrough-behaviors.html">
 *     Integration passthrough behaviors (read 2026-11-22)</a>
 */
final class RequestTemplates {

    private final List<CompiledTemplate> templates;
    private final PassthroughBehavior behavior;

    RequestTemplates(Integration integration) {
        this.templates = CompiledTemplate.all(integration.requestTemplates());
        this.behavior = integration.passthroughBehavior();
    }

    /** The template for that content type; absent where the body passes as it is; or 415. */
    Attempt<Optional<CompiledTemplate>> choose(MediaType type, IntegrationRefusals refusals) {
        Optional<CompiledTemplate> fitting = CompiledTemplate.find(templates, type);
        if (fitting.isPresent() || passes()) {
            return Attempt.of(fitting);
        }
        return Attempt.refused(refusals.unsupportedMediaType("no request template fits " + type
                + ", and passthroughBehavior is " + behavior + "; there are templates for "
                + templates.stream().map(CompiledTemplate::type).toList()));
    }

    private boolean passes() {
        return switch (behavior) {
            case WHEN_NO_MATCH -> true;
            case WHEN_NO_TEMPLATES -> templates.isEmpty();
            case NEVER -> false;
        };
    }
}
