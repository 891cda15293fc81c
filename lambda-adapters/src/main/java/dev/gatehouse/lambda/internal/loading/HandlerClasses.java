package dev.gatehouse.lambda.internal.loading;

/** Finds handler classes and has them initialized. */
final class HandlerClasses {

    private HandlerClasses() {}

    /**
     * The class, its static initializer run.
     *
     * @throws HandlerFault if it is not there, or can't be loaded or initialized
     */
    static Class<?> initialized(String name, ClassLoader loader) throws HandlerFault {
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException e) {
            throw HandlerFault.notFound(name, e);
        } catch (LinkageError | RuntimeException e) {
            throw HandlerFault.whileLoading(name, e, typeOf(e));
        }
    }

    // a JVM initializes a class once; Lambda would start a new one and meet the first error again
    private static String typeOf(Throwable thrown) {
        boolean again =
                thrown instanceof NoClassDefFoundError && thrown.getCause() instanceof ExceptionInInitializerError;
        return again
                ? ExceptionInInitializerError.class.getName()
                : thrown.getClass().getName();
    }
}
