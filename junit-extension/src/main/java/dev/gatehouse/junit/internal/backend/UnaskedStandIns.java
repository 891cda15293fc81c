package dev.gatehouse.junit.internal.backend;

import dev.gatehouse.ApiGateway;
import dev.gatehouse.control.AwsServices;
import dev.gatehouse.control.HttpBackends;
import dev.gatehouse.internal.misuse.DidYouMean;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tells of stand-ins that a test gave an answer, and that nothing asked by its end. */
public final class UnaskedStandIns {

    private static final Pattern ORIGIN = Pattern.compile("(?i)https?://[\\w.-]+(?::\\d+)?");
    private static final Pattern SERVICE = Pattern.compile("arn:[a-z-]+:apigateway:[^:]*:(?:[^:]+\\.)?([^:.]+):");

    private UnaskedStandIns() {}

    public static void check(ExtensionContext context, ApiGateway gateway, boolean strict) {
        List<String> origins = gateway.get(HttpBackends.class).unasked();
        List<String> services = gateway.get(AwsServices.class).unasked();
        if (origins.isEmpty() && services.isEmpty()) {
            return;
        }
        List<String> told = new ArrayList<>();
        String apis = gateway.apis().toString();
        for (String origin : origins) {
            told.add(message("backends.get(\"" + origin.split(" ", 2)[0] + "\")", origin, found(ORIGIN, 0, apis)));
        }
        Set<String> known = found(SERVICE, 1, apis);
        known.remove("lambda");
        for (String service : services) {
            told.add(message("services.get(\"" + service.split(" ", 2)[0] + "\")", service, known));
        }
        String text = String.join("\n", told);
        if (strict) {
            throw new IllegalStateException(text);
        }
        context.publishReportEntry("gatehouse.unasked", text);
        System.getLogger("dev.gatehouse")
                .log(
                        Level.WARNING,
                        context.getRequiredTestClass().getName() + "." + context.getDisplayName() + ": " + text);
    }

    private static String message(String standIn, String name, Set<String> known) {
        String[] parts = name.split(" ", 2);
        String what = parts.length == 1 ? "" : " to " + parts[1];
        return standIn + " has an answer" + what + ", but no call used it."
                + (known.contains(parts[0]) ? "" : DidYouMean.lines(parts[0], known))
                + "\n  to do:       use the name that the template or the handler calls, or remove the answer.";
    }

    private static Set<String> found(Pattern pattern, int group, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(group).toLowerCase(Locale.ROOT));
        }
        return found;
    }
}
