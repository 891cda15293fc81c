package dev.gatehouse.tables;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A route table: what an input must become.
 *
 * @param name folder and file name without ending, like {@code translator/api_cache}
 */
record TableFile(String name, Path file, JsonObject content) {

    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json");

    static List<TableFile> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> read(folder, file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TableFile read(Path folder, Path file) {
        try {
            String name = folder.relativize(file).toString().replace('\\', '/').replaceAll("\\.json$", "");
            return new TableFile(name, file, (JsonObject) Json.parse(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        content.member("parameters")
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .ifPresent(given ->
                        given.members().forEach((parameter, value) -> parameters.put(parameter, value.text())));
        return parameters;
    }

    /** The template that this table is about; empty if it is not among the inputs. */
    Optional<Path> input(Path inputs) {
        Path corpus = inputs.resolve(source("corpus"));
        Path named = corpus.resolve(source("name"));
        Stream<Path> variant = Stream.of(source("template"))
                .filter(template -> !template.isEmpty())
                .map(template -> corpus.resolve(Path.of(template).getFileName()));
        Stream<Path> single = ENDINGS.stream().map(ending -> corpus.resolve(source("name") + ending));
        Stream<Path> folder = Stream.concat(
                Stream.of(named.resolve(Path.of(source("path")).getFileName())),
                ENDINGS.stream().map(ending -> named.resolve("template" + ending)));
        return Stream.of(variant, single, folder)
                .flatMap(candidates -> candidates)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private String source(String member) {
        return content.member("source")
                .flatMap(source -> source.member(member))
                .map(Json::text)
                .orElse("");
    }
}
