package dev.gatehouse.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The HTTP endpoint of functions that can't run in this JVM; it must offer Lambda's Invoke API.
 *
 * <p>{@code sam local start-lambda}, {@code serverless-offline} and runtime interface emulators are such endpoints. A
 * function is invoked there by its logical id, and if that is unknown, by its name. Handlers on the class path and
 * functions that a test wires with {@link LambdaFunction} or {@code Lambdas} do not run there.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
public @interface LambdaEndpoint {

    /**
     * {@return the address, like {@code http://localhost:3002}; one that ends in {@code /invocations} is used
     * unchanged}
     */
    String value();
}
