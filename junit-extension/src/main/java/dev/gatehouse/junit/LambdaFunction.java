package dev.gatehouse.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the function of the template that a nested or listed class, or a field's value, stands for. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD})
public @interface LambdaFunction {

    /** {@return logical id or name of the function} */
    String value();

    /** {@return the alias that it stands for; all of them unless given} */
    String alias() default "";
}
