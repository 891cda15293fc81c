package dev.gatehouse.internal.feature.integration.mapping;

import dev.gatehouse.events.TemplateRendered;
import dev.gatehouse.internal.expression.value.MalformedBodyException;
import dev.gatehouse.internal.feature.integration.mapping.MappedCall.Rendering;
import dev.gatehouse.internal.mappingtemplate.TemplateInput;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.model.Integration;
import java.util.Optional;

/**
 * Maps calls to the requests of an integration that is no proxy.
 *
 * <p>Overrides are applied after the parameter mappings, and only when the whole template is rendered.
 */
public final class RequestMapping {

    private final MappedIntegration mappedIntegration;
    private final Integration integration;
    private final Conversion conversion;
    private final ParameterMapping parameters;
    private final RequestTemplates templates;
    private final IntegrationRefusals refusals;

    private RequestMapping(MappedIntegration mappedIntegration, MappedHeaders rules) {
        this.mappedIntegration = mappedIntegration;
        this.integration = mappedIntegration.integration();
        this.conversion = mappedIntegration.conversion();
        this.parameters = ParameterMapping.of(integration, rules);
        this.templates = new RequestTemplates(mappedIntegration);
        this.refusals = new IntegrationRefusals(integration.location());
    }

    public static RequestMapping of(MappedIntegration mappedIntegration, MappedHeaders rules) {
        return new RequestMapping(mappedIntegration, rules);
    }

    /** The integration request of that call. */
    public Result<MappedRequest> map(AuthorizedCall call) {
        if (parameters.defect().isPresent()) {
            return Result.refused(
                    refusals.configuration(call, parameters.defect().get()));
        }
        return converted(call)
                .then(payload -> map(MappedCall.of(call, mappedIntegration.visible(call), payload), payload));
    }

    private Result<Payload> converted(AuthorizedCall call) {
        return conversion
                .ofRequest(call.request().body(), MappedCall.typeOf(call), integration.contentHandling())
                .map(Result::of)
                .orElseGet(() -> Result.refused(
                        refusals.configuration("the body had to be converted to binary, but is not base64")));
    }

    private Result<MappedRequest> map(MappedCall mapped, Payload payload) {
        try {
            MappedParameters set = parameters.map(mapped.source());
            return templates
                    .choose(mapped, refusals)
                    .then(template -> body(mapped, payload, template))
                    .then(body -> withOverrides(mapped, set, body));
        } catch (MalformedBodyException e) {
            return Result.refused(refusals.malformedBody());
        }
    }

    private Result<Sent> body(MappedCall mapped, Payload payload, Optional<CompiledTemplate> chosen) {
        if (chosen.isEmpty() || chosen.get().isEmpty()) {
            return Result.of(new Sent(payload, false));
        }
        CompiledTemplate template = chosen.get();
        if (template.template().isEmpty()) {
            return Result.refused(refusals.configuration(
                    mapped.call(), "the request template " + template.type() + " can't be used: " + template.defect()));
        }
        if (payload.isOpaque()) {
            return Result.refused(refusals.configuration("a template can't process the binary body"));
        }
        var purpose = new Rendering(TemplateRendered.Purpose.REQUEST, template.type(), integration.location());
        var input = TemplateInput.ofRequest(mapped.source(), mapped.overrides());
        return mapped.render(template.template().get(), input, purpose)
                .map(rendered -> new Sent(Payload.text(rendered.text()), true));
    }

    private Result<MappedRequest> withOverrides(MappedCall mapped, MappedParameters set, Sent body) {
        MappedParameters overridden = set.with(mapped.overrides().request());
        return parameters
                .permitted(overridden.headers(), refusals)
                .map(headers -> new MappedRequest(
                        mapped,
                        new MappedParameters(headers, overridden.query(), overridden.path()),
                        body.payload(),
                        body.templated()));
    }

    private record Sent(Payload payload, boolean templated) {}
}
