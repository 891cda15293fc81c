package dev.gatehouse.internal.feature.integration.mock;

import dev.gatehouse.events.IntegrationAnswered;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.feature.integration.mapping.IntegrationAnswer;
import dev.gatehouse.internal.feature.integration.mapping.IntegrationRefusals;
import dev.gatehouse.internal.feature.integration.mapping.MappedHeaders;
import dev.gatehouse.internal.feature.integration.mapping.MappedIntegration;
import dev.gatehouse.internal.feature.integration.mapping.MappedRequest;
import dev.gatehouse.internal.feature.integration.mapping.RequestMapping;
import dev.gatehouse.internal.feature.integration.mapping.ResponseMapping;
import dev.gatehouse.internal.feature.integration.mapping.Result;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonNumber;
import dev.gatehouse.internal.mappingtemplate.VelocityTemplate;
import dev.gatehouse.internal.pipeline.Answer;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.internal.pipeline.ExpectedCall;
import dev.gatehouse.internal.pipeline.Responder;
import dev.gatehouse.model.ContentHandling;
import dev.gatehouse.model.Integration;
import dev.gatehouse.model.IntegrationResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Answers by templates alone: the request template's {@code statusCode} selects the integration response.
 *
 * <p>Without a request template the default response answers. The answer has no body but a template's.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-mock-integration.html">Mock
 *     integrations (read 2026-11-22)</a>
 */
public final class MockIntegration implements Responder<AuthorizedCall, HttpResponse> {

    private final RequestMapping request;
    private final ResponseMapping response;
    private final IntegrationRefusals refusals;
    private final boolean plain;

    // most mocks render the same text for every call
    private volatile Read last = Read.of("");

    private MockIntegration(MappedIntegration mappedIntegration) {
        this.request = RequestMapping.of(mappedIntegration, MappedHeaders.HTTP);
        this.response = ResponseMapping.of(mappedIntegration);
        this.refusals = new IntegrationRefusals(mappedIntegration.integration().location());
        this.plain = isPlain(mappedIntegration.integration());
    }

    /** The responder for that integration. */
    public static Responder<AuthorizedCall, HttpResponse> responder(MappedIntegration mappedIntegration) {
        return new MockIntegration(mappedIntegration);
    }

    // answers with texts as they are written: no reference, no pattern, no conversion
    private static boolean isPlain(Integration integration) {
        return integration.requestParameters().isEmpty()
                && integration.contentHandling() == ContentHandling.NONE
                && arePlain(integration.requestTemplates())
                && integration.responses().stream().allMatch(MockIntegration::isPlain);
    }

    private static boolean isPlain(IntegrationResponse response) {
        return response.selectionPattern().filter(pattern -> !pattern.isEmpty()).isEmpty()
                && response.contentHandling() == ContentHandling.NONE
                && arePlain(response.responseTemplates())
                && response.responseParameters().values().stream().allMatch(value -> value.startsWith("'"));
    }

    private static boolean arePlain(Map<String, String> templates) {
        return templates.values().stream().allMatch(VelocityTemplate::isPlain);
    }

    @Override
    public Answer<HttpResponse> answer(AuthorizedCall call) {
        return request.map(call).then(this::selected).fold(call::serve, call::refuse);
    }

    @Override
    public boolean mayWait(ExpectedCall call) {
        return !plain;
    }

    private Result<HttpResponse> selected(MappedRequest mapped) {
        return status(mapped).then(status -> {
            status.ifPresent(number -> mapped.mapped()
                    .call()
                    .note(new IntegrationAnswered(
                            OptionalInt.of(number),
                            OptionalInt.empty(),
                            Duration.ZERO,
                            Optional.empty(),
                            Optional.empty())));
            return response.map(mapped.mapped(), answer(status));
        });
    }

    private static IntegrationAnswer answer(Optional<Integer> status) {
        return status.map(number -> IntegrationAnswer.byStatus(HttpResponse.of(number)))
                .orElseGet(() -> IntegrationAnswer.byDefault(HttpResponse.of(200)));
    }

    private Result<Optional<Integer>> status(MappedRequest mapped) {
        if (!mapped.templated()) {
            return Result.of(Optional.empty());
        }
        String text = mapped.payload().body().text();
        Read read = last;
        if (!read.text().equals(text)) {
            read = Read.of(text);
            last = read;
        }
        return read.status()
                .map(status -> Result.of(Optional.of(status)))
                .orElseGet(() -> Result.refused(
                        refusals.configuration("the request template of a mock must render JSON whose statusCode is an"
                                + " integer, but rendered " + text)));
    }

    /** What a rendered text selects. */
    private record Read(String text, Optional<Integer> status) {

        static Read of(String text) {
            return new Read(
                    text,
                    Json.tryParseLoosely(text)
                            .flatMap(json -> json.member("statusCode"))
                            .flatMap(MockIntegration::integer));
        }
    }

    /** Any integer chooses a response, a text does not (recorded, localstack#11148). */
    private static Optional<Integer> integer(Json status) {
        try {
            return status instanceof JsonNumber number
                    ? Optional.of(number.value().intValueExact())
                    : Optional.empty();
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }
}
