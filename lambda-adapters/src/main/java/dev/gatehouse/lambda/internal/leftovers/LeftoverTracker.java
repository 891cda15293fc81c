package dev.gatehouse.lambda.internal.leftovers;

import static java.util.stream.Collectors.toList;

import dev.gatehouse.lambda.internal.leftovers.JvmWatch.Run;
import java.security.Provider;
import java.security.Security;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Follows what the instances of one function leave behind in the JVM: changed settings, threads, security providers.
 *
 * <p>On Lambda all of it goes with the instance; in the JVM of the tests it would reach the next test. So settings are
 * put back when the instances end, and what can't be put back is told, each thing once. What the start of an instance
 * changed is changed again when the next instance starts, because its static initializers don't run again.
 */
public final class LeftoverTracker {

    // by class loader and class of the handler: a static initializer runs once in a JVM, but on Lambda at each start
    private static final Map<ClassLoader, Map<String, List<Change>>> CHANGES_OF_STARTS =
            Collections.synchronizedMap(new WeakHashMap<>());
    private static final Map<String, ThreadGroup> GROUPS = new ConcurrentHashMap<>();
    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final Care care;
    private final List<Change> changes = new ArrayList<>();
    private final Set<Run> runs = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> others = ConcurrentHashMap.newKeySet();
    private volatile Optional<ThreadGroup> group = Optional.empty();
    private Optional<Set<String>> providersBefore = Optional.empty();
    private String function = "";

    public LeftoverTracker(Care care) {
        this.care = care;
    }

    /** The same for other instances of the function. */
    public LeftoverTracker fresh() {
        return new LeftoverTracker(care);
    }

    /** The group of a function's threads, which those that they start are in, too. */
    public ThreadGroup group(String name) {
        ThreadGroup shared = GROUPS.computeIfAbsent(name, LeftoverTracker::newGroup);
        group = Optional.of(shared);
        return shared;
    }

    private static ThreadGroup newGroup(String name) {
        ThreadGroup top = Thread.currentThread().getThreadGroup();
        while (top.getParent() != null && !top.getName().equals("main")) {
            top = top.getParent();
        }
        return new ThreadGroup(top, "gatehouse-" + name);
    }

    /**
     * An invocation begins.
     *
     * @param test the same object for all invocations of a test
     * @return what ends it
     */
    public synchronized Invoked begin(String name, Object test) {
        function = name;
        var run = new Run(test);
        if (care.restores()) {
            runs.add(run);
            JvmWatch.PRESENT.begin(run);
        }
        return new Invoked(run);
    }

    /** Notes something else that stays behind, to be told. */
    public void note(String what) {
        others.add(what);
    }

    /** From now on, looks for security providers that are added. */
    public synchronized void watchProviders() {
        if (providersBefore.isEmpty()) {
            providersBefore = Optional.of(providers());
        }
    }

    private static Set<String> providers() {
        return Arrays.stream(Security.getProviders()).map(Provider::getName).collect(Collectors.toSet());
    }

    /**
     * Puts back what can be put back, and tells of the rest, of each thing once.
     *
     * @param own threads that are not the function's but ours
     */
    public synchronized void close(Collection<Thread> own) {
        runs.forEach(JvmWatch.PRESENT::giveUp);
        runs.clear();
        putBack();
        noteNewProviders();
        tell(others.stream().sorted().toList(), " left behind ", " in the JVM of the tests.");
        if (care.restores()) {
            group.ifPresent(it -> tell(threads(it, own), " left ", " running in the JVM of the tests."));
        }
    }

    /** Undoes the changes, the latest first; those that libraries make by themselves are not told. */
    private void putBack() {
        for (int i = changes.size() - 1; i >= 0; i--) {
            changes.get(i).undo();
        }
        List<String> ofHandlers = changes.stream()
                .map(Change::what)
                .filter(what -> !KnownLibraryChanges.isChange(what))
                .distinct()
                .toList();
        tell(ofHandlers, " changed ", " for the whole JVM; Gatehouse restored it.");
        changes.clear();
    }

    private void noteNewProviders() {
        providersBefore.ifPresent(before -> providers().stream()
                .filter(name -> !before.contains(name))
                .forEach(name -> note("the security provider " + name)));
    }

    /** The threads of that group by their kind, as they are told: those that differ in a number only are one kind. */
    private static Map<String, String> threads(ThreadGroup group, Collection<Thread> own) {
        Thread[] found = new Thread[group.activeCount() + 8];
        int count = group.enumerate(found, true);
        Map<String, List<String>> kinds = Arrays.stream(found, 0, count)
                .filter(thread -> !own.contains(thread))
                .map(Thread::getName)
                .filter(name -> !KnownLibraryChanges.isThread(name))
                .sorted()
                .collect(Collectors.groupingBy(name -> DIGITS.matcher(name).replaceAll("#"), TreeMap::new, toList()));
        Map<String, String> told = new LinkedHashMap<>();
        kinds.forEach((kind, names) -> told.put(
                kind,
                names.size() == 1
                        ? "the thread \"" + names.get(0) + '"'
                        : names.size() + " threads like \"" + names.get(0) + '"'));
        return told;
    }

    private void tell(List<String> what, String did, String end) {
        Map<String, String> kinds = new LinkedHashMap<>();
        what.forEach(it -> kinds.put(it, it));
        tell(kinds, did, end);
    }

    /** Tells what has not been told before, by its kind. */
    private void tell(Map<String, String> what, String did, String end) {
        List<String> untold = what.entrySet().stream()
                .filter(it -> TOLD.add(function + did + it.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        if (!untold.isEmpty()) {
            care.told().accept("the function \"" + function + '"' + did + String.join(", ", untold) + end);
        }
    }

    private synchronized void ended(Run run) {
        changes.addAll(JvmWatch.PRESENT.end(run));
        runs.remove(run);
    }

    /** An invocation that has begun. */
    public final class Invoked {

        private final Run run;

        private Invoked(Run run) {
            this.run = run;
        }

        /** An instance is about to start: does again what its class once changed at its start. */
        public void starting(ClassLoader loader, String handlerClass) {
            if (care.restores()) {
                Stream.ofNullable(CHANGES_OF_STARTS.get(loader))
                        .flatMap(classes -> classes.getOrDefault(handlerClass, List.of()).stream())
                        .forEach(Change::redo);
            }
        }

        /** An instance has started: remembers what it changed, for the next one. */
        public void started(ClassLoader loader, String handlerClass) {
            if (care.restores()) {
                List<Change> plain = JvmWatch.PRESENT.soFar(run).stream()
                        .filter(Change::isPlain)
                        .toList();
                CHANGES_OF_STARTS
                        .computeIfAbsent(loader, it -> new ConcurrentHashMap<>())
                        .putIfAbsent(handlerClass, plain);
            }
        }

        /** The invocation has ended. */
        public void end() {
            if (care.restores()) {
                ended(run);
            }
        }
    }

    /**
     * What is done about it.
     *
     * @param restores whether it is watched and put back: not where tests run in parallel
     * @param told hears of what was left, in a sentence
     */
    public record Care(boolean restores, Consumer<String> told) {}
}
