package dev.gatehouse.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Makes a nested or listed class, or the value of a field, the code of a function of the template. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD})
public @interface LambdaFunction {

    /** {@return logical id or name of the function} */
    String value();

    /** {@return the alias that is meant; by default every alias} */
    String alias() default "";
}
