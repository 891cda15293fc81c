package dev.gatehouse.internal.expression.velocity;

import org.apache.velocity.app.event.InvalidReferenceEventHandler;
import org.apache.velocity.context.Context;
import org.apache.velocity.util.introspection.Info;
import org.jspecify.annotations.Nullable;

/**
 * Makes everything that is null or undefined the empty text, as AWS does.
 *
 * <p>This one rule gives all that is recorded: such references print nothing, equal both {@code ""} and {@code $null}
 * (test_input_path_template_formatting), and count as true in {@code #if} (serverless-offline issue 50).
 */
final class MissingReferences implements InvalidReferenceEventHandler {

    @Override
    public Object invalidGetMethod(
            Context context, String reference, @Nullable Object object, @Nullable String property, Info info) {
        return "";
    }

    @Override
    public boolean invalidSetMethod(
            Context context, @Nullable String leftReference, @Nullable String rightReference, Info info) {
        return false;
    }

    @Override
    public Object invalidMethod(
            Context context, @Nullable String reference, @Nullable Object object, String method, Info info) {
        return "";
    }
}
