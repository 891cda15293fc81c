package dev.gatehouse.junit.internal.mutation;

import java.util.List;

/** JUnit's own configuration parameters that decide how tests run. */
final class JUnitKeys {

    static final List<String> ALL = List.of(
            "junit.jupiter.conditions.deactivate",
            "junit.jupiter.displayname.generator.default",
            "junit.jupiter.execution.order.random.seed",
            "junit.jupiter.execution.parallel.config.custom.class",
            "junit.jupiter.execution.parallel.config.dynamic.factor",
            "junit.jupiter.execution.parallel.config.dynamic.max-pool-size-factor",
            "junit.jupiter.execution.parallel.config.fixed.max-pool-size",
            "junit.jupiter.execution.parallel.config.fixed.parallelism",
            "junit.jupiter.execution.parallel.config.fixed.saturate",
            "junit.jupiter.execution.parallel.config.strategy",
            "junit.jupiter.execution.parallel.enabled",
            "junit.jupiter.execution.parallel.mode.classes.default",
            "junit.jupiter.execution.parallel.mode.default",
            "junit.jupiter.execution.timeout.default",
            "junit.jupiter.execution.timeout.mode",
            "junit.jupiter.execution.timeout.testable.method.default",
            "junit.jupiter.execution.timeout.test.method.default",
            "junit.jupiter.execution.timeout.thread.mode.default",
            "junit.jupiter.extensions.autodetection.enabled",
            "junit.jupiter.tempdir.cleanup.mode.default",
            "junit.jupiter.tempdir.factory.default",
            "junit.jupiter.testclass.order.default",
            "junit.jupiter.testinstance.lifecycle.default",
            "junit.jupiter.testmethod.order.default");

    private JUnitKeys() {}
}
