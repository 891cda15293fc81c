package dev.gatehouse.internal.template.resolve.file;

import dev.gatehouse.internal.json.Json;
import dev.gatehouse.internal.json.JsonObject;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of a {@code cdk.out} folder that CDK uploads under their hash, by the addresses that templates name. */
record CdkAssets(Optional<Path> directory) {

    private static final Pattern HASH = Pattern.compile("(?:^|[/.])([0-9a-f]{64})(?:\\.[a-z.]+)?$");

    /** The file that an address like {@code https://s3…/HASH.json} will hold. */
    Optional<Path> find(String address) {
        Matcher hash = HASH.matcher(address);
        if (directory.isEmpty() || !hash.find()) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> manifests = Files.newDirectoryStream(directory.get(), "*.assets.json")) {
            for (Path manifest : manifests) {
                Optional<Path> file = source(manifest, hash.group(1));
                if (file.isPresent()) {
                    return file;
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private Optional<Path> source(Path manifest, String hash) {
        Json assets = LocalFiles.text(manifest).flatMap(Json::tryParse).orElse(JsonObject.empty());
        return assets.member("files")
                .flatMap(files -> files.member(hash))
                .flatMap(file -> file.member("source"))
                .flatMap(source -> source.member("path"))
                .flatMap(Json::asString)
                .flatMap(path -> directory.map(folder -> folder.resolve(path)));
    }
}
