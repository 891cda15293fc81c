package dev.gatehouse.internal.coverage;

import dev.gatehouse.coverage.CoverageKind;
import dev.gatehouse.events.CanaryDrawn;
import dev.gatehouse.model.StageDefinition;
import java.util.List;
import java.util.stream.Stream;

/** Whether both a stage's own deployment and its canary served. */
record CanarySides(List<StageDefinition> stages) implements Aspect {

    CanarySides {
        stages = List.copyOf(stages);
    }

    @Override
    public List<Point> points() {
        return stages.stream()
                .filter(stage -> stage.canary().isPresent())
                .flatMap(stage -> Stream.of(point(stage, "own deployment"), point(stage, "canary")))
                .toList();
    }

    @Override
    public List<Point> exercised(Call call) {
        return stages.stream()
                .filter(stage -> stage.name().equals(call.exchange().stage()))
                .flatMap(stage -> call.exchange().last(CanaryDrawn.class).stream()
                        .map(drawn -> point(stage, drawn.canary() ? "canary" : "own deployment")))
                .toList();
    }

    private static Point point(StageDefinition stage, String side) {
        return new Point(CoverageKind.CANARY, stage.name(), side, stage.location());
    }
}
