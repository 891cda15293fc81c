package dev.gatehouse.junit.internal.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A process of the operating system.
 *
 * @param began tells it from an earlier one with the same id
 */
record JvmProcess(long id, Instant began) {

    static JvmProcess current() {
        return of(ProcessHandle.current());
    }

    /** Whether it still runs. */
    boolean isAlive() {
        return ProcessHandle.of(id)
                .filter(ProcessHandle::isAlive)
                .filter(handle -> of(handle).began().equals(began))
                .isPresent();
    }

    /** Names the run that this JVM takes part in: the closest Java process above it, which started all forks. */
    static String run() {
        return runProcess().map(JvmProcess::of).orElseGet(JvmProcess::current).toString();
    }

    private static Optional<ProcessHandle> runProcess() {
        Optional<ProcessHandle> above = ProcessHandle.current().parent();
        while (above.isPresent() && !isJava(above.get())) {
            above = above.get().parent();
        }
        return above;
    }

    /** The other forks of the run: Java processes below the same one, working in the same folder. */
    static List<JvmProcess> siblings() {
        return runProcess().stream()
                .flatMap(ProcessHandle::descendants)
                .filter(handle -> isJava(handle) && !handle.equals(ProcessHandle.current()))
                .filter(handle -> workingFolder(handle).equals(workingFolder(ProcessHandle.current())))
                .map(JvmProcess::of)
                .toList();
    }

    // where the system does not tell, all are taken for forks of this run
    private static Optional<Path> workingFolder(ProcessHandle handle) {
        try {
            return Optional.of(Files.readSymbolicLink(Path.of("/proc", Long.toString(handle.pid()), "cwd")));
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private static boolean isJava(ProcessHandle handle) {
        return handle.info()
                .command()
                .filter(command -> command.endsWith("java") || command.endsWith("java.exe"))
                .isPresent();
    }

    private static JvmProcess of(ProcessHandle handle) {
        return new JvmProcess(handle.pid(), handle.info().startInstant().orElse(Instant.EPOCH));
    }

    @Override
    public String toString() {
        return id + "@" + began.toEpochMilli();
    }
}
