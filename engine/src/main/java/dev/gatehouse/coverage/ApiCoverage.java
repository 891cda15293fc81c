package dev.gatehouse.coverage;

import java.util.List;
import java.util.Locale;

/** What calls have exercised of the APIs of a template, as it is whenever somebody looks. */
@FunctionalInterface
public interface ApiCoverage {

    /** Everything that can be exercised, in the order of the template. */
    List<CoveragePoint> points();

    /** What nothing has exercised yet. */
    default List<CoveragePoint> missed() {
        return points().stream().filter(point -> !point.isCovered()).toList();
    }

    /** The points of one kind. */
    default List<CoveragePoint> of(CoverageKind kind) {
        return points().stream().filter(point -> point.kind() == kind).toList();
    }

    /** How much has been exercised, 0 to 100; 100 of nothing. */
    default double percent() {
        List<CoveragePoint> all = points();
        long covered = all.stream().filter(CoveragePoint::isCovered).count();
        return all.isEmpty() ? 100 : 100.0 * covered / all.size();
    }

    /** Like {@code 83.3 % (45 of 54)}. */
    default String summary() {
        List<CoveragePoint> all = points();
        long covered = all.stream().filter(CoveragePoint::isCovered).count();
        return String.format(Locale.ROOT, "%.1f %% (%d of %d)", percent(), covered, all.size());
    }
}
