package dev.gatehouse.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets how an injected {@code WebSocketSession} connects.
 *
 * <pre>{@code
 * void says_hello(@Connect(query = "room=1", bearer = "t") WebSocketSession ada)
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD, ElementType.ANNOTATION_TYPE})
public @interface Connect {

    /** {@return the path without the stage; empty for the stage itself} */
    String path() default "";

    /** {@return query parameters, {@code "name=value"}, not encoded} */
    String[] query() default {};

    /** {@return headers, {@code "name: value"}} */
    String[] header() default {};

    /** {@return a token for {@code Authorization: Bearer}} */
    String bearer() default "";

    /** {@return logical id of an API key of the template} */
    String apiKey() default "";
}
