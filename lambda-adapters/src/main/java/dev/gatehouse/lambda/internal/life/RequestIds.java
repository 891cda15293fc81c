package dev.gatehouse.lambda.internal.life;

import com.amazonaws.services.lambda.runtime.LambdaRuntimeInternal;

/** Hands the request id to Log4j's thread context where AWS's Log4j appender is in use, as AWS's runtime does. */
final class RequestIds {

    private static final String KEY = "AWSRequestId";

    private RequestIds() {}

    static void log(String requestId, ClassLoader loader) {
        if (usesLog4jAppender()) {
            put("org.apache.log4j.MDC", Object.class, requestId, loader);
            put("org.apache.logging.log4j.ThreadContext", String.class, requestId, loader);
        }
    }

    private static void put(String type, Class<?> valueType, String requestId, ClassLoader loader) {
        try {
            Class.forName(type, true, loader)
                    .getMethod("put", String.class, valueType)
                    .invoke(null, KEY, requestId);
        } catch (ReflectiveOperationException e) {
            System.getLogger("dev.gatehouse").log(System.Logger.Level.TRACE, "no " + type, e);
        }
    }

    private static boolean usesLog4jAppender() {
        try {
            return LambdaRuntimeInternal.getUseLog4jAppender();
        } catch (NoClassDefFoundError firstVersionOfCore) {
            return false;
        }
    }
}
