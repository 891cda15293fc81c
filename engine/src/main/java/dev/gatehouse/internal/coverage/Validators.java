package dev.gatehouse.internal.coverage;

import dev.gatehouse.coverage.CoverageKind;
import dev.gatehouse.events.BodyValidated;
import dev.gatehouse.events.GateName;
import java.util.ArrayList;
import java.util.List;

/** Whether each validated method let through and refused, and which models were held against a body. */
record Validators(List<CoveredRoute> places) implements Aspect {

    Validators {
        places = List.copyOf(places);
    }

    @Override
    public List<Point> points() {
        List<Point> points = new ArrayList<>();
        places.stream().filter(CoveredRoute::validated).forEach(place -> {
            points.add(validator(place, "let through"));
            points.add(validator(place, "refused"));
            place.models().forEach(model -> points.add(model(place, model)));
        });
        return points;
    }

    @Override
    public List<Point> exercised(Call call) {
        List<Point> points = new ArrayList<>();
        places.stream()
                .filter(place -> place.validated() && place.route().equals(call.route()))
                .forEach(place -> {
                    Facts.refusedBy(call.exchange(), GateName.VALIDATION)
                            .ifPresent(refused -> points.add(validator(place, "refused")));
                    if (Facts.wentThrough(call)) {
                        points.add(validator(place, "let through"));
                    }
                    call.exchange()
                            .facts(BodyValidated.class)
                            .forEach(validated -> points.add(model(place, validated.model())));
                });
        return points;
    }

    private static Point validator(CoveredRoute place, String outcome) {
        return new Point(CoverageKind.VALIDATOR, place.route(), outcome, place.location());
    }

    private static Point model(CoveredRoute place, String model) {
        return new Point(CoverageKind.MODEL, place.route() + " " + model, "validated", place.location());
    }
}
