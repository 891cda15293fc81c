package dev.gatehouse.junit.internal.settings;

import dev.gatehouse.ApiGatewayBuilder;
import dev.gatehouse.internal.misuse.DidYouMean;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Where a template comes from.
 *
 * @param name path or resource name, as messages show it
 * @param text of a resource on the class path; absent for a file
 */
public record NamedTemplate(String name, Optional<String> text) {

    private static final String CLASS_PATH = "classpath:";

    static NamedTemplate file(Path file) {
        return new NamedTemplate(file.toString(), Optional.empty());
    }

    /** What an annotation's text means. */
    static NamedTemplate named(String name, ClassLoader classPath) {
        if (name.startsWith(CLASS_PATH)) {
            return classPath(name.substring(CLASS_PATH.length()), classPath);
        }
        if (name.contains("://")) {
            throw new IllegalStateException("\"" + name + "\" is an address, but templates are read only from files."
                    + "\n  to do:       download it, and name the file.");
        }
        if (!Files.exists(Path.of(name)) && classPath.getResource(name) != null) {
            throw new IllegalStateException("there is no file " + Path.of(name).toAbsolutePath()
                    + "\n  did you mean: " + CLASS_PATH + name
                    + "\n  to do:       write this for a template on the class path.");
        }
        return file(Path.of(name));
    }

    static NamedTemplate classPath(String resource, ClassLoader classPath) {
        try (InputStream in = classPath.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("there is no resource \"" + resource + "\" on the class path."
                        + near(resource, classPath)
                                .map(it -> "\n  did you mean: " + CLASS_PATH + it)
                                .orElse("")
                        + "\n  to do:       write its name without a leading slash, like classpath:api/template.yaml.");
            }
            return new NamedTemplate(
                    CLASS_PATH + resource, Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + resource + " from the class path", e);
        }
    }

    /** The same without its leading slash, or one of a like name in the same folder. */
    private static Optional<String> near(String resource, ClassLoader classPath) throws IOException {
        String plain = resource.replaceFirst("^/+", "");
        if (!plain.equals(resource) && classPath.getResource(plain) != null) {
            return Optional.of(plain);
        }
        String folder = plain.substring(0, plain.lastIndexOf('/') + 1);
        List<String> names = new ArrayList<>();
        for (URL place : Collections.list(classPath.getResources(folder))) {
            if (place.getProtocol().equals("file")) {
                String[] files = new File(URI.create(place.toString())).list();
                names.addAll(files == null ? List.of() : List.of(files));
            }
        }
        return DidYouMean.nearest(plain.substring(folder.length()), names).map(folder::concat);
    }

    public void giveTo(ApiGatewayBuilder builder) {
        text.ifPresentOrElse(content -> builder.templateText(name, content), () -> builder.template(Path.of(name)));
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
