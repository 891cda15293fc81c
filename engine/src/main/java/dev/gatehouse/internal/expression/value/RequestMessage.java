package dev.gatehouse.internal.expression.value;

/**
 * A request that expressions take values from.
 *
 * @param path of the request without the stage; only HTTP APIs ask for it
 */
public record RequestMessage(String path, Parameters parameters, BodyText body) {

    private static final RequestMessage NONE = new RequestMessage("", Parameters.none(), BodyText.empty());

    public static RequestMessage none() {
        return NONE;
    }
}
