package dev.gatehouse.junit;

import dev.gatehouse.control.ClockSource;
import dev.gatehouse.function.Timeouts;
import dev.gatehouse.junit.internal.StateLifecycle;
import dev.gatehouse.lambda.Isolation;
import dev.gatehouse.model.Enforcement;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs the API Gateway of a template inside the JVM of the annotated test class.
 *
 * <p>Inherited, usable as a meta-annotation and on {@code @Nested} classes. Each test has a state of its own; the parsed
 * and assembled APIs are shared by all classes with the same template and parameters.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@ExtendWith(ApiGatewayExtension.class)
public @interface ApiGatewayTest {

    /** {@return the template file; the same as {@link #template()}} */
    String value() default "";

    /**
     * {@return the template: SAM, CloudFormation, OpenAPI 3 or Swagger 2; {@code classpath:} prefix allowed}
     *
     * <p>Where none is given, the one of template.yaml, template.yml, template.json, openapi.yaml, openapi.yml,
     * openapi.json and cdk.out, or else a file that ends in .template, found upwards from the working directory, then on
     * the class path.
     */
    String template() default "";

    /** {@return the stage that injected clients address; the API's only one unless given} */
    String stage() default "";

    /** {@return logical id of the API, when there are several of the fitting protocol} */
    String api() default "";

    /** {@return template parameters: {@code "Name=Value"}} */
    String[] parameters() default {};

    /**
     * {@return what a template can't know: {@code "import:Name=v"}, {@code "ssm:/path=v"}, {@code
     * "LogicalId.Attribute=v"} …}
     */
    String[] values() default {};

    /** {@return stage variables over the template's: {@code "name=value"}} */
    String[] stageVariables() default {};

    /** {@return environment variables over the template's: {@code "Function.NAME=value"}} */
    String[] environment() default {};

    /** {@return classes annotated with {@link LambdaFunction}, besides those nested in the test class} */
    Class<?>[] functions() default {};

    /** {@return how long caches, buckets, counters, logs and the clock live} */
    StateLifecycle state() default StateLifecycle.PER_METHOD;

    /** {@return how long handler instances live} */
    StateLifecycle instances() default StateLifecycle.PER_METHOD;

    /** {@return how injected clients reach the gateway} */
    Transport transport() default Transport.IN_PROCESS;

    /** {@return whether functions share their statics; {@code CLASS_LOADER} gives each its own} */
    Isolation isolation() default Isolation.SHARED;

    /** {@return what moves the clock} */
    ClockSource time() default ClockSource.VIRTUAL;

    /** {@return which real time counts against time-outs} */
    Timeouts timeouts() default Timeouts.WITHOUT_START;

    /** {@return whether a stand-in that was given an answer and that nothing asked fails the test; else it is told} */
    boolean strictStubs() default false;

    /** {@return whether limits of the account apply beside the template's} */
    Enforcement accountLimits() default Enforcement.OFF;

    /** {@return what a missing {@code AWS::Lambda::Permission} does} */
    Enforcement permissions() default Enforcement.WARN;

    /**
     * {@return properties to run without although they are not simulated: {@code "Api.Property"}; every report shows
     * them}
     */
    String[] waive() default {};
}
