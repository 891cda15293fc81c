package dev.gatehouse.internal.schema;

import dev.gatehouse.internal.json.Json;
import java.util.List;

/** A JSON schema of draft 4, compiled once; for several threads. */
public final class JsonSchema {

    /** What AWS's log says of a body that is missing or no JSON. */
    public static final String UNREADABLE_BODY = "Unknown error parsing request body";

    private final SchemaNode root;

    private JsonSchema(SchemaNode root) {
        this.root = root;
    }

    /**
     * Compiles a schema with all that it refers to; circles are fine (test_import_with_circular_models).
     *
     * @param models for references {@code https://apigateway.amazonaws.com/restapis/ID/models/NAME}, whose ID does not
     *     matter: models belong to one API
     * @throws SchemaException if it or a model that it refers to is no schema, or a reference leads nowhere
     */
    public static JsonSchema compile(String text, ModelSchemas models) {
        return new JsonSchema(new SchemaCompiler(models).compile(text));
    }

    /**
     * The violations, in AWS's words; none if the value is valid.
     *
     * <p>As in AWS, the members of a value are looked at only if nothing has failed before. The effort is bounded: what
     * takes too many steps, or a pattern too long to match, is a violation.
     */
    public List<String> validate(Json value) {
        Run run = Run.start();
        try {
            root.validate(value, run);
            if (run.isValid() && !run.spent().isEmpty()) {
                run.violated(run.spent());
            }
        } catch (StackOverflowError e) {
            run.violated("validation nests too deeply");
        } catch (EcmaPattern.TooCostlyException e) {
            // wherever the pattern stands, below "not" too
            run.violated("a pattern takes too long for this text");
        }
        return run.violations();
    }
}
