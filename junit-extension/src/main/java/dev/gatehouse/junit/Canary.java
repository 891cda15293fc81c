package dev.gatehouse.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Puts a canary beside a REST stage's own deployment for one test or class; repeat it for several APIs or stages. */
@Documented
@Inherited
@Repeatable(Canaries.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
public @interface Canary {

    /** {@return the canary's share of the calls, 0.0 to 100.0} */
    double percent();

    /** {@return stage variables over the stage's: {@code "name=value"}} */
    String[] stageVariables() default {};

    /** {@return what the canary serves: the same API in another template; {@code classpath:} allowed} */
    String template() default "";

    /** {@return whether it answers from the stage's cache} */
    boolean useStageCache() default false;

    /** {@return logical id of the API; the only REST API unless given} */
    String api() default "";

    /** {@return the stage; every one of that API unless given} */
    String stage() default "";
}
