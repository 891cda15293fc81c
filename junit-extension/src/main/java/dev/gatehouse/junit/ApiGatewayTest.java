package dev.gatehouse.junit;

import dev.gatehouse.control.ClockSource;
import dev.gatehouse.function.Timeouts;
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
 * <p>Inherited, usable as a meta-annotation and on {@code @Nested} classes. Each test has its own state; the parsed and
 * assembled APIs are shared by all classes with the same template and parameters.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@ExtendWith(ApiGatewayExtension.class)
public @interface ApiGatewayTest {

    /** {@return the template file; short for {@link #template()}} */
    String value() default "";

    /**
     * {@return the template: SAM, CloudFormation, OpenAPI 3 or Swagger 2; the prefix {@code classpath:} is allowed}
     *
     * <p>By default, Gatehouse looks for template.yaml, template.yml, template.json, openapi.yaml, openapi.yml,
     * openapi.json and cdk.out, and then for a file that ends in .template, from the working directory upwards and then
     * on the class path.
     */
    String template() default "";

    /** {@return the stage that injected clients call; by default the only stage of the API} */
    String stage() default "";

    /** {@return the logical id or name of the API that injected clients call, if there are several} */
    String api() default "";

    /** {@return parameters of the template: {@code "Name=Value"}} */
    String[] parameters() default {};

    /**
     * {@return values that the template does not contain: {@code "import:Name=v"}, {@code "ssm:/path=v"}, {@code
     * "LogicalId.Attribute=v"} …}
     */
    String[] values() default {};

    /** {@return stage variables, which override the template: {@code "name=value"}} */
    String[] stageVariables() default {};

    /** {@return environment variables, which override the template: {@code "Function.NAME=value"}} */
    String[] environment() default {};

    /** {@return classes annotated with {@link LambdaFunction}, in addition to those nested in the test class} */
    Class<?>[] functions() default {};

    /** {@return how long caches, throttles, counters, logs and the clock are kept} */
    StateLifecycle state() default StateLifecycle.PER_METHOD;

    /** {@return how long handler instances are kept} */
    StateLifecycle instances() default StateLifecycle.PER_METHOD;

    /** {@return how injected clients reach the gateway} */
    Transport transport() default Transport.IN_PROCESS;

    /** {@return whether functions share static fields; with {@code CLASS_LOADER}, each function has its own} */
    Isolation isolation() default Isolation.SHARED;

    /** {@return what moves the clock} */
    ClockSource time() default ClockSource.VIRTUAL;

    /** {@return which real time counts against time-outs} */
    Timeouts timeouts() default Timeouts.WITHOUT_START;

    /** {@return whether a test fails if it sets up a response that no call uses; otherwise it is a warning} */
    boolean strictStubs() default false;

    /** {@return whether limits of the account apply in addition to those of the template} */
    Enforcement accountLimits() default Enforcement.OFF;

    /** {@return what a missing {@code AWS::Lambda::Permission} does} */
    Enforcement permissions() default Enforcement.WARN;

    /**
     * {@return properties to ignore although they could change a response: {@code "Api.Property"}; the report lists
     * them}
     */
    String[] waive() default {};
}
