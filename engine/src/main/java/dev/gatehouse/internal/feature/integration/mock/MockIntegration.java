package dev.gatehouse.internal.feature.integration.mock;

import dev.gatehouse.events.IntegrationAnswered;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.internal.feature.integration.mapping.IntegrationAnswer;
import dev.gatehouse.internal.feature.integration.mapping.IntegrationRefusals;
import dev.gatehouse.internal.feature.integration.mapping.MappedHeaders;
import dev.gatehouse.internal.feature.integration.mapping.MappedRequest;
import dev.gatehouse.internal.feature.integration.mapping.MappingPlace;
import dev.gatehouse.internal.feature.integration.mapping.RequestMapping;
import dev.gatehouse.internal.feature.integration.mapping.ResponseMapping;
import dev.gatehouse.internal.feature.integration.mapping.Result;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonNumber;
import dev.gatehouse.internal.spine.Answer;
import dev.gatehouse.internal.spine.AuthorizedCall;
import dev.gatehouse.internal.spine.Step;
import java.time.Duration;
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
public final class MockIntegration implements Step<AuthorizedCall, HttpResponse> {

    private final RequestMapping request;
    private final ResponseMapping response;
    private final IntegrationRefusals refusals;

    private MockIntegration(MappingPlace place) {
        this.request = RequestMapping.of(place, MappedHeaders.HTTP);
        this.response = ResponseMapping.of(place);
        this.refusals = new IntegrationRefusals(place.integration().location());
    }

    /** The step for that integration. */
    public static Step<AuthorizedCall, HttpResponse> step(MappingPlace place) {
        return new MockIntegration(place);
    }

    @Override
    public Answer<HttpResponse> answer(AuthorizedCall call) {
        return request.map(call).then(this::selected).fold(call::serve, call::refuse);
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
        return Json.tryParseLoosely(text)
                .flatMap(json -> json.member("statusCode"))
                .flatMap(MockIntegration::integer)
                .map(status -> Result.of(Optional.of(status)))
                .orElseGet(() -> Result.refused(
                        refusals.configuration("the request template of a mock must give JSON whose statusCode is an"
                                + " integer, but gave " + text)));
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
