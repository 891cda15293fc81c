package dev.gatehouse.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Sets the value of an API key of the template for one test or class. */
@Documented
@Inherited
@Repeatable(ApiKeyValues.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
public @interface ApiKeyValue {

    /** {@return logical id or name of the key} */
    String logicalId();

    /** {@return the value that a client sends in {@code x-api-key}; 20 to 128 characters on AWS} */
    String value();
}
