package dev.gatehouse.internal.templateimport;

import dev.gatehouse.model.Account;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What to import, and what the template itself can't know.
 *
 * @param fileName name for messages, as the user gave it
 * @param text the template: SAM, CloudFormation, OpenAPI 3 or Swagger 2, YAML or JSON
 * @param directory where local files that the template names are looked up
 * @param asked remembers which values and waivers the template asks for
 * @param files all that the import sees of the file system
 * @param checks whose checks the template must pass; no option of users changes them
 */
public record ImportRequest(
        String fileName,
        String text,
        Optional<Path> directory,
        ImportOptions options,
        Account account,
        RequestedValues asked,
        TextFiles files,
        Checks checks) {

    /** A request for that template, with nothing added and nothing asked yet. */
    public static ImportRequest of(String fileName, String text) {
        return new ImportRequest(
                fileName,
                text,
                Optional.empty(),
                ImportOptions.standard(),
                Account.standard(),
                RequestedValues.nothing(),
                new TextFiles(),
                Checks.ALL);
    }

    /** The same for another template, or for another part of this one. */
    public ImportRequest withTemplate(String otherName, String otherText) {
        return new ImportRequest(otherName, otherText, directory, options, account, asked, files, checks);
    }

    public ImportRequest withDirectory(Optional<Path> other) {
        return new ImportRequest(fileName, text, other, options, account, asked, files, checks);
    }

    public ImportRequest withOptions(ImportOptions other) {
        return new ImportRequest(fileName, text, directory, other, account, asked, files, checks);
    }

    public ImportRequest withAccount(Account other) {
        return new ImportRequest(fileName, text, directory, options, other, asked, files, checks);
    }

    public ImportRequest withChecks(Checks other) {
        return new ImportRequest(fileName, text, directory, options, account, asked, files, other);
    }

    /** The same, to be remembered anew. */
    ImportRequest anew() {
        return new ImportRequest(
                fileName, text, directory, options, account, asked.nothingYet(), new TextFiles(), checks);
    }

    public ImportRequest withAsked(RequestedValues other) {
        return new ImportRequest(fileName, text, directory, options, account, other, files, checks);
    }

    /** The same within a nested stack, whose values the user names behind the stack's logical id. */
    public ImportRequest within(String logicalId) {
        return new ImportRequest(fileName, text, directory, options, account, asked.within(logicalId), files, checks);
    }

    public Map<String, String> parameters() {
        return options.parameters();
    }

    /** Those that must be among what the template declares, which is remembered. */
    public Set<String> parametersFor(Set<String> declared) {
        asked.parameters().addAll(declared);
        return parameters().keySet().stream()
                .filter(name -> !options.shared().contains(name))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The values; asking for one is remembered. */
    public Map<String, String> values() {
        return asked.values(options.values());
    }

    /** What only a plain OpenAPI file asks for, as are its protocol and stage; that is remembered. */
    public Map<String, String> importParameters() {
        asked.onlyOpenApi().set(true);
        return options.importParameters();
    }

    public OpenApiProtocol openApiProtocol() {
        asked.onlyOpenApi().set(true);
        return options.openApiProtocol();
    }

    public String openApiStage() {
        asked.onlyOpenApi().set(true);
        return options.openApiStage();
    }

    /** Whether the user runs without that property; that it can be waived is remembered. */
    public boolean waives(String property) {
        asked.waivers().add(property);
        return options.waived().contains(property);
    }
}
