package dev.gatehouse.internal.template.resolve;

import dev.gatehouse.internal.template.read.MapNode;
import dev.gatehouse.model.Account;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The stable, well-formed physical names that stand for a template's resources.
 *
 * <p>The same logical id and type always give the same name, so a pass can tell which resource a text means by
 * making the name again; {@link #ownerOf} does the reverse for every resource that was registered, those that SAM
 * makes too. One object belongs to one import; it is not thread-safe.
 */
public final class PhysicalNames {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z0-9]+)(?::([a-z]+))?}");
    private static final Pattern OWN = Pattern.compile("\\{(name|lower|id|api|uuid|function|[aAxd]\\d)");
    private static final Pattern ID = Pattern.compile("([aAxd])(\\d{1,2})");

    private final Account account;
    private final String scope;
    private final Map<String, Registered> registered = new LinkedHashMap<>();
    private final Map<String, NameOwner> owners = new HashMap<>();
    private final Set<String> withoutOwnership = new LinkedHashSet<>();
    private final FunctionNames functions;

    private record Registered(String logicalId, String type, Map<String, String> given) {}

    public PhysicalNames(Account account) {
        this(account, "");
    }

    /**
     * Names of a nested or further stack.
     *
     * @param scope keeps ids apart from those of other stacks, like {@code Child.}
     */
    public PhysicalNames(Account account, String scope) {
        this.account = account;
        this.scope = scope;
        this.functions = new FunctionNames(account);
    }

    /** Ten lower-case letters and digits, as API Gateway's ids are. */
    public static String apiGatewayId(String logicalId) {
        var crc = new CRC32();
        crc.update(logicalId.getBytes(StandardCharsets.UTF_8));
        String digits =
                Long.toString(crc.getValue() + 101559956668416L * 36, 36).toLowerCase(Locale.ROOT);
        return digits.substring(digits.length() - 10);
    }

    /**
     * Makes a resource known, by what the template says about its name.
     *
     * @param properties resolved, at least those that name it, like {@code FunctionName} or {@code StageName}
     */
    public void register(String logicalId, String type, MapNode properties) {
        var given = new LinkedHashMap<String, String>();
        properties.entries().forEach((name, value) -> value.asText().ifPresent(text -> given.put(name, text)));
        registered.put(logicalId, new Registered(logicalId, type, given));
        if (type.endsWith("::Function")) {
            functions.add(ref(logicalId, type), new NameOwner(logicalId, type, "Arn", Optional.empty()));
        }
        if (type.equals("AWS::Lambda::Version")) {
            functions.addVersion(given.getOrDefault("FunctionName", ""), logicalId);
        }
        withoutOwnership.add(logicalId);
    }

    /** The type that a logical id was registered with. */
    public Optional<String> typeOf(String logicalId) {
        return Optional.ofNullable(registered.get(logicalId)).map(Registered::type);
    }

    /** What {@code Ref} of that resource gives. */
    public String ref(String logicalId, String type) {
        return spelled(NamingTable.standard().of(type).ref(), logicalId, type);
    }

    /** What {@code Fn::GetAtt} of that resource gives; empty if the type has no such attribute that we know. */
    public Optional<String> attribute(String logicalId, String type, String attribute) {
        NamingTable.Naming naming = NamingTable.standard().of(type);
        return Optional.ofNullable(naming.attributes().get(attribute)).map(text -> spelled(text, logicalId, type));
    }

    /** Whether AWS has no attributes of that type but those of {@link #attributesOf}. */
    public static boolean knowsAllAttributesOf(String type) {
        return NamingTable.standard().of(type).complete();
    }

    /** The attributes of that type that we know, sorted. */
    public static Set<String> attributesOf(String type) {
        return new TreeSet<>(NamingTable.standard().of(type).attributes().keySet());
    }

    /**
     * The resource that a text means: one of its names, a function's ARN with or without qualifier, or an
     * integration URI that holds one.
     */
    public Optional<NameOwner> ownerOf(String text) {
        withoutOwnership.stream().map(registered::get).forEach(this::addOwnership);
        withoutOwnership.clear();
        return functions.ownerOf(text).or(() -> Optional.ofNullable(owners.get(text)));
    }

    /** The logical ids of all resources that were registered, by every name that stands for one of them alone. */
    public Map<String, String> logicalIds() {
        ownerOf("");
        var ids = new LinkedHashMap<String, String>();
        owners.forEach((name, owner) -> ids.put(name, owner.logicalId()));
        return ids;
    }

    /** A function's ARN by its name, partial ARN or ARN; a qualifier is left out. */
    public String functionArn(String nameOrArn) {
        return functions.arn(nameOrArn);
    }

    private void addOwnership(Registered resource) {
        String type = resource.type();
        NamingTable.Naming naming = NamingTable.standard().of(type);
        naming.attributes().forEach((attribute, text) -> {
            if (OWN.matcher(text).find()) {
                owners.putIfAbsent(
                        spelled(text, resource.logicalId(), type),
                        new NameOwner(resource.logicalId(), type, attribute, Optional.empty()));
            }
        });
        if (!type.endsWith("::Stage")) {
            owners.put(
                    ref(resource.logicalId(), type), new NameOwner(resource.logicalId(), type, "", Optional.empty()));
        }
    }

    private String spelled(String text, String logicalId, String type) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        Map<String, String> given = Optional.ofNullable(registered.get(logicalId))
                .map(Registered::given)
                .orElse(Map.of());
        var spelled = new StringBuilder();
        Matcher placeholder = PLACEHOLDER.matcher(text);
        int end = 0;
        while (placeholder.find()) {
            spelled.append(text, end, placeholder.start());
            String salt = placeholder.group(2) == null ? "" : ":" + placeholder.group(2);
            spelled.append(
                    value(placeholder.group(1), scope + logicalId + salt, new Registered(logicalId, type, given)));
            end = placeholder.end();
        }
        return spelled.append(text, end, text.length()).toString();
    }

    private String value(String placeholder, String seed, Registered resource) {
        return switch (placeholder) {
            case "partition" -> account.partition();
            case "region" -> account.region();
            case "account" -> account.id();
            case "suffix" -> PseudoParameters.urlSuffix(account);
            case "stack" -> account.stackName();
            case "id" -> resource.logicalId();
            case "api" -> apiGatewayId(seed);
            case "uuid" -> StableIds.uuid(seed);
            case "name" -> name(resource);
            case "lower" -> name(resource).toLowerCase(Locale.ROOT);
            case "function" -> functions.arn(resource.given().getOrDefault("FunctionName", resource.logicalId()));
            case "version" -> functions.versionOf(resource.logicalId());
            default -> idOrProperty(placeholder, seed, resource);
        };
    }

    private static String idOrProperty(String placeholder, String seed, Registered resource) {
        Matcher id = ID.matcher(placeholder);
        return id.matches()
                ? StableIds.of(seed, id.group(1).charAt(0), Integer.parseInt(id.group(2)))
                : resource.given().getOrDefault(placeholder, "");
    }

    private String name(Registered resource) {
        String property = NamingTable.standard().of(resource.type()).property();
        String given = resource.given().getOrDefault(property, "");
        return given.isEmpty() ? account.stackName() + "-" + resource.logicalId() : given;
    }
}
