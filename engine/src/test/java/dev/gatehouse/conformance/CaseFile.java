package dev.gatehouse.conformance;

import dev.gatehouse.internal.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** One conformance case as its file says it. */
record CaseFile(Path file, Json content, Optional<String> defect) {

    private static final Set<String> KNOWN = Set.of(
            "id",
            "title",
            "area",
            "evidence",
            "source",
            "notes",
            "api",
            "stage",
            "template",
            "stageVariables",
            "parameters",
            "importParameters",
            "functions",
            "backends",
            "services",
            "principals",
            "userPools",
            "clock",
            "loadError",
            "loadWarnings",
            "steps");

    /** All cases below a folder, by id. */
    static List<CaseFile> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(CaseFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("no cases in " + folder, e);
        }
    }

    private static CaseFile read(Path file) {
        try {
            var load = new Load(LoadSettings.builder()
                    .setLabel(file.toString())
                    .setCodePointLimit(Integer.MAX_VALUE)
                    .setMaxAliasesForCollections(Integer.MAX_VALUE)
                    .build());
            return new CaseFile(file, Json.fromJava(load.loadFromString(Files.readString(file))), Optional.empty());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return new CaseFile(file, Json.nullValue(), Optional.of("the file is no YAML that can be read: " + e));
        }
    }

    String id() {
        return text("id", file.getFileName().toString());
    }

    String area() {
        return text("area", "none");
    }

    String text(String name, String otherwise) {
        return content.member(name).map(Json::text).orElse(otherwise);
    }

    Map<String, Json> map(String name) {
        return Members.of(content.member(name));
    }

    List<Json> steps() {
        return Members.list(content.member("steps"));
    }

    /** Members that this runner does not know; they fail the case. */
    void checkMembers() {
        defect.ifPresent(why -> {
            throw new CaseFailure(why);
        });
        Members.known("the case", content, KNOWN);
    }
}
