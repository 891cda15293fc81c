package dev.gatehouse.internal.feature.access;

import dev.gatehouse.http.HttpRequest;
import dev.gatehouse.internal.environment.State;
import dev.gatehouse.internal.pipeline.context.StageContext;
import java.time.Instant;

/**
 * A request to {@code @connections} of a WebSocket stage.
 *
 * @param connectionId decoded
 * @param now by which the signature's age is judged: the virtual clock's, or the JVM's where the AWS SDK was rerouted
 */
public record ManagementCall(HttpRequest request, State state, StageContext stage, String connectionId, Instant now) {

    /** Like {@code arn:aws:execute-api:region:account:api/stage/POST/@connections/id}. */
    String arn() {
        return stage.executeApiArn() + "/" + request.method() + "/@connections/" + connectionId;
    }
}
