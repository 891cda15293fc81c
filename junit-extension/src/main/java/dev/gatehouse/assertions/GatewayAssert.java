package dev.gatehouse.assertions;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Descriptable;
import org.assertj.core.description.Description;
import org.assertj.core.error.AssertionErrorCreator;
import org.jspecify.annotations.Nullable;

/**
 * The base of all assertions: a failure keeps its description, has the expected and the actual value, and can be
 * collected by soft assertions.
 */
abstract class GatewayAssert<S extends GatewayAssert<S, A>, A> extends AbstractAssert<S, A> {

    private static final List<String> OWN =
            List.of("java.lang.reflect.", "jdk.internal.", "org.assertj.", "dev.gatehouse.assertions.");

    private final Failing failing;

    GatewayAssert(A actual, Class<S> self, Failing failing) {
        super(actual, self);
        this.failing = failing;
    }

    /** Text below a failure, like the story of the call. */
    String below() {
        return "";
    }

    /** The name of the actual value in messages, like {@code response}. */
    abstract String noun();

    Failing failing() {
        return failing;
    }

    /** Returns the actual value; null is a failure. */
    final S check(Consumer<A> look) {
        if (actual == null) {
            failWith("Expecting actual not to be null: there is no " + noun() + ".", "not null", null);
        } else {
            look.accept(actual);
        }
        return myself;
    }

    /** Fails unless both are equal. */
    final void same(String what, Object expected, @Nullable Object found) {
        if (!Objects.equals(expected, found)) {
            fail(what, expected, found);
        }
    }

    /** Fails with expected and actual value. */
    final void fail(String what, @Nullable Object expected, @Nullable Object found) {
        fail(what, expected, found, String.valueOf(found));
    }

    /**
     * Fails with expected and actual value.
     *
     * @param shown the actual value as text
     */
    final void fail(String what, @Nullable Object expected, @Nullable Object found, String shown) {
        String below = below();
        failWith(
                what + "\n  expected: " + expected + "\n  found:    " + shown + (below.isEmpty() ? "" : "\n\n" + below),
                expected,
                found);
    }

    /** Fails with a message. */
    final void failWith(String message, @Nullable Object expected, @Nullable Object found) {
        String wanted = info.overridingErrorMessage();
        String described = info.hasDescription() ? "[" + info.descriptionText() + "] " : "";
        failing.report(pointingAtTest(new AssertionErrorCreator()
                .assertionError(
                        described + (wanted == null ? message : wanted), found, expected, info.representation())));
    }

    /** The failure without the frames of assertions, so that the line of the test comes first. */
    private static AssertionError pointingAtTest(AssertionError failure) {
        failure.setStackTrace(Arrays.stream(failure.getStackTrace())
                .dropWhile(frame -> OWN.stream().anyMatch(frame.getClassName()::startsWith))
                .toArray(StackTraceElement[]::new));
        return failure;
    }

    /** Passes the description on to the next assertion. */
    final <T extends Descriptable<?>> T next(T other) {
        Description description = info.description();
        if (description != null) {
            other.describedAs(description);
        }
        return other;
    }
}
