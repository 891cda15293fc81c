package dev.gatehouse.conformance;

import dev.gatehouse.TemplateException;
import dev.gatehouse.control.GatewayClock;
import dev.gatehouse.internal.json.Json;
import dev.gatehouse.model.Finding;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs a case and says why it fails, if it does. */
final class CaseRunner {

    private static final Set<String> STEP = Set.of("request", "expect", "advance", "flushCache", "ws", "connections");

    private CaseRunner() {}

    /** Why the case fails on that transport; empty if it passes. */
    static Optional<String> failure(CaseFile file, Transport transport) {
        try {
            run(file, transport);
            return Optional.empty();
        } catch (CaseFailure e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            return Optional.of(e + at(e));
        }
    }

    private static String at(Throwable e) {
        StringBuilder frames = new StringBuilder();
        for (int i = 0; i < Math.min(6, e.getStackTrace().length); i++) {
            frames.append("\n    at ").append(e.getStackTrace()[i]);
        }
        return frames.toString();
    }

    private static void run(CaseFile file, Transport transport) {
        file.checkMembers();
        Optional<Json> loadError = file.content().member("loadError");
        try (CaseWorld world = new CaseWorld(file, transport)) {
            if (loadError.isPresent()) {
                throw new CaseFailure(
                        "loading had to fail with " + loadError.get().toText());
            }
            checkWarnings(file, world.gateway().findings());
            int number = 0;
            for (Json step : file.steps()) {
                number++;
                step(world, step, number);
            }
        } catch (TemplateException e) {
            checkLoadError(loadError, e);
        }
    }

    private static void step(CaseWorld world, Json step, int number) {
        try {
            Members.known("a step", step, STEP);
            Json expect = step.member("expect").orElse(Json.object(java.util.Map.of()));
            step.member("request")
                    .ifPresent(request -> new Expectation(world, expect).check(new RequestStep(world, request).send()));
            step.member("advance")
                    .ifPresent(by -> world.gateway().get(GatewayClock.class).advance(Duration.parse(by.text())));
            step.member("flushCache").ifPresent(flush -> Caches.flush(world));
            step.member("ws").ifPresent(ws -> WebSocketSteps.run(world, ws));
            step.member("connections").ifPresent(call -> WebSocketSteps.connections(world, call));
        } catch (CaseFailure e) {
            throw new CaseFailure("step " + number + ": " + e.getMessage());
        }
    }

    private static void checkWarnings(CaseFile file, List<Finding> findings) {
        for (Json warning : Members.list(file.content().member("loadWarnings"))) {
            if (findings.stream()
                    .noneMatch(f ->
                            f.awsText().contains(warning.text()) || f.message().contains(warning.text()))) {
                throw new CaseFailure("loading did not warn \"" + warning.text() + "\" but " + findings);
            }
        }
    }

    private static void checkLoadError(Optional<Json> loadError, TemplateException e) {
        if (loadError.isEmpty()) {
            throw new CaseFailure("the template was refused: " + e.getMessage());
        }
        String message = loadError.get().member("message").map(Json::text).orElse("");
        Optional<String> code = loadError.get().member("code").map(Json::text);
        boolean found = e.findings().stream()
                // where AWS's text is not known, ours stands for it
                .anyMatch(f -> (f.awsText().isEmpty() ? f.message() : f.awsText()).contains(message)
                        && code.map(c -> c.equals(f.code())).orElse(true));
        if (!found) {
            throw new CaseFailure("expected the refusal " + loadError.get().toText() + "\n  found: " + e.findings());
        }
    }
}
