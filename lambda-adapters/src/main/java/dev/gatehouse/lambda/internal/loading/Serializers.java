package dev.gatehouse.lambda.internal.loading;

import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.events.serializers.OrgJsonSerializer;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.OutputStream;
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
    private volatile boolean changed;

    Serializers(ClassLoader loader) {
        this.loader = loader;
    }

    /** Goes before code of the function that may change AWS's Jackson: takes it as it is now, and shares nothing made later. */
    void expectChanges() {
        Objects.requireNonNull(Pristine.JACKSON);
        changed = true;
    }

    /** Loads AWS's Jackson ahead of the first handler that needs it, by a copy that reads and writes a map. */
    static void loadAhead() {
        PojoSerializer<Object> maps = copy().getSerializer((Type) Map.class);
        maps.toJson(maps.fromJson("{\"body\":\"\",\"headers\":{}}"), OutputStream.nullOutputStream());
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
            return changed ? EventSerializers.made(event) : EventSerializers.shared(event);
        }
        return (metEvents ? JacksonFactory.getInstance() : Pristine.JACKSON).getSerializer(type);
    }

    private static JacksonFactory copy() {
        return JacksonFactory.getInstance().withMixin(Serializers.class, Serializers.class);
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

    /** The serializers of AWS's event classes: AWS's runtime makes each once in a JVM. */
    private static final class EventSerializers {

        private static final ClassValue<PojoSerializer<Object>> OF_CLASS = new ClassValue<>() {
            @Override
            protected PojoSerializer<Object> computeValue(Class<?> type) {
                return made(type);
            }
        };

        private EventSerializers() {}

        static PojoSerializer<Object> shared(Class<?> type) {
            PojoSerializer<Object> present = OF_CLASS.get(type);
            return present instanceof OrgJsonSerializer ? made(type) : present;
        }

        // AWS's factories keep what they are told in shared objects, classes by their mere names: so the event's own
        // loader
        @SuppressWarnings("unchecked")
        static PojoSerializer<Object> made(Class<?> type) {
            synchronized (Pristine.JACKSON) {
                return LambdaEventSerializers.serializerFor((Class<Object>) type, type.getClassLoader());
            }
        }
    }

    /** A class of its own, since AWS's Jackson has 700 classes, which handlers of streams don't need. */
    private static final class Pristine {

        /** Taken before any event class adds its date modules to AWS's common mapper, which functions on AWS don't share. */
        private static final JacksonFactory JACKSON = copy();
    }
}
