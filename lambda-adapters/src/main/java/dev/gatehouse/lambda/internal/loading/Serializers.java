package dev.gatehouse.lambda.internal.loading;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The serializers of one function, as AWS's runtime chooses them.
 *
 * <p>A custom serializer of the class path serves every type; AWS's event classes have serializers of their own; the rest
 * is read and written by AWS's own Jackson.
 */
final class Serializers {

    /** Since version 1.2.2 of aws-lambda-java-core; older ones are in use. */
    private static final boolean CUSTOM_ONES = customOnesExist();

    private final ClassLoader loader;
    private final Map<Type, PojoSerializer<Object>> known = new ConcurrentHashMap<>();
    private volatile boolean metEvents;

    Serializers(ClassLoader loader) {
        this.loader = loader;
    }

    /** Takes AWS's own Jackson as it is now, before code that may change what all functions of this JVM share of it. */
    static void takePristine() {
        Objects.requireNonNull(Pristine.JACKSON);
    }

    PojoSerializer<Object> of(Type type) {
        PojoSerializer<Object> present = known.get(type);
        if (present != null) {
            return present;
        }
        PojoSerializer<Object> made = make(type);
        known.put(type, made);
        return made;
    }

    private PojoSerializer<Object> make(Type type) {
        Optional<PojoSerializer<Object>> custom = CUSTOM_ONES ? CustomSerializer.of(type, loader) : Optional.empty();
        if (custom.isPresent()) {
            return custom.get();
        }
        if (type instanceof Class<?> event && LambdaEventSerializers.isLambdaSupportedEvent(event.getName())) {
            metEvents = true;
            return event(event);
        }
        return (metEvents ? JacksonFactory.getInstance() : Pristine.JACKSON).getSerializer(type);
    }

    // AWS's factories keep what they are told in shared objects, classes by their mere names: so the event's own loader
    @SuppressWarnings("unchecked")
    private PojoSerializer<Object> event(Class<?> type) {
        synchronized (Pristine.JACKSON) {
            return LambdaEventSerializers.serializerFor((Class<Object>) type, type.getClassLoader());
        }
    }

    private static boolean customOnesExist() {
        try {
            Class.forName(
                    "com.amazonaws.services.lambda.runtime.CustomPojoSerializer",
                    false,
                    Serializers.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** A class of its own, since AWS's Jackson has 700 classes, which handlers of streams don't need. */
    private static final class Pristine {

        /** Taken before any event class adds its date modules to AWS's common mapper, which functions on AWS don't share. */
        private static final JacksonFactory JACKSON =
                JacksonFactory.getInstance().withMixin(Serializers.class, Serializers.class);
    }
}
