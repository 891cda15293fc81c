package dev.gatehouse.internal.coverage;

import dev.gatehouse.coverage.CoverageKind;
import dev.gatehouse.internal.responsecontract.ResponseContract;
import java.util.List;

/** Which of the answers that have a schema were given, and kept it. */
record DocumentedAnswers(ResponseContract contract) implements Aspect {

    @Override
    public List<Point> points() {
        return contract.points().stream().map(DocumentedAnswers::point).toList();
    }

    @Override
    public List<Point> exercised(Call call) {
        return contract.kept(call.exchange()).stream()
                .map(DocumentedAnswers::point)
                .toList();
    }

    private static Point point(ResponseContract.Point answer) {
        return new Point(CoverageKind.CONTRACT, answer.route() + " " + answer.status(), "kept", answer.location());
    }
}
