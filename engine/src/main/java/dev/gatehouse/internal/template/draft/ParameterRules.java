package dev.gatehouse.internal.template.draft;

import dev.gatehouse.internal.template.Findings;
import dev.gatehouse.model.Location;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What AWS demands of the parameters that a REST method declares. */
public record ParameterRules(Findings findings) {

    private static final Pattern PARAMETER = Pattern.compile(
            "method\\.request\\.(path|querystring|header|multivaluequerystring|multivalueheader)\\.(.+)");

    /** Adds a finding for each parameter that is none, or whose name another one has. */
    public void check(Collection<String> parameters, Location place) {
        Set<String> names = new HashSet<>();
        for (String parameter : parameters) {
            Matcher match = PARAMETER.matcher(parameter);
            if (!match.matches()) {
                refused(
                        "Invalid mapping expression specified: Validation Result: warnings : [], errors : [Invalid"
                                + " mapping expression specified: " + parameter + "]",
                        place);
            } else if (!names.add(match.group(2))) {
                refused("Parameter names must be unique across querystring, header and path", place);
            }
        }
    }

    private void refused(String text, Location place) {
        findings.refusedByAws(
                "BadRequestException", text, place, "write each as method.request.PLACE.NAME, each name once.");
    }
}
