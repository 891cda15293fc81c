package dev.gatehouse.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Injects the invoke URL of a stage into a {@code URI} or {@code String}, like {@code http://localhost:49152/prod}.
 *
 * <p>The API's port is opened, and closed after the test. {@link Api} and {@link Stage} choose the API and the stage.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.ANNOTATION_TYPE})
public @interface InvokeUrl {

    /** {@return whether the URL uses TLS, with the certificate of {@code ApiGateway.certificate()}} */
    boolean secure() default false;
}
