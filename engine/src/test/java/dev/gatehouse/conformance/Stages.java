package dev.gatehouse.conformance;

/** How the runner addresses the stage of a case. */
final class Stages {

    private Stages() {}

    static String basePath(CaseWorld world) {
        String stage = world.file().text("stage", "test");
        return stage.equals("$default") ? "" : "/" + stage;
    }

    static String host(CaseWorld world) {
        return world.api().definition().id() + ".execute-api.us-east-1.amazonaws.com";
    }
}
