package dev.gatehouse.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a {@code MockWebServer}, {@code WireMockServer} or {@code WireMockExtension} stand for an origin.
 *
 * <p>A field that holds a server keeps it, and it is started with the first request if nobody did. A field that is null
 * and a parameter get a started one, which ends with the test.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD})
public @interface HttpBackend {

    /** {@return the origin that integrations name, like {@code https://pay.example.com}} */
    String value();
}
