package dev.gatehouse.junit.internal.settings;

import dev.gatehouse.junit.deployed.TokenSource;
import dev.gatehouse.junit.internal.report.TestRun;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.ReflectionSupport;

/** The settings {@code gatehouse.target.…}: configuration parameters, system properties, environment variables. */
public record TargetSettings(ExtensionContext context) {

    public static final String PREFIX = "gatehouse.target.";
    public static final String VARIABLE_PREFIX = "GATEHOUSE_TARGET_";

    /** Settings that go with every stage. */
    public static final Set<String> GENERAL = Set.of("compare", "tokens", "trust");

    /** The value of a setting, by what stands behind the prefix. */
    public Optional<String> value(String name) {
        return context.getConfigurationParameter(PREFIX + name)
                .or(() -> Optional.ofNullable(System.getenv(VARIABLE_PREFIX + variable(name))))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** How a setting is called as an environment variable, behind the prefix. */
    public static String variable(String name) {
        return name.replace("$", "").replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** Settings that are written somewhere: how they are spelled there, by what stands behind the prefix. */
    public Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        for (String key : System.getProperties().stringPropertyNames()) {
            add(names, key, PREFIX);
        }
        for (String key : PropertiesFile.of(context).names()) {
            add(names, key, PREFIX);
        }
        for (String key : System.getenv().keySet()) {
            add(names, key, VARIABLE_PREFIX);
        }
        return names;
    }

    /** Whether one of them names a stage, not only what goes with stages. */
    public boolean nameStages() {
        return names().values().stream().anyMatch(name -> !GENERAL.contains(name.toLowerCase(Locale.ROOT)));
    }

    private static void add(Map<String, String> names, String key, String prefix) {
        if (key.startsWith(prefix)) {
            names.put(key, key.substring(prefix.length()));
        }
    }

    /** The text of a template by its name; empty where it can't be read as one file. */
    public Optional<String> text(String template) {
        String resource = template.startsWith("classpath:") ? template.substring("classpath:".length()) : "";
        ClassLoader classPath = context.getRequiredTestClass().getClassLoader();
        try (InputStream in = resource.isEmpty()
                ? Files.newInputStream(Path.of(template))
                : classPath.getResourceAsStream(resource.startsWith("/") ? resource.substring(1) : resource)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Where conformance cases of differences are written. */
    public Path caseFolder() {
        return TestRun.of(context).folder().resolve("compare");
    }

    /** Certificates that are trusted beside those of the JVM. */
    public List<X509Certificate> trusted() {
        return value("trust").map(TargetSettings::certificates).orElse(List.of());
    }

    private static List<X509Certificate> certificates(String file) {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            return CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (IOException | CertificateException e) {
            throw new IllegalStateException(
                    PREFIX + "trust: no certificates can be read from \"" + file + "\"."
                            + "\n  expected:    a file of PEM certificates",
                    e);
        }
    }

    /** Where real tokens come from. */
    public Optional<TokenSource> tokens() {
        return value("tokens").map(this::source);
    }

    private TokenSource source(String name) {
        ClassLoader classPath = context.getRequiredTestClass().getClassLoader();
        try {
            Class<?> type = Class.forName(name, true, classPath);
            if (ReflectionSupport.newInstance(type) instanceof TokenSource source) {
                return source;
            }
            throw new IllegalStateException(PREFIX + "tokens: " + name + " does not implement "
                    + TokenSource.class.getName() + "." + "\n  to do:       implement it, or name another class.");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    PREFIX + "tokens: there is no class \"" + name + "\" on the test class path."
                            + "\n  to do:       write the name of a class that implements "
                            + TokenSource.class.getName() + ".",
                    e);
        }
    }
}
