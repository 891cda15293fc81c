package dev.gatehouse.internal.feature.integration.mapping;

import dev.gatehouse.events.IntegrationAnswered;
import dev.gatehouse.events.IntegrationResponseSelected;
import dev.gatehouse.events.TemplateRendered;
import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.http.MediaType;
import dev.gatehouse.internal.expression.BoundedPattern;
import dev.gatehouse.internal.expression.value.MalformedBodyException;
import dev.gatehouse.internal.expression.value.MappingSource;
import dev.gatehouse.internal.expression.value.Variables;
import dev.gatehouse.internal.feature.integration.mapping.MappedCall.Rendering;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.mappingtemplate.TemplateInput;
import java.util.List;
import java.util.Optional;

/** Maps an integration's answers to those of the method, for integrations that are no proxy. */
public final class ResponseMapping {

    private final Conversion conversion;
    private final ResponseSelection selection;
    private final IntegrationRefusals refusals;

    private ResponseMapping(MappedIntegration mappedIntegration) {
        this.conversion = mappedIntegration.conversion();
        this.selection = new ResponseSelection(mappedIntegration.responses());
        this.refusals = new IntegrationRefusals(mappedIntegration.integration().location());
    }

    public static ResponseMapping of(MappedIntegration mappedIntegration) {
        return new ResponseMapping(mappedIntegration);
    }

    /** The method's answer; it always names a content type. */
    public Result<HttpResponse> map(MappedCall mapped, IntegrationAnswer answer) {
        return selection.select(answer.selector(), refusals).then(response -> map(mapped, answer, response));
    }

    private Result<HttpResponse> map(MappedCall mapped, IntegrationAnswer answer, MappedResponse response) {
        mapped.call()
                .note(new IntegrationResponseSelected(
                        response.status(), response.pattern().map(BoundedPattern::toString), response.location()));
        if (!response.defect().isEmpty()) {
            return Result.refused(at(response).configuration(mapped.call(), response.defect()));
        }
        MediaType accepted = MappedCall.acceptedBy(mapped.call());
        Optional<Payload> converted =
                conversion.ofAnswer(answer.response().body(), answer.type(), accepted, response.contentHandling());
        if (converted.isEmpty()) {
            return Result.refused(
                    at(response).configuration("the answer had to be converted to binary, but is not base64"));
        }
        var source = mapped.source().with(answer.message(converted.get())).with(AnsweredVariables.of(mapped));
        try {
            Headers headers = headers(source, response);
            Optional<CompiledTemplate> template = response.templates().choose(mapped, source);
            return body(mapped, source, new Choice(response, template, converted.get()))
                    .then(body -> overridden(mapped, response.answering(answer), headers, body));
        } catch (MalformedBodyException e) {
            return Result.refused(at(response).configuration("the answer begins with a brace, but is not JSON"));
        }
    }

    private static Headers headers(MappingSource source, MappedResponse response) {
        Headers headers = Headers.none();
        for (var header : response.headers().entrySet()) {
            Optional<String> value = header.getValue().value(source);
            headers = value.isPresent() ? headers.with(header.getKey(), value.get()) : headers;
        }
        return headers;
    }

    private Result<Shown> body(MappedCall mapped, MappingSource source, Choice choice) {
        if (choice.template().isEmpty()) {
            return Result.of(new Shown(choice.payload(), MediaType.JSON));
        }
        CompiledTemplate template = choice.template().get();
        if (template.isEmpty()) {
            return Result.of(new Shown(choice.payload(), template.type()));
        }
        if (template.template().isEmpty()) {
            return Result.refused(at(choice.response())
                    .configuration(
                            mapped.call(),
                            "the response template " + template.type() + " can't be used: " + template.defect()));
        }
        if (choice.payload().isOpaque()) {
            return Result.refused(
                    at(choice.response()).configuration("a response template can't process the binary answer"));
        }
        var purpose = new Rendering(
                TemplateRendered.Purpose.RESPONSE,
                template.type(),
                choice.response().location());
        var input = TemplateInput.ofResponse(source, mapped.overrides());
        return mapped.render(template.template().get(), input, purpose)
                .map(rendered -> new Shown(Payload.text(rendered.text()), template.type()));
    }

    private static Result<HttpResponse> overridden(
            MappedCall mapped, MappedResponse response, Headers mappedHeaders, Shown shown) {
        var override = mapped.overrides().response();
        Headers headers = mappedHeaders;
        for (var header : override.headers().entrySet()) {
            headers = headers.without(header.getKey());
            for (String value : header.getValue()) {
                headers = headers.plus(header.getKey(), value);
            }
        }
        String status = override.status().filter(ResponseMapping::isInRange).orElse(response.status());
        if (StatusText.standard(status).isEmpty()) {
            return Result.refused(at(response).configuration("\"" + status + "\" is not a status to answer with"));
        }
        Headers typed = AnswerHeaders.MAPPED
                .shown(headers)
                .withDefault("Content-Type", shown.type().name());
        return Result.of(new HttpResponse(
                Integer.parseInt(status), typed, shown.payload().body()));
    }

    /** A number outside the range of statuses is ignored (localstack#11144); what is no number fails the call. */
    private static boolean isInRange(String status) {
        return StatusText.standard(status).isPresent() || !status.matches("-?\\d+");
    }

    private static IntegrationRefusals at(MappedResponse response) {
        return new IntegrationRefusals(response.location());
    }

    private record Choice(MappedResponse response, Optional<CompiledTemplate> template, Payload payload) {}

    private record Shown(Payload payload, MediaType type) {}

    /**
     * The variables of a call that its integration has answered.
     *
     * @param requestId the backend's, where it gave one
     */
    private record AnsweredVariables(Variables call, Optional<String> requestId) implements Variables {

        private static final String REQUEST_ID = "awsEndpointRequestId";

        static AnsweredVariables of(MappedCall mapped) {
            Optional<IntegrationAnswered> answered =
                    mapped.call().scope().journal().last(IntegrationAnswered.class);
            return new AnsweredVariables(mapped.source().context(), answered.flatMap(IntegrationAnswered::requestId));
        }

        @Override
        public List<String> names() {
            return call.names();
        }

        @Override
        public Optional<Json> member(String name) {
            return name.equals(REQUEST_ID) ? requestId.map(Json::of) : call.member(name);
        }
    }
}
