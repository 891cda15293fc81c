package dev.gatehouse.junit;

import dev.gatehouse.AccountLimits;
import dev.gatehouse.ApiGateway;
import dev.gatehouse.ApiGatewayBuilder;
import dev.gatehouse.Permissions;
import dev.gatehouse.lambda.HandlerFunctionProvider;
import dev.gatehouse.lambda.HandlerOptions;
import dev.gatehouse.lambda.Isolation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What decides, beside the template, which assembled gateway a test shares with others. */
record GatewayOptions(
        Map<String, String> parameters,
        Map<String, String> values,
        Map<String, String> stageVariables,
        Map<String, String> environment,
        List<String> waived,
        AccountLimits accountLimits,
        Permissions permissions,
        Isolation isolation) {

    GatewayOptions {
        parameters = Map.copyOf(parameters);
        values = Map.copyOf(values);
        stageVariables = Map.copyOf(stageVariables);
        environment = Map.copyOf(environment);
        waived = List.copyOf(waived);
    }

    static GatewayOptions of(ApiGatewayTest annotation) {
        return new GatewayOptions(
                Pairs.read(annotation.parameters(), "parameters"),
                Pairs.read(annotation.values(), "values"),
                Pairs.read(annotation.stageVariables(), "stageVariables"),
                Pairs.read(annotation.environment(), "environment"),
                List.of(annotation.waive()),
                annotation.accountLimits(),
                annotation.permissions(),
                annotation.isolation());
    }

    GatewayOptions withStageVariables(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(stageVariables);
        all.putAll(more);
        return new GatewayOptions(parameters, values, all, environment, waived, accountLimits, permissions, isolation);
    }

    ApiGateway start(TemplateSource source, ClassLoader classPath) {
        ApiGatewayBuilder builder = ApiGateway.builder();
        source.giveTo(builder);
        parameters.forEach(builder::parameter);
        values.forEach(builder::value);
        stageVariables.forEach(builder::stageVariable);
        waived.forEach(builder::waive);
        return builder.functions(new HandlerFunctionProvider(handlers().withLoader(classPath)))
                .accountLimits(accountLimits)
                .permissions(permissions)
                .start();
    }

    /** How handlers run. */
    HandlerOptions handlers() {
        HandlerOptions handlers = HandlerOptions.standard().withIsolation(isolation);
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            int dot = variable.getKey().indexOf('.');
            if (dot <= 0) {
                throw new IllegalStateException("@ApiGatewayTest(environment = ...): \"" + variable.getKey() + "="
                        + variable.getValue() + "\" is not of the form \"Function.NAME=value\".");
            }
            handlers = handlers.withVariable(
                    variable.getKey().substring(0, dot), variable.getKey().substring(dot + 1), variable.getValue());
        }
        return handlers;
    }
}
