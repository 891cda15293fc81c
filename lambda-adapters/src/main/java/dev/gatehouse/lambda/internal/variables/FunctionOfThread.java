package dev.gatehouse.lambda.internal.variables;

import java.util.List;
import java.util.Optional;

/** Tells which function a thread works for. */
public final class FunctionOfThread {

    private FunctionOfThread() {}

    /** The function of the present thread, or of the one that started it. */
    public static Optional<RunningFunction> present() {
        return JvmEnvironment.present().switchboard().scope().map(it -> it);
    }

    /** The function of an instance that has ended, whose thread goes on. */
    public static Optional<RunningFunction> past() {
        return JvmEnvironment.present().switchboard().past().map(it -> it);
    }

    /** The functions that are being invoked. */
    public static List<RunningFunction> running() {
        return JvmEnvironment.present().switchboard().running();
    }

    /** Whether the present thread may work for any of the functions that live. */
    public static boolean mayBeAny() {
        return JvmEnvironment.present().switchboard().isForeign();
    }
}
