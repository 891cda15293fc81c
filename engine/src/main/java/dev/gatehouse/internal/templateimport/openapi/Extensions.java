package dev.gatehouse.internal.templateimport.openapi;

import dev.gatehouse.internal.misuse.DidYouMean;
import dev.gatehouse.internal.templateimport.draft.Fields;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.TableFile;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The extensions of OpenAPI that API Gateway knows, by the place where they count, and warnings of others.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html">
 *     OpenAPI extensions for API Gateway</a>
 */
public final class Extensions {

    private static final String PREFIX = "x-amazon-";
    private static final String OURS = "x-amazon-apigateway-";

    static final Map<String, Set<String>> TABLE = TableFile.words(Extensions.class, "extensions.txt");
    private static final Set<String> ROOT_MEMBERS = TABLE.getOrDefault("members ROOT", Set.of());
    private static final Set<String> PATH_MEMBERS = TABLE.getOrDefault("members PATH", Set.of());
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch");

    private final OpenApiBody body;
    private final String api;

    /** Each name is judged once: the same few stand at every operation. */
    private final Map<String, Boolean> likeGuards = new HashMap<>();

    Extensions(OpenApiBody body, String api) {
        this.body = body;
        this.api = api;
    }

    /** A place in a definition, as messages name it. */
    enum Place {
        ROOT("at the top", "security", "securityDefinitions"),
        INFO("in info"),
        PATH("at a path"),
        OPERATION("at an operation", "security"),
        INTEGRATION("in an integration"),
        SCHEME("at a security scheme"),
        SERVER("at a server"),
        COMPONENTS("in components", "securitySchemes");

        private final String words;
        private final List<String> guards;

        Place(String words, String... guards) {
            this.words = words;
            this.guards = List.of(guards);
        }
    }

    /** The names that APIs of that kind know, REST or HTTP. */
    public static Set<String> of(String kind) {
        Set<String> all = new TreeSet<>();
        for (Place place : Place.values()) {
            all.addAll(TABLE.getOrDefault(kind + " " + place, Set.of()));
        }
        return all;
    }

    /** Warns of each extension of API Gateway that does not count where it stands. */
    void check() {
        Fields root = body.fields();
        check(root, Place.ROOT);
        root.names().stream()
                .filter(name -> !ROOT_MEMBERS.contains(name) && !name.startsWith("x-") && !GuardWords.isLike(name))
                .filter(name -> DidYouMean.nearest(name, ROOT_MEMBERS).isPresent())
                .forEach(name -> noMember(root, name));
        check(new Fields(root.get("info").orElse(empty()), body.element() + ".info", body.findings()), Place.INFO);
        check(root.fieldsOrNone("components"), Place.COMPONENTS);
        body.servers().forEach(server -> check(server, Place.SERVER));
        body.shared("securitySchemes", "securityDefinitions").values().forEach(scheme -> check(scheme, Place.SCHEME));
        for (Fields entry : root.fieldsByName("paths").values()) {
            Fields item = body.follow(entry);
            check(item, Place.PATH);
            item.names().stream().filter(Extensions::isNoMethod).forEach(name -> noMethod(item, name));
            for (Fields operation : body.operations(item).values()) {
                check(operation, Place.OPERATION);
                operation
                        .fields(OURS + "integration")
                        .map(body::follow)
                        .ifPresent(integration -> check(integration, Place.INTEGRATION));
            }
        }
    }

    private MapNode empty() {
        return new MapNode(Map.of(), body.root().location());
    }

    private void check(Fields fields, Place place) {
        checkMembers(OURS + "integration", fields);
        checkMembers(OURS + "authorizer", fields);
        checkMembers(OURS + "endpoint-configuration", fields);
        Set<String> here = TABLE.getOrDefault(api + " " + place, Set.of());
        for (String name : fields.names()) {
            if (here.contains(name) || place.guards.contains(name)) {
                continue;
            }
            if (likeGuards.computeIfAbsent(name, GuardWords::isLike)) {
                Set<String> guards = new TreeSet<>(place.guards);
                here.stream().filter(GuardWords::isLike).forEach(guards::add);
                GuardWords.warn(
                        fields, name, api + " APIs have no " + name + " " + place.words, guards, elsewhere(name));
            } else if (name.startsWith(PREFIX) && !name.equals(OURS + "tag-value")) {
                fields.warning(
                        "UnknownExtension",
                        name,
                        api + " APIs have no " + name + " " + place.words + ": it has no effect.",
                        DidYouMean.remedy(name, here, "remove it."));
            }
        }
    }

    private static boolean isNoMethod(String name) {
        return !PATH_MEMBERS.contains(name)
                && !METHODS.contains(name.toLowerCase(Locale.ROOT))
                && !name.startsWith("x-")
                && !GuardWords.isLike(name);
    }

    /** Where a guard of that name counts, as the beginning of a remedy; empty if nowhere. */
    private String elsewhere(String name) {
        String places = Arrays.stream(Place.values())
                .filter(place -> place.guards.contains(name)
                        || TABLE.getOrDefault(api + " " + place, Set.of()).contains(name))
                .map(place -> place.words)
                .collect(Collectors.joining(" or "));
        return places.isEmpty() ? "" : "it belongs " + places + "; ";
    }

    private void noMember(Fields root, String name) {
        root.warning(
                "UnknownMember",
                name,
                "OpenAPI has no member \"" + name + "\" at the top: it has no effect.",
                DidYouMean.remedy(name, ROOT_MEMBERS, "remove it."));
    }

    private void noMethod(Fields item, String name) {
        item.warning(
                "UnknownMethod",
                name,
                api + " APIs have no method " + name + ": it has no effect.",
                DidYouMean.nearest(name, METHODS)
                                .map(near -> "did you mean \"" + near + "\"? If not, ")
                                .orElse("")
                        + "for every method write " + OpenApiBody.ANY + ", or remove it.");
    }

    /** The members that an extension has; empty for the smaller ones. */
    public static Collection<String> membersOf(String extension) {
        return new TreeSet<>(TABLE.getOrDefault(extension, Set.of()));
    }

    /** Warns of each member of that extension that there is not. */
    private void checkMembers(String extension, Fields holder) {
        holder.fields(extension).map(body::follow).ifPresent(members -> members.names().stream()
                .filter(name -> !name.equals("$ref") && !name.startsWith("x-"))
                .filter(name -> !TABLE.getOrDefault(extension, Set.of()).contains(name))
                .filter(name -> !extension.equals(OURS + "integration") || !GuardWords.isLike(name))
                .forEach(name -> warnOfMember(extension, name, members)));
    }

    private static void warnOfMember(String extension, String name, Fields members) {
        if (GuardWords.isLike(name)) {
            GuardWords.warn(members, name, extension + " has no member " + name, membersOf(extension), "");
            return;
        }
        members.warning(
                "UnknownExtension",
                name,
                extension + " has no member " + name + ": it has no effect.",
                DidYouMean.remedy(name, membersOf(extension), "remove it."));
    }

    /** Finds names that look like a guard where API Gateway looks for none, and so overlooks them. */
    private static final class GuardWords {

        private static final String PREFIX = "x-amazon-apigateway-";

        /** Names of guards without hyphens and prefix. */
        private static final Set<String> WORDS = TABLE.getOrDefault("guards", Set.of());

        /** Shorter names have too many neighbours. */
        private static final int SHORT = 5;

        private static final int LONG = 15;

        private static final Pattern OURS = Pattern.compile("(amazon|api-?gateway)-");
        private static final Pattern PREFIXES = Pattern.compile("^.*api-?gateway-|^(x?-)*(amazon-)?");
        private static final Pattern NO_LETTER = Pattern.compile("[^a-z]");
        private static final Pattern PLURAL = Pattern.compile("ies$");

        private GuardWords() {}

        /** Whether a name is one of a guard, or nearly. */
        static boolean isLike(String name) {
            String word = singular(NO_LETTER.matcher(bare(name)).replaceAll(""));
            boolean isOurs = OURS.matcher(name.toLowerCase(Locale.ROOT)).find();
            return WORDS.contains(word) || (isOurs || word.length() > SHORT) && isNear(word);
        }

        /** What follows the prefix, which may be misspelt too. */
        private static String bare(String name) {
            return PREFIXES.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst("");
        }

        private static String singular(String word) {
            return PLURAL.matcher(word).replaceFirst("y");
        }

        /** Longer names that only begin like one are names of something else. */
        private static boolean isNear(String word) {
            return DidYouMean.nearest(word, WORDS)
                    .filter(near -> Math.abs(near.length() - word.length()) < (word.length() > LONG ? 4 : 3))
                    .isPresent();
        }

        /** Warns of a name that looks like a guard in a map where only the given ones are. */
        static void warn(Fields holder, String name, String sentence, Collection<String> guards, String elsewhere) {
            Set<String> known = new TreeSet<>(guards);
            holder.warning(
                    "GuardIgnored",
                    name,
                    sentence + ": it guards nothing.",
                    DidYouMean.remedy(
                            near(name, known),
                            known,
                            elsewhere + "write the guard where API Gateway looks for it, or remove it."));
        }

        /** Full names are long: what differs is what follows the prefix. */
        private static String near(String name, Set<String> known) {
            String word = singular(bare(name));
            return known.stream()
                    .filter(guard -> DidYouMean.nearest(word, List.of(guard.replace(PREFIX, "")))
                            .isPresent())
                    .findFirst()
                    .orElse(name);
        }
    }
}
