package dev.gatehouse.events;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * No method or route matches the request.
 *
 * @param asked method and path without the stage
 * @param closest routes that came closest, best first
 */
public record RouteMissed(String asked, List<String> closest) implements Fact {

    /**
     * Takes a copy of the list.
     *
     * @param asked method and path without the stage
     * @param closest routes that came closest, best first
     */
    public RouteMissed {
        closest = closest instanceof FoundWhenRead ? closest : List.copyOf(closest);
    }

    /**
     * {@return a miss whose closest routes are found when somebody reads them}
     *
     * @param asked method and path below the stage
     * @param closest finds them, best first
     */
    public static RouteMissed of(String asked, Supplier<List<String>> closest) {
        return new RouteMissed(asked, new FoundWhenRead(closest));
    }

    @Override
    public GateName gate() {
        return GateName.ROUTING;
    }

    @Override
    public String story() {
        return "no route for " + asked
                + (closest.isEmpty() ? "" : "\n  closest:  " + String.join("\n            ", closest));
    }

    /** Routes that are looked for once, when somebody reads them: most misses are never shown. */
    private static final class FoundWhenRead extends AbstractList<String> {

        private final Supplier<List<String>> finder;
        private volatile @Nullable List<String> found;

        FoundWhenRead(Supplier<List<String>> finder) {
            this.finder = finder;
        }

        @Override
        public String get(int index) {
            return found().get(index);
        }

        @Override
        public int size() {
            return found().size();
        }

        private List<String> found() {
            List<String> known = found;
            if (known == null) {
                known = List.copyOf(finder.get());
                found = known;
            }
            return known;
        }
    }
}
