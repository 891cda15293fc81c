package dev.gatehouse.internal.assembly;

import dev.gatehouse.internal.environment.Ids;
import dev.gatehouse.model.ApiDefinition;
import dev.gatehouse.model.FunctionDefinition;
import dev.gatehouse.model.Template;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The API ids that the functions of one test see, so that their calls find the test from whatever thread.
 *
 * <p>Such an id begins with the last six characters of the template's and ends with four of its own; so one that a static
 * field keeps is still known in the next test.
 *
 * @param minted the template's id to the test's
 */
public record ApiIds(Map<String, String> minted) {

    private static final String ENDPOINT = ".execute-api.";
    private static final int KIN = 6;
    private static final int OWN = 4;

    public ApiIds {
        minted = Map.copyOf(minted);
    }

    /** The template's own ids: for function instances that outlive the test. */
    public static ApiIds ofTemplate(Template template) {
        return of(template, id -> id);
    }

    /** Mints an id for each API that a function's environment variables name. */
    public static ApiIds mint(Template template, Ids ids) {
        return of(template, id -> kin(id) + ids.hex(OWN));
    }

    private static ApiIds of(Template template, UnaryOperator<String> mint) {
        Map<String, String> minted = new LinkedHashMap<>();
        template.apis().stream()
                .map(ApiDefinition::id)
                .filter(id -> id.length() >= KIN && isNamed(id, template))
                .forEach(id -> minted.put(id, mint.apply(id)));
        return new ApiIds(minted);
    }

    /** Whether the host bears an id that was minted for this test. */
    boolean isOwn(String host) {
        return label(host)
                .filter(it -> !minted.containsKey(it))
                .map(minted::containsValue)
                .orElse(false);
    }

    /** The host with the template's id in place of one that was minted for this or another test. */
    String inTemplate(String host) {
        return label(host)
                .filter(it -> it.length() == KIN + OWN)
                .flatMap(it -> minted.keySet().stream()
                        .filter(id -> kin(id).equals(it.substring(0, KIN)))
                        .findFirst())
                .map(id -> id + host.substring(host.indexOf(ENDPOINT)))
                .orElse(host);
    }

    private static boolean isNamed(String id, Template template) {
        return template.functions().stream()
                .map(FunctionDefinition::environment)
                .flatMap(it -> it.values().stream())
                .anyMatch(it -> it.contains(id));
    }

    private static Optional<String> label(String host) {
        int end = host.indexOf(ENDPOINT);
        return end < 0 ? Optional.empty() : Optional.of(host.substring(0, end));
    }

    private static String kin(String id) {
        return id.substring(id.length() - KIN);
    }
}
