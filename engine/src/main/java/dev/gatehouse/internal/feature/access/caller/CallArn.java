package dev.gatehouse.internal.feature.access.caller;

import dev.gatehouse.internal.pipeline.context.Context;
import java.nio.charset.StandardCharsets;

/**
 * The ARN of a call: {@code arn:aws:execute-api:region:account:api/stage/VERB/path}, the path as called.
 *
 * @param text with the whole account id
 */
public record CallArn(String text) {

    private static final int MAX_BYTES = 1600;
    private static final int MOST_BYTES_A_CHARACTER = 3;

    /** The ARN of a REST or HTTP call; the root ends with a slash. */
    public static CallArn ofRequest(Context context) {
        var request = context.request();
        String path = request.resourcePath();
        return new CallArn(
                context.stage().executeApiArn() + "/" + request.httpMethod() + (path.isEmpty() ? "/" : path));
    }

    /** The ARN of a WebSocket route, like {@code …/stage/$connect}. */
    public static CallArn ofRoute(Context context) {
        String key = context.route().map(route -> route.routeKey()).orElse("$connect");
        return new CallArn(context.stage().executeApiArn() + "/" + key);
    }

    /** Whether AWS answers 414 for a call of this ARN. */
    public boolean isTooLong() {
        return text.length() * MOST_BYTES_A_CHARACTER > MAX_BYTES
                && text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
    }

    /** As refusals show it: of the account only the last four digits. */
    public String masked() {
        String[] parts = text.split(":", 6);
        String account = parts[4];
        parts[4] = "*".repeat(8) + account.substring(Math.max(0, account.length() - 4));
        return String.join(":", parts);
    }
}
