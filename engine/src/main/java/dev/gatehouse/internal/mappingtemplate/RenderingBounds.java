package dev.gatehouse.internal.mappingtemplate;

import org.apache.velocity.VelocityContext;
import org.jspecify.annotations.Nullable;

/**
 * The variables of one rendering, which keep it from going on without end.
 *
 * <p>AWS bounds each loop to a thousand rounds and an answer to ten megabytes; loops in loops are bounded here, and texts
 * that grow from assignment to assignment.
 */
final class RenderingBounds extends VelocityContext {

    private static final long serialVersionUID = 1;
    private static final int ROUNDS = 1_000_000;

    /** The most characters of a text, and of what a template renders to. */
    static final int CHARACTERS = 10 * 1024 * 1024;

    private int rounds;

    void countRound() {
        rounds++;
        if (rounds > ROUNDS) {
            throw new MappingTemplateException(
                    MappingTemplateException.Reason.EVALUATION, "the loops run more than " + ROUNDS + " times");
        }
    }

    @Override
    public @Nullable Object internalPut(String key, @Nullable Object value) {
        if (value instanceof CharSequence text) {
            checkLength(text.length());
        }
        return super.internalPut(key, value);
    }

    static void checkLength(long characters) {
        if (characters > CHARACTERS) {
            throw new MappingTemplateException(
                    MappingTemplateException.Reason.EVALUATION, "a text has more than " + CHARACTERS + " characters");
        }
    }
}
