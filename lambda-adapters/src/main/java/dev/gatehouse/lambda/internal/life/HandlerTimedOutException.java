package dev.gatehouse.lambda.internal.life;

/** A handler did not answer in time; its stack trace is where the handler was at that moment. */
public final class HandlerTimedOutException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private HandlerTimedOutException(String message, StackTraceElement[] handler) {
        super(message);
        setStackTrace(handler);
    }

    /** The handler ended when it was interrupted. */
    static HandlerTimedOutException interrupted(String function, Thread thread, StackTraceElement[] handler) {
        return new HandlerTimedOutException(
                "function " + function + " did not answer in time and was interrupted on thread " + thread.getName()
                        + "; it was at",
                handler);
    }

    /** The handler goes on in spite of the interrupt. */
    static HandlerTimedOutException surviving(String function, Thread thread, StackTraceElement[] handler) {
        return new HandlerTimedOutException(
                "function " + function + " did not answer in time and continues in spite of an interrupt on thread "
                        + thread.getName() + "; another instance takes its place; it was at",
                handler);
    }
}
