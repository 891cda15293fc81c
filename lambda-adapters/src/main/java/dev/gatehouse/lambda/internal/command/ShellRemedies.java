package dev.gatehouse.lambda.internal.command;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the remedies of messages, which name what a test writes, into options of the command line. */
final class ShellRemedies {

    private static final Pattern PARAMETERS = Pattern.compile("parameters = \\{([^}]*)}");
    private static final List<Remedy> REMEDIES = List.of(
            new Remedy(
                    "name one: api(\"...\"), @ApiGatewayTest(api = \"...\") or @Api(\"...\")", "name one with --api"),
            new Remedy(
                    "name one: stage(\"...\"), @ApiGatewayTest(stage = \"...\") or @Stage(\"...\")",
                    "name one with --stage"),
            new Remedy("@ApiGatewayTest(values = \"…=…\") or ApiGateway.builder().value(\"…\", \"…\")", "--value …=…"),
            new Remedy("set it with values.", "set it with --value."),
            new Remedy("values = ", "--value "),
            new Remedy("environment = \"", "--env \""),
            new Remedy("waive = \"", "--waive \""));

    private ShellRemedies() {}

    static String of(String message) {
        String shown = PARAMETERS
                .matcher(message)
                .replaceAll(found ->
                        Matcher.quoteReplacement("--param " + found.group(1).replace(", ", " --param ")));
        for (Remedy remedy : REMEDIES) {
            shown = shown.replace(remedy.inTest(), remedy.inShell());
        }
        return shown;
    }

    private record Remedy(String inTest, String inShell) {}
}
