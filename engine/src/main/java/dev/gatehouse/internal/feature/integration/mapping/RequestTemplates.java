package dev.gatehouse.internal.feature.integration.mapping;

import dev.gatehouse.model.PassthroughBehavior;
import java.util.Optional;

/**
 * The request templates of an integration, and what happens to a body that none fits.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/integration-passthrough-behaviors.html">
 *     Integration passthrough behaviors (read 2026-11-22)</a>
 */
final class RequestTemplates {

    private final TemplateChoice templates;
    private final PassthroughBehavior behavior;

    RequestTemplates(MappedIntegration mappedIntegration) {
        this.templates = mappedIntegration.requestTemplates();
        this.behavior = mappedIntegration.integration().passthroughBehavior();
    }

    /** The template for that call; absent where the body passes as it is; or 415. */
    Result<Optional<CompiledTemplate>> choose(MappedCall mapped, IntegrationRefusals refusals) {
        Optional<CompiledTemplate> fitting = templates.choose(mapped, mapped.source());
        if (fitting.isPresent() || passes()) {
            return Result.of(fitting);
        }
        return Result.refused(refusals.unsupportedMediaType("no request template fits "
                + MappedCall.typeOf(mapped.call())
                + ", and passthroughBehavior is " + behavior + "; there are templates for "
                + templates.templates().stream().map(CompiledTemplate::key).toList()));
    }

    private boolean passes() {
        return switch (behavior) {
            case WHEN_NO_MATCH -> true;
            case WHEN_NO_TEMPLATES -> templates.templates().isEmpty();
            case NEVER -> false;
        };
    }
}
