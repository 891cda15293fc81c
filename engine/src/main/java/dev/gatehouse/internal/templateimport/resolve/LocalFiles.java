package dev.gatehouse.internal.templateimport.resolve;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import dev.gatehouse.internal.templateimport.Findings;
import dev.gatehouse.internal.templateimport.ImportRequest;
import dev.gatehouse.internal.templateimport.TextFiles;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.read.ScalarNode;
import dev.gatehouse.internal.templateimport.read.TemplateReader;
import dev.gatehouse.model.Location;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files that a template names, looked up beside it. */
public final class LocalFiles {

    private static final Pattern ELSEWHERE = Pattern.compile("(?i)(s3|https?)://.*");
    private static final Pattern HASH = Pattern.compile("(?:^|[/.])([0-9a-f]{64})(?:\\.[a-z.]+)?$");
    private static final List<String> BODIES = List.of("BodyS3Location", "DefinitionUri");

    private final Optional<Path> directory;
    private final TextFiles files;
    private final Findings findings;
    private final boolean nested;

    /** Looks into the template's folder; {@code nested} if that may be another one than the first template's. */
    public LocalFiles(ImportRequest request, Findings findings, boolean nested) {
        this.nested = nested;
        this.directory = request.directory();
        this.files = request.files();
        this.findings = findings;
    }

    /** Where the file of that name is, or the file that CDK would upload to that address; empty if there is none. */
    public Optional<Path> find(String name) {
        if (directory.isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        Optional<Path> file =
                ELSEWHERE.matcher(name).matches() ? directory.flatMap(folder -> asset(name, folder)) : beside(name);
        return file.filter(files::isReadable);
    }

    private Optional<Path> beside(String name) {
        try {
            return directory.map(path -> path.resolve(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The tree of that file; empty with a finding if it can't be read. */
    public Optional<Node> read(String name, Location namedAt) {
        Optional<String> text = find(name).flatMap(this::text);
        return text.isPresent() ? TemplateReader.readAny(name, text.get(), findings) : notFound(name, namedAt);
    }

    /** Says that the file can't be had. */
    public Optional<Node> notFound(String name, Location namedAt) {
        String why = directory.isEmpty() ? ": the template has no directory" : "";
        findings.error(
                "IncludeNotFound",
                "there is no local file \"" + name + "\"" + why,
                namedAt,
                "name a file relative to the template; files in S3 are not read.");
        return Optional.empty();
    }

    Optional<String> text(Path file) {
        try {
            return Optional.of(files.read(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Properties whose API definitions in local files are named so that they are found from any stack's folder. */
    public MapNode located(MapNode properties, MapNode resource) {
        MapNode located = properties;
        for (String body : BODIES) {
            Optional<Node> written = properties.get(body);
            Optional<Path> file = written.flatMap(node -> body(node, resource));
            if (file.isPresent()) {
                located = located.with(
                        body, ScalarNode.of(file.get().toString(), written.get().location()));
            }
        }
        return located;
    }

    private Optional<Path> body(Node written, MapNode resource) {
        Optional<String> name = written.asText();
        if (name.isPresent()) {
            return nested ? find(name.get()).map(Path::toAbsolutePath) : Optional.empty();
        }
        Optional<String> asset = resource.get("Metadata")
                .flatMap(metadata -> metadata.get("aws:asset:path"))
                .flatMap(Node::asText);
        return asset.flatMap(this::find)
                .or(() -> written.text("Key").flatMap(key -> find("s3://" + key)))
                .map(Path::toAbsolutePath);
    }

    /** The file of a {@code cdk.out} folder that CDK uploads to an address like {@code https://s3…/HASH.json}. */
    private Optional<Path> asset(String address, Path folder) {
        Matcher hash = HASH.matcher(address);
        if (!hash.find()) {
            return Optional.empty();
        }
        try {
            for (Path manifest : files.list(folder, "*.assets.json")) {
                Optional<String> path = source(manifest, hash.group(1));
                if (path.isPresent()) {
                    return path.map(folder::resolve);
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private Optional<String> source(Path manifest, String hash) {
        Json assets = text(manifest).flatMap(Json::tryParse).orElse(JsonObject.empty());
        return assets.member("files")
                .flatMap(files -> files.member(hash))
                .flatMap(file -> file.member("source"))
                .flatMap(source -> source.member("path"))
                .flatMap(Json::asString);
    }
}
