package dev.gatehouse.lambda.internal.loading;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Optional;

/**
 * Loads the classes of one function once more, so that it has static fields of its own.
 *
 * <p>Shared with the test stay the JDK, Gatehouse, AWS's Lambda interfaces and events with their Joda dates, AWS's SDK, test
 * libraries and loggers.
 */
public final class FunctionClassLoader extends ClassLoader {

    private static final List<String> SHARED = List.of(
            "java.",
            "javax.",
            "jdk.",
            "sun.",
            "com.sun.",
            "org.w3c.",
            "org.xml.",
            "com.amazonaws.services.lambda.runtime.",
            "software.amazon.awssdk.",
            "dev.gatehouse.function.",
            "dev.gatehouse.model.",
            "dev.gatehouse.control.",
            "dev.gatehouse.internal.",
            "dev.gatehouse.lambda.crac.",
            "dev.gatehouse.lambda.internal.",
            "org.junit.",
            "org.assertj.",
            "org.mockito.",
            "net.bytebuddy.",
            "org.crac.",
            "org.joda.time.",
            "org.slf4j.",
            "ch.qos.logback.",
            "org.apache.logging.",
            "org.apache.log4j.");

    static {
        registerAsParallelCapable();
    }

    public FunctionClassLoader(ClassLoader parent) {
        super(parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (SHARED.stream().anyMatch(name::startsWith)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> present = findLoadedClass(name);
            return present == null ? again(name) : present;
        }
    }

    private Class<?> again(String name) throws ClassNotFoundException {
        String path = name.replace('.', '/') + ".class";
        URL url =
                Optional.ofNullable(getParent().getResource(path)).orElseThrow(() -> new ClassNotFoundException(name));
        try (InputStream in = url.openStream()) {
            byte[] code = in.readAllBytes();
            return defineClass(name, code, 0, code.length, domain(url, path));
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    private ProtectionDomain domain(URL url, String path) throws IOException {
        String place = url.toString().replace(path, "");
        String jar = place.startsWith("jar:") ? place.substring(4).replace("!/", "") : place;
        var source = new CodeSource(new URL(jar), (Certificate[]) null);
        return new ProtectionDomain(source, null, this, null);
    }
}
