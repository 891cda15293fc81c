package dev.gatehouse.internal.feature.integration.mapping;

import dev.gatehouse.events.TemplateRendered;
import dev.gatehouse.http.MediaType;
import dev.gatehouse.internal.expression.value.BodyText;
import dev.gatehouse.internal.expression.value.MalformedBodyException;
import dev.gatehouse.internal.expression.value.MappingSource;
import dev.gatehouse.internal.expression.value.Parameters;
import dev.gatehouse.internal.expression.value.RequestMessage;
import dev.gatehouse.internal.mappingtemplate.MappingTemplateException;
import dev.gatehouse.internal.mappingtemplate.Overrides;
import dev.gatehouse.internal.mappingtemplate.Rendered;
import dev.gatehouse.internal.mappingtemplate.TemplateInput;
import dev.gatehouse.internal.mappingtemplate.VelocityTemplate;
import dev.gatehouse.internal.payload.ContextVariables;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.internal.pipeline.context.Context;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.UnresolvedValue;
import java.util.Optional;

/**
 * A call as the mappings of its integration see it.
 *
 * @param source what expressions take values from
 * @param overrides what the call's templates have overridden so far
 */
public record MappedCall(AuthorizedCall call, MappingSource source, Overrides overrides) {

    /** The call with its body after conversion. */
    static MappedCall of(AuthorizedCall call, Parameters parameters, Payload payload) {
        Context context = call.context();
        var message = new RequestMessage(call.request().path(), parameters, BodyText.of(payload.body()));
        var source = MappingSource.of(message, context.stage().variables(), new ContextVariables(context));
        return new MappedCall(call, source, new Overrides());
    }

    /** The type of the client's body. */
    static MediaType typeOf(AuthorizedCall call) {
        return call.request().headers().last("content-type").map(MediaType::of).orElse(MediaType.JSON);
    }

    /** The first type that the client accepts. */
    static MediaType acceptedBy(AuthorizedCall call) {
        return call.request().headers().first("accept").map(MediaType::firstOf).orElse(MediaType.JSON);
    }

    /** Renders a template of the request or the answer, and tells it to the journal. */
    Result<Rendered> render(VelocityTemplate template, TemplateInput input, Rendering purpose) {
        var refusals = new IntegrationRefusals(purpose.location());
        try {
            Rendered rendered = template.render(input);
            call.note(new TemplateRendered(purpose.what(), purpose.type().name(), rendered.text(), purpose.location()));
            Optional<UnresolvedValue> unresolved = UnresolvedValue.in(rendered.text());
            return unresolved.isEmpty()
                    ? Result.of(rendered)
                    : Result.refused(refusals.configuration(
                            call,
                            unresolved
                                    .get()
                                    .refusal(
                                            "the result of the " + purpose.what() + " template",
                                            unresolved.get().marker())));
        } catch (MalformedBodyException e) {
            return Result.refused(
                    purpose.what() == TemplateRendered.Purpose.REQUEST
                            ? refusals.malformedBody()
                            : refusals.configuration("the answer begins with a brace, but is not JSON"));
        } catch (MappingTemplateException e) {
            return Result.refused(refusals.configuration(
                    "the " + purpose.what() + " template " + purpose.type() + " fails: " + e.getMessage()));
        }
    }

    /** What a template is rendered for. */
    record Rendering(TemplateRendered.Purpose what, MediaType type, Location location) {}
}
