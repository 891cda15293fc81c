package dev.gatehouse.lambda.internal.command;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.TemplateException;
import dev.gatehouse.control.JwtIssuers;
import dev.gatehouse.control.UsagePlans;
import dev.gatehouse.control.UserPools;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The commands that look at a template and serve nothing. */
record LookCommands(Arguments arguments, Terminal terminal) {

    private static final String REFUSED = "a call that needs it gets 501; in a test, a stand-in can answer it";

    /** Findings whose remedy is a test's: what to do from a shell. */
    private static final Map<String, String> IN_TESTS = new TreeMap<>(Map.of(
            "FunctionNotProvided",
            "name the folder or jar of these classes with --classpath, or where\n"
                    + "               functions of other languages run with --functions-at",
            "ServiceNotProvided",
            REFUSED,
            "BackendNotProvided",
            REFUSED));

    int describe() {
        try (OpenGateway open = OpenGateway.of(arguments)) {
            terminal.line(open.gateway().describe());
        }
        return Main.DONE;
    }

    int access() {
        try (OpenGateway open = OpenGateway.of(arguments)) {
            routes(open.gateway());
        }
        return Main.DONE;
    }

    int check() {
        try (OpenGateway open = OpenGateway.of(arguments)) {
            List<Finding> findings = open.gateway().findings();
            findings(findings);
            routes(open.gateway());
            boolean warned = findings.stream().anyMatch(finding -> finding.severity() == Severity.WARNING);
            terminal.line(warned ? "the template can be run, with warnings" : "the template can be run");
            return warned ? Main.WARNED : Main.DONE;
        } catch (TemplateException e) {
            findings(e.findings());
            terminal.error("the template can't be run");
            return Main.REFUSED;
        }
    }

    void routes(ApiGateway gateway) {
        terminal.table(gateway.access().lines().stream()
                .filter(line -> isWanted(arguments.last("api").map(name -> logicalId(gateway, name)), line, 0))
                .filter(line -> isWanted(arguments.last("stage"), line, 1))
                .map(line -> line.split(" -> ", 2))
                .toList());
    }

    private static String logicalId(ApiGateway gateway, String api) {
        return gateway.api(api).definition().logicalId();
    }

    /** Whether that word of a line is the one that an option names, if it names one. */
    private static boolean isWanted(Optional<String> name, String line, int word) {
        return name.filter(it -> !line.split(" ", -1)[word].equals(it)).isEmpty();
    }

    /** Warnings and errors with their stories; notes are counted. */
    void findings(List<Finding> findings) {
        findings.stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .filter(finding -> !IN_TESTS.containsKey(finding.code()))
                .forEach(finding -> terminal.finding(finding.severity(), finding.story()));
        IN_TESTS.forEach((code, remedy) -> lacking(
                findings.stream().filter(finding -> finding.code().equals(code)).toList(), remedy));
        long notes = findings.stream()
                .filter(finding -> finding.severity() == Severity.INFO)
                .count();
        if (notes > 0) {
            terminal.faint(notes + (notes == 1 ? " property has" : " properties have")
                    + " no effect on a call; \"describe\" shows what was understood");
        }
    }

    /** What a test would wire: from a shell it is told in fewer words, and with another remedy. */
    private void lacking(List<Finding> findings, String remedy) {
        for (Finding finding : findings) {
            terminal.finding(
                    finding.severity(),
                    finding.location() + ": " + finding.message().replaceFirst(" yet, and calls to .*", "."));
        }
        if (!findings.isEmpty()) {
            terminal.line("  to do:       " + remedy);
        }
    }

    void keys(ApiGateway gateway) {
        for (String key : gateway.get(UsagePlans.class).keys()) {
            terminal.line("  x-api-key of " + key + ": " + gateway.apiKeyValue(key));
        }
    }

    /** A token of each user pool and issuer that the template names, each on a line of its own to be copied. */
    void tokens(ApiGateway gateway) {
        UserPools pools = gateway.get(UserPools.class);
        for (String pool : pools.names()) {
            terminal.line("  id token of " + pool + ", valid for an hour:");
            terminal.line(pools.get(pool).idToken().sign());
            terminal.line("  access token of " + pool + ", valid for an hour:");
            terminal.line(pools.get(pool).accessToken().sign());
        }
        JwtIssuers issuers = gateway.get(JwtIssuers.class);
        issuers.names().stream().filter(issuer -> !isOfPool(issuer, pools)).forEach(issuer -> {
            terminal.line("  token of " + issuer + ", valid for an hour:");
            terminal.line(issuers.get(issuer).token().sign());
        });
    }

    private static boolean isOfPool(String issuer, UserPools pools) {
        return pools.names().stream().anyMatch(pool -> pools.get(pool).issuer().equals(issuer));
    }
}
