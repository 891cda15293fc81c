package dev.gatehouse.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a {@code MockWebServer}, {@code WireMockServer} or {@code WireMockExtension} the stand-in for an origin.
 *
 * <p>A server in a field is used, and started at the first request if necessary. A parameter, or a field that is null,
 * gets a new server that is stopped after the test.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.PARAMETER, ElementType.FIELD})
public @interface HttpBackend {

    /** {@return the origin that integrations name, like {@code https://pay.example.com}} */
    String value();
}
