package dev.gatehouse.internal.templateimport.resolve.name;

import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.resolve.name.NameIndex.NamedResource;
import dev.gatehouse.internal.templateimport.resolve.name.NamingTable.Naming;
import dev.gatehouse.model.Account;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * The stable, well-formed physical names that stand for a template's resources.
 *
 * <p>The same logical id and type always give the same name, so a pass can tell which resource a text means by
 * making the name again; {@link #ownerOf} does the reverse for every resource that was registered, those that SAM
 * makes too. Stacks of one import know each other's names. One object belongs to one import; it is not thread-safe.
 */
public final class PhysicalNames {

    private final Account account;
    private final String scope;
    private final NameIndex index;

    public PhysicalNames(Account account) {
        this(account, "", new NameIndex());
    }

    private PhysicalNames(Account account, String scope, NameIndex index) {
        this.account = account;
        this.scope = scope;
        this.index = index;
    }

    /**
     * The names of another stack of the same import.
     *
     * @param other keeps its logical ids apart from those of this one, like {@code Child.}
     */
    public PhysicalNames of(Account stack, String other) {
        return new PhysicalNames(stack, scope + other, index);
    }

    /** What stands before this stack's logical ids where several stacks are together; empty for the first one. */
    public String scope() {
        return scope;
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
        index.register(new NamedResource(account, scope, local(logicalId), type, given));
    }

    /** What {@code Ref} of that resource gives. */
    public String ref(String logicalId, String type) {
        return index.spelled(NamingTable.standard().of(type).ref(), named(logicalId, type));
    }

    /** What {@code Fn::GetAtt} of that resource gives; empty if the type has no such attribute that we know. */
    public Optional<String> attribute(String logicalId, String type, String attribute) {
        Naming naming = NamingTable.standard().of(type);
        return Optional.ofNullable(naming.attributes().get(attribute))
                .map(text -> index.spelled(text, named(logicalId, type)));
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
        return index.ownerOf(text);
    }

    /** The logical ids of all resources that were registered, by every name that stands for one of them alone. */
    public Map<String, String> logicalIds() {
        return index.logicalIds();
    }

    private NamedResource named(String logicalId, String type) {
        String local = local(logicalId);
        NamedResource unregistered = new NamedResource(account, scope, local, type, Map.of());
        return index.find(scope + local).map(known -> known.typed(type)).orElse(unregistered);
    }

    private String local(String logicalId) {
        return logicalId.startsWith(scope) ? logicalId.substring(scope.length()) : logicalId;
    }
}
