package dev.gatehouse.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Adds a canary to a REST stage for one test or class; repeatable for several APIs or stages. */
@Documented
@Inherited
@Repeatable(Canaries.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
public @interface Canary {

    /** {@return the canary's share of the calls, 0.0 to 100.0} */
    double percent();

    /** {@return stage variables of the canary, which override those of the stage: {@code "name=value"}} */
    String[] stageVariables() default {};

    /**
     * {@return another template with the same API, which the canary serves; the prefix {@code classpath:} is allowed}
     */
    String template() default "";

    /** {@return whether the canary uses the stage's cache} */
    boolean useStageCache() default false;

    /** {@return the logical id of the API; by default the only REST API, or the one that the test class names} */
    String api() default "";

    /** {@return the stage; by default every stage of that API} */
    String stage() default "";
}
