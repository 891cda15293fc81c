package dev.gatehouse.lambda.internal.variables;

import java.util.Optional;

/** Tells which function a thread works for. */
public final class FunctionOfThread {

    private FunctionOfThread() {}

    /** The function of the present thread, or of the one that started it. */
    public static Optional<RunningFunction> present() {
        return JvmEnvironment.present().switchboard().scope().map(it -> it);
    }

    /** Whether the present thread may work for any of the functions that live. */
    public static boolean mayBeAny() {
        return JvmEnvironment.present().switchboard().isForeign();
    }
}
