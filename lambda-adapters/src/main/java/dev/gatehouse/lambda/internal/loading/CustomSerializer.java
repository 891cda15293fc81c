package dev.gatehouse.lambda.internal.loading;

import com.amazonaws.services.lambda.runtime.CustomPojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.WeakHashMap;

/** The user's own serializer for one type. */
record CustomSerializer(CustomPojoSerializer custom, Type type) implements PojoSerializer<Object> {

    // a class path stays while a JVM runs, and to look through it takes longer than a call
    private static final Set<ClassLoader> WITHOUT =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    /** The only one of the class path, for that type. */
    static Optional<PojoSerializer<Object>> of(Type type, ClassLoader loader) {
        if (WITHOUT.contains(loader)) {
            return Optional.empty();
        }
        List<CustomPojoSerializer> found = new ArrayList<>();
        ServiceLoader.load(CustomPojoSerializer.class, loader).forEach(found::add);
        if (found.isEmpty()) {
            WITHOUT.add(loader);
        }
        if (found.size() > 1) {
            throw new TooManySerializersException(found);
        }
        return found.stream().findFirst().map(it -> new CustomSerializer(it, type));
    }

    @Override
    public Object fromJson(InputStream input) {
        return custom.fromJson(input, type);
    }

    @Override
    public Object fromJson(String input) {
        return custom.fromJson(input, type);
    }

    @Override
    public void toJson(Object value, OutputStream output) {
        custom.toJson(value, output, type);
    }
}
