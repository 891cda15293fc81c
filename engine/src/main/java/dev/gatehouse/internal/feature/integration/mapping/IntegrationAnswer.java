package dev.gatehouse.internal.feature.integration.mapping;

import dev.gatehouse.http.Headers;
import dev.gatehouse.http.HttpResponse;
import dev.gatehouse.http.MediaType;
import dev.gatehouse.internal.expression.value.BodyText;
import dev.gatehouse.internal.expression.value.ResponseMessage;

/**
 * What an integration answered, for mapping.
 *
 * @param response the backend's; a function's output with status 200
 * @param selector what selection patterns are matched against
 */
public record IntegrationAnswer(HttpResponse response, Selector selector) {

    /**
     * What selects an integration response.
     *
     * @param text a status, or a function's error message, which is empty for a success
     */
    public record Selector(Kind kind, String text) {

        /** What is matched. */
        public enum Kind {
            STATUS,
            ERROR_MESSAGE,
            /** Nothing: no pattern fits. */
            DEFAULT
        }
    }

    /** An answer selected by its status. */
    public static IntegrationAnswer byStatus(HttpResponse response) {
        return new IntegrationAnswer(response, new Selector(Selector.Kind.STATUS, Integer.toString(response.status())));
    }

    /** An answer that only the default integration response fits. */
    public static IntegrationAnswer byDefault(HttpResponse response) {
        return new IntegrationAnswer(response, new Selector(Selector.Kind.DEFAULT, ""));
    }

    /** A function's answer, selected by its error message. */
    public static IntegrationAnswer byErrorMessage(HttpResponse response, String errorMessage) {
        return new IntegrationAnswer(response, new Selector(Selector.Kind.ERROR_MESSAGE, errorMessage));
    }

    MediaType type() {
        return headers().last("content-type").map(MediaType::of).orElse(MediaType.JSON);
    }

    Headers headers() {
        return response.headers();
    }

    ResponseMessage message(Payload payload) {
        return new ResponseMessage(response.status(), response.headers(), BodyText.of(payload.body()));
    }
}
