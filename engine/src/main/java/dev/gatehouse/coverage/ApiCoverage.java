package dev.gatehouse.coverage;

import dev.gatehouse.events.Exchange;
import java.util.List;
import java.util.Locale;

/** The parts of a template's APIs that calls have exercised; always up to date. */
public interface ApiCoverage {

    /** {@return the template's name, as messages show it} */
    String template();

    /** {@return everything that can be exercised, in the order of the template} */
    List<CoveragePoint> points();

    /**
     * {@return the coverage of these calls only}
     *
     * @param calls of this gateway
     */
    ApiCoverage by(List<Exchange> calls);

    /** {@return the points that no call has exercised yet} */
    default List<CoveragePoint> missed() {
        return points().stream().filter(point -> !point.isCovered()).toList();
    }

    /**
     * {@return the points of one kind}
     *
     * @param kind what is counted
     */
    default List<CoveragePoint> of(CoverageKind kind) {
        return points().stream().filter(point -> point.kind() == kind).toList();
    }

    /** {@return the percentage that has been exercised, 0 to 100; 100 if there is nothing to exercise} */
    default double percent() {
        List<CoveragePoint> all = points();
        return all.isEmpty() ? 100 : 100.0 * covered(all) / all.size();
    }

    /** {@return like {@code 83.3 % (45 of 54)}} */
    default String summary() {
        List<CoveragePoint> all = points();
        return String.format(Locale.ROOT, "%.1f %% (%d of %d)", percent(), covered(all), all.size());
    }

    private static long covered(List<CoveragePoint> points) {
        return points.stream().filter(CoveragePoint::isCovered).count();
    }
}
