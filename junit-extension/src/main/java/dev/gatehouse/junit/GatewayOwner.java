package dev.gatehouse.junit;

import java.util.Optional;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Who asked for a gateway, and which tests it is for.
 *
 * @param identity the annotated class, or the registered extension
 */
record GatewayOwner(Object identity, ClassSettings settings) {

    /** The annotated class itself, or the closest enclosing one that is annotated. */
    static Optional<GatewayOwner> annotated(Class<?> test) {
        for (Class<?> type = test; type != null; type = type.getEnclosingClass()) {
            Optional<ApiGatewayTest> annotation = AnnotationSupport.findAnnotation(type, ApiGatewayTest.class);
            if (annotation.isPresent()) {
                return Optional.of(new GatewayOwner(type, ClassSettings.of(annotation.get())));
            }
        }
        return Optional.empty();
    }

    /** Whether it serves that class: a registered extension serves all that JUnit asks it about. */
    boolean isFor(Class<?> test) {
        return !(identity instanceof Class<?>)
                || annotated(test).filter(this::equals).isPresent();
    }

    boolean keepsStateForClass() {
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
