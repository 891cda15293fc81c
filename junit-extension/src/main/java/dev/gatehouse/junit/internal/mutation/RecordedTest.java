package dev.gatehouse.junit.internal.mutation;

import dev.gatehouse.events.CallRefused;
import dev.gatehouse.events.Exchange;
import dev.gatehouse.events.RouteMatched;
import dev.gatehouse.mutation.GuardMutant;
import dev.gatehouse.mutation.GuardMutant.Place;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A test that passed, and what it called.
 *
 * @param id by which the launcher finds it
 * @param name class and method
 * @param group tests of the same group run together, since they share an instance or a state
 * @param gateway what its gateway is the same by
 * @param called routes that it called
 * @param refused those of them where a call was refused
 */
record RecordedTest(String id, String name, String group, Object gateway, Set<Place> called, Set<Place> refused) {

    RecordedTest {
        called = Set.copyOf(called);
        refused = Set.copyOf(refused);
    }

    static Set<Place> places(List<Exchange> calls) {
        return calls.stream().map(RecordedTest::place).collect(Collectors.toSet());
    }

    static Set<Place> refusals(List<Exchange> calls) {
        return places(calls.stream()
                .filter(call -> call.last(CallRefused.class).isPresent())
                .toList());
    }

    private static Place place(Exchange call) {
        return new Place(
                call.api(),
                call.last(RouteMatched.class).map(RouteMatched::route).orElse(""));
    }

    /** Whether one of its calls came to what the mutant changes. */
    boolean calls(GuardMutant mutant) {
        return meets(mutant, called);
    }

    /** Whether one of these calls was refused: such a test is likely to notice. */
    boolean isRefusedAt(GuardMutant mutant) {
        return meets(mutant, refused);
    }

    /** Whether it called nothing, so that it can only have looked at the gateway itself. */
    boolean callsNothing() {
        return called.isEmpty();
    }

    private static boolean meets(GuardMutant mutant, Set<Place> places) {
        return mutant.places().stream()
                .anyMatch(place -> places.stream().anyMatch(it -> place.contains(it.api(), it.route())));
    }
}
