package dev.gatehouse.internal.template.build.rest;

import dev.gatehouse.model.Stage;
import dev.gatehouse.model.StageBuilder;

/** Copies stages. */
final class Stages {

    private Stages() {}

    /** A builder that holds everything of that stage. */
    static StageBuilder copy(Stage stage) {
        StageBuilder builder = Stage.builder()
                .name(stage.name())
                .deploymentId(stage.deploymentId())
                .variables(stage.variables())
                .cacheClusterEnabled(stage.cacheClusterEnabled())
                .cacheClusterSize(stage.cacheClusterSize())
                .methodSettings(stage.methodSettings())
                .tracingEnabled(stage.tracingEnabled())
                .fromDeployment(stage.fromDeployment())
                .location(stage.location());
        stage.canary().ifPresent(builder::canary);
        stage.accessLog().ifPresent(builder::accessLog);
        return builder;
    }
}
