package dev.gatehouse.junit;

import dev.gatehouse.ApiGatewayBuilder;
import dev.gatehouse.lambda.HandlerOptions;
import dev.gatehouse.lambda.Isolation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Describes the gateway of an {@link ApiGatewayExtension}; the same settings as {@link ApiGatewayTest}. */
public final class ApiGatewayExtensionBuilder {

    private String template = "";
    private String api = "";
    private String stage = "";
    private Transport transport = Transport.IN_PROCESS;
    private final List<Class<?>> functions = new ArrayList<>();
    private StateLifecycle state = StateLifecycle.PER_METHOD;
    private StateLifecycle instances = StateLifecycle.PER_METHOD;
    private HandlerOptions handlers = HandlerOptions.standard();
    private boolean strictStubs;
    private Consumer<ApiGatewayBuilder> gateway = builder -> {};

    ApiGatewayExtensionBuilder() {}

    /** The template; {@code classpath:} prefix allowed. */
    public ApiGatewayExtensionBuilder template(String file) {
        template = file;
        return this;
    }

    /** Logical id of the API, when there are several. */
    public ApiGatewayExtensionBuilder api(String logicalId) {
        api = logicalId;
        return this;
    }

    /** The stage that injected clients address. */
    public ApiGatewayExtensionBuilder stage(String name) {
        stage = name;
        return this;
    }

    /** How injected clients reach the gateway. */
    public ApiGatewayExtensionBuilder transport(Transport wanted) {
        transport = wanted;
        return this;
    }

    /** All that the gateway itself can be told: {@code gateway(it -> it.parameter("Stage", "prod").timeouts(REAL))}. */
    public ApiGatewayExtensionBuilder gateway(Consumer<ApiGatewayBuilder> settings) {
        gateway = gateway.andThen(settings);
        return this;
    }

    /** A template parameter. */
    public ApiGatewayExtensionBuilder parameter(String name, String value) {
        return gateway(it -> it.parameter(name, value));
    }

    /** What the template can't know: {@code import:Name}, {@code ssm:/path}, {@code LogicalId.Attribute} … */
    public ApiGatewayExtensionBuilder value(String key, String value) {
        return gateway(it -> it.value(key, value));
    }

    /** An environment variable of a function, over the template's. */
    public ApiGatewayExtensionBuilder environment(String function, String name, String value) {
        return gateway(it -> it.environment(function, name, value));
    }

    /** A class annotated with {@link LambdaFunction}. */
    public ApiGatewayExtensionBuilder function(Class<?> type) {
        functions.add(type);
        return this;
    }

    /** Makes handler objects in place of their constructors: an injector, a context of Spring. */
    public ApiGatewayExtensionBuilder handlers(Function<Class<?>, Object> wanted) {
        handlers = handlers.withFactory(wanted);
        return this;
    }

    /** How long caches, buckets, counters, logs and the clock live. */
    public ApiGatewayExtensionBuilder state(StateLifecycle wanted) {
        state = wanted;
        return this;
    }

    /** How long handler instances live. */
    public ApiGatewayExtensionBuilder instances(StateLifecycle wanted) {
        instances = wanted;
        return this;
    }

    /** Whether functions share their statics. */
    public ApiGatewayExtensionBuilder isolation(Isolation wanted) {
        handlers = handlers.withIsolation(wanted);
        return this;
    }

    /** Fails a test whose stand-in was given an answer and was not asked. */
    public ApiGatewayExtensionBuilder strictStubs() {
        strictStubs = true;
        return this;
    }

    /** The extension. */
    public ApiGatewayExtension build() {
        return new ApiGatewayExtension(new ClassSettings(
                template,
                api,
                stage,
                transport,
                functions,
                state,
                instances,
                handlers,
                strictStubs,
                gateway,
                new Object()));
    }
}
