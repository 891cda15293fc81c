package dev.gatehouse.lambda.internal.command;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.TemplateException;
import dev.gatehouse.control.JwtIssuers;
import dev.gatehouse.control.UsagePlans;
import dev.gatehouse.control.UserPools;
import dev.gatehouse.model.Finding;
import dev.gatehouse.model.Severity;
import java.util.List;

/** The commands that look at a template and serve nothing. */
record LookCommands(Arguments arguments, Terminal terminal) {

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
                .map(line -> line.split(" -> ", 2))
                .toList());
    }

    /** Warnings and errors with their stories; notes are counted. */
    void findings(List<Finding> findings) {
        findings.stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .forEach(finding -> terminal.finding(finding.severity(), finding.story()));
        long notes = findings.stream()
                .filter(finding -> finding.severity() == Severity.INFO)
                .count();
        if (notes > 0) {
            terminal.faint(notes + " properties have no effect on a call; \"describe\" shows what was understood");
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
            terminal.line("  id token of " + pool + ", good for an hour:");
            terminal.line(pools.get(pool).idToken().sign());
            terminal.line("  access token of " + pool + ", good for an hour:");
            terminal.line(pools.get(pool).accessToken().sign());
        }
        JwtIssuers issuers = gateway.get(JwtIssuers.class);
        issuers.names().stream().filter(issuer -> !isOfPool(issuer, pools)).forEach(issuer -> {
            terminal.line("  token of " + issuer + ", good for an hour:");
            terminal.line(issuers.get(issuer).token().sign());
        });
    }

    private static boolean isOfPool(String issuer, UserPools pools) {
        return pools.names().stream().anyMatch(pool -> pools.get(pool).issuer().equals(issuer));
    }
}
