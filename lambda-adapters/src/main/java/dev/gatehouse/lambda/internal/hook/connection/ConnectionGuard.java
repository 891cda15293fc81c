package dev.gatehouse.lambda.internal.hook.connection;

import dev.gatehouse.function.AwsCalls;
import dev.gatehouse.lambda.internal.variables.RunningFunction;
import java.util.List;
import java.util.Optional;

/** Decides where the connections of functions go. */
final class ConnectionGuard {

    /** Where a connection goes. */
    enum Way {
        /** Where it was meant to. */
        THROUGH,
        /** To what stands for the host. */
        STAND_IN
    }

    private final LocalHosts local = new LocalHosts();

    /**
     * The way of a connection.
     *
     * @param destinations what it may be meant for, the likelier first
     * @throws CallRefusedException if it goes nowhere; the function's invocation then does not count
     */
    Way way(RunningFunction function, List<Destination> destinations) {
        return known(function, destinations).orElseThrow(() -> refused(function, destinations.get(0)));
    }

    /** Whether a connection goes where it was meant to. */
    boolean passes(RunningFunction function, List<Destination> destinations) {
        return known(function, destinations).filter(Way.THROUGH::equals).isPresent();
    }

    /** Whether something stands for it, or the test lets it through. */
    boolean arranges(RunningFunction function, List<Destination> destinations) {
        return arranged(function.aws(), destinations).isPresent();
    }

    private Optional<Way> known(RunningFunction function, List<Destination> destinations) {
        return arranged(function.aws(), destinations)
                .or(() -> local.contain(destinations.get(0).host()) ? Optional.of(Way.THROUGH) : Optional.empty());
    }

    /** Whether the address of that name is for us to give. */
    boolean hides(RunningFunction function, String host) {
        List<Destination> either = List.of(Destination.of("https", host, -1), Destination.of("http", host, -1));
        boolean known =
                function.aws().origins().stream().anyMatch(it -> either.stream().anyMatch(each -> isOn(it, each)));
        return arranged(function.aws(), either)
                .map(way -> way == Way.STAND_IN)
                .orElseGet(() -> known || !local.contain(host));
    }

    /** Refuses a connection in the name of a function. */
    static CallRefusedException refused(RunningFunction function, Destination destination) {
        String remedy = function.aws().missing(destination.anyCall()).orElse("call it again");
        String message = ConnectionMessages.missing(function.name(), destination, remedy);
        function.refuse(message);
        return new CallRefusedException(message);
    }

    private static boolean isOn(String origin, Destination host) {
        return origin.equals(host.origin()) || origin.startsWith(host.origin() + ":");
    }

    private static Optional<Way> arranged(AwsCalls calls, List<Destination> destinations) {
        if (destinations.stream().anyMatch(it -> calls.allows(it.anyCall()))) {
            return Optional.of(Way.THROUGH);
        }
        return destinations.stream().anyMatch(it -> calls.missing(it.anyCall()).isEmpty())
                ? Optional.of(Way.STAND_IN)
                : Optional.empty();
    }
}
