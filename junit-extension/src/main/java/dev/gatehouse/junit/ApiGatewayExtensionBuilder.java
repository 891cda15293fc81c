package dev.gatehouse.junit;

import dev.gatehouse.AccountLimits;
import dev.gatehouse.Permissions;
import dev.gatehouse.lambda.Isolation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private Optional<Function<Class<?>, Object>> factory = Optional.empty();
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> stageVariables = new LinkedHashMap<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final List<String> waived = new ArrayList<>();
    private AccountLimits accountLimits = AccountLimits.OFF;
    private Permissions permissions = Permissions.WARN;
    private Isolation isolation = Isolation.SHARED;

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

    /** A template parameter. */
    public ApiGatewayExtensionBuilder parameter(String name, String value) {
        parameters.put(name, value);
        return this;
    }

    /** What the template can't know: {@code import:Name}, {@code ssm:/path}, {@code LogicalId.Attribute} … */
    public ApiGatewayExtensionBuilder value(String key, String value) {
        values.put(key, value);
        return this;
    }

    /** A stage variable over the template's. */
    public ApiGatewayExtensionBuilder stageVariable(String name, String value) {
        stageVariables.put(name, value);
        return this;
    }

    /** An environment variable of a function, over the template's. */
    public ApiGatewayExtensionBuilder environment(String function, String name, String value) {
        environment.put(function + "." + name, value);
        return this;
    }

    /** A class annotated with {@link LambdaFunction}. */
    public ApiGatewayExtensionBuilder function(Class<?> type) {
        functions.add(type);
        return this;
    }

    /** Makes handler objects in place of their constructors: an injector, a context of Spring. */
    public ApiGatewayExtensionBuilder handlers(Function<Class<?>, Object> wanted) {
        factory = Optional.of(wanted);
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
        isolation = wanted;
        return this;
    }

    /** Whether limits of the account apply. */
    public ApiGatewayExtensionBuilder accountLimits(AccountLimits wanted) {
        accountLimits = wanted;
        return this;
    }

    /** What a missing {@code AWS::Lambda::Permission} does. */
    public ApiGatewayExtensionBuilder permissions(Permissions wanted) {
        permissions = wanted;
        return this;
    }

    /** A property to run without although it is not simulated: {@code Api.Property}. */
    public ApiGatewayExtensionBuilder waive(String property) {
        waived.add(property);
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
                factory,
                new GatewayOptions(
                        parameters,
                        values,
                        stageVariables,
                        environment,
                        waived,
                        accountLimits,
                        permissions,
                        isolation)));
    }
}
