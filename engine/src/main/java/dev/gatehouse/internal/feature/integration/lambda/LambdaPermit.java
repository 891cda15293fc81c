package dev.gatehouse.internal.feature.integration.lambda;

import dev.gatehouse.internal.permissions.LambdaPermissions;
import dev.gatehouse.internal.pipeline.AuthorizedCall;
import dev.gatehouse.internal.pipeline.HttpRoute;
import dev.gatehouse.internal.pipeline.RestMethod;
import dev.gatehouse.internal.pipeline.WebSocketRoute;
import dev.gatehouse.internal.pipeline.context.Context;
import java.util.function.Function;

/**
 * Whether a method or route may invoke functions that name no role.
 *
 * @param source gives the ARN of who invokes
 */
public record LambdaPermit(LambdaPermissions permissions, Function<Context, String> source) {

    /** The permit of a method, the parameters of its path as written. */
    public static LambdaPermit of(LambdaPermissions permissions, RestMethod method) {
        String path = method.resource().path();
        return new LambdaPermit(
                permissions,
                context -> context.stage().executeApiArn() + "/"
                        + context.request().httpMethod() + path);
    }

    /** The permit of a WebSocket route. */
    public static LambdaPermit of(LambdaPermissions permissions, WebSocketRoute method) {
        String key = method.route().routeKey();
        return new LambdaPermit(permissions, context -> context.stage().executeApiArn() + "/" + key);
    }

    /** The permit of an HTTP API's route, the parameters of its path as written. */
    public static LambdaPermit of(LambdaPermissions permissions, HttpRoute method) {
        String key = method.route().routeKey();
        String path = key.substring(key.indexOf(' ') + 1);
        return new LambdaPermit(
                permissions,
                context -> context.stage().executeApiArn() + "/"
                        + (key.indexOf(' ') < 0 ? key : context.request().httpMethod() + path));
    }

    /** Whether that function may be invoked; always, unless permissions are enforced. */
    public boolean lets(AuthorizedCall call, String functionArn) {
        return permissions.letPass(functionArn, () -> source.apply(call.context()));
    }
}
