package dev.gatehouse.junit.internal.settings;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The {@code junit-platform.properties} of a class path, which is read once in a run.
 *
 * @param names of all properties in it; none if there is no such file
 */
public record PropertiesFile(Set<String> names) {

    public static final String FILE = "junit-platform.properties";

    private static final Namespace NAMESPACE = Namespace.create(PropertiesFile.class);

    public PropertiesFile {
        names = Set.copyOf(names);
    }

    /**
     * {@return the file that a test class sees}
     *
     * @param context of the class or a test of it
     * @throws IllegalStateException if it can't be read
     */
    public static PropertiesFile of(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        context.getRequiredTestClass().getClassLoader(), PropertiesFile::read, PropertiesFile.class);
    }

    private static PropertiesFile read(ClassLoader classPath) {
        var properties = new Properties();
        try (InputStream in = classPath.getResourceAsStream(FILE)) {
            if (in != null) {
                properties.load(in);
            }
            return new PropertiesFile(properties.stringPropertyNames());
        } catch (IOException e) {
            throw new IllegalStateException("can't read " + FILE, e);
        }
    }
}
