package dev.gatehouse.junit.internal.mutation;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.mutation.GuardMutant;
import dev.gatehouse.mutation.GuardMutants;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/**
 * One execution of some tests, with a mutant or, to see what they do without one, as the template is.
 *
 * <p>JUnit hands nothing but texts from a request to its extensions, so a run is found by its id.
 */
public final class MutantRun implements AutoCloseable {

    private static final String KEY = "gatehouse-build.mutant-run";
    private static final Map<String, MutantRun> RUNNING = new ConcurrentHashMap<>();

    private final String id = UUID.randomUUID().toString();
    private final Map<Object, ApiGateway> originals;
    private final Optional<GuardMutant> mutant;
    private final Map<Object, ApiGateway> gateways = new ConcurrentHashMap<>();
    private volatile boolean decided;

    private MutantRun(Map<Object, ApiGateway> originals, Optional<GuardMutant> mutant) {
        this.originals = originals;
        this.mutant = mutant;
    }

    /** Begins a run over gateways that have been started; each has what it is the same by. */
    static MutantRun begin(Map<Object, ApiGateway> originals, Optional<GuardMutant> mutant) {
        var run = new MutantRun(originals, mutant);
        RUNNING.put(run.id, run);
        return run;
    }

    /** The run that a test belongs to; empty in the run of a build. */
    public static Optional<MutantRun> of(ExtensionContext context) {
        return RUNNING.isEmpty()
                ? Optional.empty()
                : context.getConfigurationParameter(KEY).map(RUNNING::get);
    }

    /** The configuration parameters by which its tests find it, and by which they don't begin all anew. */
    Map<String, String> parameters() {
        return Map.of(KEY, id, Mutations.SETTING, "off", "gatehouse.coverage.minimum", "0");
    }

    /**
     * The gateway, mutated where its template has that guard.
     *
     * @param key the same for gateways that are the same
     * @param start starts one that no test of the first run had
     */
    public ApiGateway gateway(Object key, Supplier<ApiGateway> start) {
        return gateways.computeIfAbsent(key, any -> Optional.ofNullable(originals.get(key))
                .map(this::mutated)
                .orElseGet(start));
    }

    private ApiGateway mutated(ApiGateway original) {
        return mutant.filter(it -> original.get(GuardMutants.class).all().contains(it))
                .map(it -> original.fresh(settings -> settings.mutant(it)))
                .orElseGet(original::fresh);
    }

    /** From here on the remaining tests need not run. */
    void decide() {
        decided = true;
    }

    /**
     * Lets a test end before it begins, if another has noticed the mutant.
     *
     * @throws TestAbortedException if so
     */
    public void abortIfDecided() {
        if (decided) {
            throw new TestAbortedException("another test has noticed the mutant");
        }
    }

    @Override
    public void close() {
        RUNNING.remove(id);
        gateways.values().forEach(ApiGateway::close);
    }
}
