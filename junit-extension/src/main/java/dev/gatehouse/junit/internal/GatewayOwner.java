package dev.gatehouse.junit.internal;

import dev.gatehouse.junit.ApiGatewayTest;
import dev.gatehouse.junit.StateLifecycle;
import dev.gatehouse.junit.internal.settings.ClassSettings;
import org.junit.jupiter.api.extension.ExtensionContext;
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

    /** The context of the outermost class that it is for, in which what all its tests share is kept. */
    ExtensionContext outermost(ExtensionContext context) {
        ExtensionContext found = context;
        for (ExtensionContext at = context;
                at.getTestClass().isPresent();
                at = at.getParent().orElseThrow()) {
            if (isFor(at.getRequiredTestClass()) && at.getTestMethod().isEmpty()) {
                found = at;
            }
        }
        return found;
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
