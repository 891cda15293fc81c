package dev.gatehouse.internal.template.read;

import dev.gatehouse.internal.template.Findings;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Location;
import dev.gatehouse.model.Severity;
import java.util.regex.Pattern;

/** The findings of reading, each with its text. */
record ReadingFindings(String fileName, Language language, Findings findings) {

    private static final Pattern OPEN_API =
            Pattern.compile("(?m)^[ \\t]*+[\"'{]?[ \\t]*+[\"']?(openapi|swagger)[\"']?[ \\t]*+:");
    private static final Pattern RESOURCES =
            Pattern.compile("(?m)^[ \\t{]*+[\"']?(Resources|AWSTemplateFormatVersion)[\"']?[ \\t]*+:");

    /** What kind of text the user meant to write; AWS words its refusal after that. */
    enum Language {
        OPEN_API("OpenAPI", "Invalid OpenAPI input."),
        JSON("JSON", ""),
        YAML("YAML", "");

        private final String title;
        private final String awsText;

        Language(String title, String awsText) {
            this.title = title;
            this.awsText = awsText;
        }
    }

    static ReadingFindings of(String fileName, String text, Findings findings) {
        return new ReadingFindings(fileName, language(text), findings);
    }

    private static Language language(String text) {
        if (OPEN_API.matcher(text).find() && !RESOURCES.matcher(text).find()) {
            return Language.OPEN_API;
        }
        return TemplateReader.looksLikeJson(text) ? Language.JSON : Language.YAML;
    }

    void unreadable(UnreadableTextException e) {
        refuse(e.problem(), new Location(fileName, e.line(), e.column(), ""), "mend the text at that place.");
    }

    void empty() {
        refuse("the file is empty", TemplateReader.start(fileName), "write a template, or name another file.");
    }

    /** How long the text may be. */
    int most() {
        return language == Language.OPEN_API ? Bounds.OPEN_API_BYTES : Bounds.TEMPLATE_BYTES;
    }

    void tooLong(int length) {
        String limit = "Template may not exceed " + Bounds.TEMPLATE_BYTES + " bytes in size.";
        findings.add(new Finding(
                Severity.ERROR,
                language == Language.OPEN_API ? "BadRequestException" : "ValidationError",
                "the text has " + length + " characters, more than " + most(),
                language == Language.OPEN_API ? language.awsText : limit,
                TemplateReader.start(fileName),
                "split the template; CloudFormation takes 1 MB, API Gateway 6 MB of OpenAPI."));
    }

    void notAMap(Node node) {
        findings.add(new Finding(
                Severity.ERROR,
                language == Language.OPEN_API ? "BadRequestException" : "ValidationError",
                "a template is a map at the top, but this is " + node.kind(),
                language.awsText,
                node.location(),
                "write a SAM, CloudFormation or OpenAPI document."));
    }

    void report(Notes notes, Node root) {
        notes.duplicates().forEach(this::duplicate);
        boolean cloudFormation =
                root.get("Resources").isPresent() && root.get("Transform").isEmpty();
        if (cloudFormation) {
            notes.firstAlias().ifPresent(this::alias);
        }
    }

    private void duplicate(Notes.Duplicate duplicate) {
        findings.warning(
                "DuplicateKey",
                "the key \"" + duplicate.key() + "\" is written twice in this map; the last one counts",
                duplicate.location(),
                "remove one of them.");
    }

    private void alias(Location location) {
        findings.warning(
                "ValidationError",
                "the template uses a YAML alias, which CloudFormation does not allow",
                location,
                "deploy what \"aws cloudformation package\" makes of the template: it writes aliases out.");
    }

    private void refuse(String problem, Location location, String remedy) {
        String code = language == Language.OPEN_API ? "BadRequestException" : "ValidationError";
        String what = "this is not " + language.title + ": ";
        findings.add(new Finding(Severity.ERROR, code, what + problem, language.awsText, location, remedy));
    }
}
