package dev.gatehouse.internal.coverage;

import dev.gatehouse.coverage.CoverageKind;
import dev.gatehouse.events.Exchange;
import dev.gatehouse.model.Location;
import java.util.List;

/** One kind of thing that calls exercise. */
interface Aspect {

    /** All there are. */
    List<Point> points();

    /** Those that a call of the same API exercised. */
    List<Point> exercised(Call call);

    /** A point of one API; equal by what it says, wherever it stands. */
    record Point(CoverageKind kind, String place, String outcome, Location location) {

        Key key() {
            return new Key(kind, place, outcome);
        }
    }

    /** What makes two points the same. */
    record Key(CoverageKind kind, String place, String outcome) {}

    /** A call that came to a route. */
    record Call(Exchange exchange, String route) {}
}
