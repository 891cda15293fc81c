package dev.gatehouse.fuzz;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.TemplateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** All that takes text of users. */
final class FuzzTargets implements AutoCloseable {

    private static final List<String> OF_TEMPLATES = List.of(
            "!Ref ",
            "!Sub '${",
            "!GetAtt ",
            "!If [",
            "Fn::ForEach::X: ",
            "- ",
            ": ",
            "  ",
            "{",
            "}",
            "[",
            "]",
            "&a ",
            "*a",
            "<<: *a",
            "|\n",
            ">-\n",
            "Type: ",
            "Properties:\n",
            "Resources:\n",
            "Conditions:\n",
            "Transform: ",
            "null",
            "~",
            "AWS::Serverless::Api",
            "AWS::ApiGatewayV2::Route",
            "'",
            "\"",
            "# ",
            "---\n",
            "!!binary ",
            "? ",
            "\t",
            "Events:\n");

    private final Guarded guarded = new Guarded();
    private final WireBytes wire = new WireBytes();
    private final Path templates;

    /**
     * Starts what is called.
     *
     * @param templates a folder of YAML files
     */
    FuzzTargets(Path templates) {
        this.templates = templates;
    }

    List<FuzzTarget> all() {
        List<FuzzTarget> all = new ArrayList<>();
        all.add(new FuzzTarget("templates", texts(), OF_TEMPLATES, FuzzTargets::load));
        Arrays.stream(Slot.values())
                .map(slot -> new FuzzTarget(
                        slot.name(), slot.seeds(), slot.pieces(), text -> FuzzedTemplate.read(slot, text)))
                .forEach(all::add);
        all.addAll(List.of(guarded.tokens(), guarded.signatures(), wire.requests(), wire.frames()));
        return all;
    }

    private List<String> texts() {
        try (Stream<Path> files = Files.list(templates)) {
            return files.sorted().map(FuzzTargets::text).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void load(String text) {
        try (ApiGateway gateway =
                ApiGateway.builder().templateText("fuzz.yaml", text).start()) {
            gateway.describe();
        } catch (TemplateException refused) {
            if (refused.findings().isEmpty()) {
                throw new IllegalStateException("refused without a finding");
            }
        }
    }

    @Override
    public void close() {
        guarded.close();
        wire.close();
    }
}
