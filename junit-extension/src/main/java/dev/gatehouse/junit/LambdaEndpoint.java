package dev.gatehouse.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Where functions run that can't run in this JVM, in other languages or as container images: an HTTP endpoint that speaks
 * Lambda's Invoke API.
 *
 * <p>Such are {@code sam local start-lambda}, {@code serverless-offline} and runtime interface emulators. A function is
 * asked for there by its logical id, then by its name. What a test wires by {@link LambdaFunction} or {@code Lambdas}, and
 * handlers on the class path, go before it.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
public @interface LambdaEndpoint {

    /**
     * {@return the address, like {@code http://localhost:3002}; one that ends in {@code /invocations} is used as it
     * is}
     */
    String value();
}
