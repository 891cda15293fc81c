package dev.gatehouse.junit.internal;

import dev.gatehouse.junit.ApiGatewayTest;
import dev.gatehouse.junit.StateLifecycle;
import dev.gatehouse.junit.internal.settings.ClassSettings;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Who asked for a gateway, and which tests it is for.
 *
 * @param identity the annotated class, or the registered extension
 */
public record GatewayOwner(Object identity, ClassSettings settings) {

    /** Whether it serves that class: a registered extension serves all that JUnit asks it about. */
    boolean isFor(Class<?> test) {
        if (!(identity instanceof Class<?>)) {
            return true;
        }
        Class<?> type = test;
        while (type != null && !AnnotationSupport.isAnnotated(type, ApiGatewayTest.class)) {
            type = type.getEnclosingClass();
        }
        return identity.equals(type);
    }

    public boolean keepsStateForClass() {
        return settings.state() == StateLifecycle.PER_CLASS;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GatewayOwner owner && owner.identity.equals(identity);
    }

    @Override
    public int hashCode() {
        return identity.hashCode();
    }
}
