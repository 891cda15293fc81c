package dev.gatehouse.lambda.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.function.BiFunction;

/** Loads AWS's runtime and the samples a second time, so that neither side sees what the other left in statics. */
final class Apart extends ClassLoader {

    private Apart(ClassLoader parent) {
        super(parent);
    }

    @SuppressWarnings("unchecked")
    static BiFunction<String, byte[], byte[]> awsRuntime(URL... more) {
        try {
            var loader = new Apart(Apart.class.getClassLoader());
            return (BiFunction<String, byte[], byte[]>) loader.loadClass(AwsRuntime.class.getName())
                    .getConstructor(URL[].class)
                    .newInstance((Object) more);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith("com.amazonaws.") && !name.startsWith("dev.gatehouse.lambda.oracle.")) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> present = findLoadedClass(name);
            return present == null ? define(name) : present;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream bytes = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] code = bytes.readAllBytes();
            return defineClass(name, code, 0, code.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
