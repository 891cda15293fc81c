package dev.gatehouse.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Sets a stage variable for one test or class; overrides the template and {@code @ApiGatewayTest}. */
@Documented
@Inherited
@Repeatable(StageVariables.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
public @interface StageVariable {

    /** {@return the name of the variable} */
    String name();

    /** {@return the value: 1 to 512 letters, digits and {@code -._~:/?#&=,}} */
    String value();
}
