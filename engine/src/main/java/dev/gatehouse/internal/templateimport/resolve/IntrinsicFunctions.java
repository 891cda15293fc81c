package dev.gatehouse.internal.templateimport.resolve;

import dev.gatehouse.internal.misuse.DidYouMean;
import dev.gatehouse.internal.templateimport.read.MapNode;
import dev.gatehouse.internal.templateimport.read.Node;
import dev.gatehouse.internal.templateimport.resolve.value.UnresolvedMarkers;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The intrinsic functions by name. */
public final class IntrinsicFunctions {

    private static final Set<String> NAMES = Set.of(
            "Ref",
            "Fn::GetAtt",
            "Fn::Sub",
            "Fn::Join",
            "Fn::Split",
            "Fn::Base64",
            "Fn::ToJsonString",
            "Fn::Select",
            "Fn::GetAZs",
            "Fn::Length",
            "Fn::Cidr",
            "Fn::If",
            "Fn::And",
            "Fn::Or",
            "Fn::Not",
            "Fn::Equals",
            "Fn::FindInMap",
            "Fn::ImportValue",
            "Fn::GetStackOutput",
            "Fn::Transform");

    private IntrinsicFunctions() {}

    /** The names of the functions, like {@code Fn::Sub}; loops and includes are expanded before. */
    public static SortedSet<String> names() {
        return new TreeSet<>(NAMES);
    }

    /** Whether that is a call of a function: a map with the function's name as its only key. */
    static boolean isCall(MapNode map) {
        return map.entries().size() == 1 && map.entries().keySet().stream().allMatch(IntrinsicFunctions::isCalled);
    }

    /** Whether a map's only key of that name is a call of a function, of one that there is or not. */
    static boolean isCalled(String name) {
        return NAMES.contains(name) || name.startsWith("Fn::");
    }

    /** The value of the function; its argument is as written, its own functions not yet evaluated. */
    static Node evaluate(FunctionCall call) {
        Node argument = call.argument();
        return switch (call.function()) {
            case "Ref" -> ResourceReferences.ref(argument, call);
            case "Fn::GetAtt" -> ResourceReferences.getAtt(argument, call);
            case "Fn::Sub" -> TextFunctions.sub(argument, call);
            case "Fn::Join" -> TextFunctions.join(argument, call);
            case "Fn::Split" -> TextFunctions.split(argument, call);
            case "Fn::Base64" -> TextFunctions.base64(argument, call);
            case "Fn::ToJsonString" -> TextFunctions.toJsonString(argument, call);
            case "Fn::Select" -> ListFunctions.select(argument, call);
            case "Fn::GetAZs" -> ListFunctions.getAzs(argument, call);
            case "Fn::Length" -> ListFunctions.length(argument, call);
            case "Fn::Cidr" -> CidrFunction.cidr(argument, call);
            case "Fn::If" -> Choices.choose(argument, call);
            case "Fn::And", "Fn::Or", "Fn::Not", "Fn::Equals" -> Choices.condition(call);
            case "Fn::FindInMap" -> Choices.findInMap(argument, call);
            case "Fn::ImportValue" -> ResourceReferences.importValue(argument, call);
            case "Fn::GetStackOutput" -> ResourceReferences.stackOutput(argument, call);
            case "Fn::Transform" -> ResourceReferences.transform(argument, call);
            default -> unknown(call);
        };
    }

    /** A function that there is not. */
    private static Node unknown(FunctionCall site) {
        return site.refuse(
                "Template error: Encountered unsupported function: " + site.function(),
                DidYouMean.remedy(site.function(), NAMES, "write one of CloudFormation's functions."));
    }

    /** {@code Fn::Cidr}: an address block cut into smaller ones. */
    private static final class CidrFunction {

        private static final int MOST = 256;
        private static final Pattern BLOCK = Pattern.compile("([0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)/(\\d{1,3})");

        private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
        private static final Pattern DOTTED = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");

        private CidrFunction() {}

        static Node cidr(Node argument, FunctionCall site) {
            return site.allKnown(argument.elements(), parts -> blocks(parts)
                    .<Node>map(site::texts)
                    .orElseGet(() -> site.refuse(
                            "Fn::Cidr can't cut " + UnresolvedMarkers.compact(site.argument()),
                            "write [address block, count from 1 to 256, bits of each block's hosts].")));
        }

        private static Optional<List<String>> blocks(List<Node> parts) {
            if (parts.size() < 2 || parts.size() > 3) {
                return Optional.empty();
            }
            OptionalInt count = ListFunctions.whole(parts.get(1));
            var block = BLOCK.matcher(parts.get(0).asText().orElse(""));
            if (count.isEmpty() || count.getAsInt() < 1 || count.getAsInt() > MOST || !block.matches()) {
                return Optional.empty();
            }
            Optional<byte[]> address = address(block.group(1));
            OptionalInt hostBits = parts.size() == 3 ? ListFunctions.whole(parts.get(2)) : OptionalInt.empty();
            return address.flatMap(bytes -> cut(bytes, Integer.parseInt(block.group(2)), count.getAsInt(), hostBits));
        }

        private static Optional<List<String>> cut(byte[] address, int prefix, int count, OptionalInt hostBits) {
            int bits = address.length * 8;
            int host = hostBits.orElse(address.length == 4 ? 8 : 64);
            boolean fits = prefix <= bits
                    && host > 0
                    && bits - host >= prefix
                    && BigInteger.ONE.shiftLeft(bits - host - prefix).compareTo(BigInteger.valueOf(count)) >= 0;
            if (!fits) {
                return Optional.empty();
            }
            BigInteger start =
                    new BigInteger(1, address).shiftRight(bits - prefix).shiftLeft(bits - prefix);
            List<String> blocks = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                BigInteger next = start.add(BigInteger.valueOf(i).shiftLeft(host));
                blocks.add(text(next, address.length) + "/" + (bits - host));
            }
            return Optional.of(blocks);
        }

        /** Only numeric addresses come here, so that nothing is looked up. */
        private static Optional<byte[]> address(String text) {
            boolean numeric = text.indexOf(':') >= 0
                    ? !text.startsWith(".")
                    : DOTTED.matcher(text).matches();
            if (!numeric) {
                return Optional.empty();
            }
            try {
                return Optional.of(InetAddress.getByName(text).getAddress());
            } catch (UnknownHostException e) {
                return Optional.empty();
            }
        }

        private static String text(BigInteger address, int length) {
            byte[] bytes = new byte[length];
            byte[] given = address.toByteArray();
            int used = Math.min(given.length, length);
            System.arraycopy(given, given.length - used, bytes, length - used, used);
            try {
                return InetAddress.getByAddress(bytes).getHostAddress();
            } catch (UnknownHostException e) {
                throw new IllegalStateException("an address has 4 or 16 bytes", e);
            }
        }
    }

    /** Functions that choose: {@code Fn::If} and {@code Fn::FindInMap}. */
    private static final class Choices {

        private static final String FIND_IN_MAP =
                "Template error: every Fn::FindInMap object requires three parameters,"
                        + " the map name, map key and the attribute for return value";

        private Choices() {}

        static Node choose(Node argument, FunctionCall site) {
            List<Node> parts = argument.elements();
            if (parts.size() != 3 || parts.get(0).asText().isEmpty()) {
                return site.refuse(
                        parts.size() == 3
                                ? "Template error: Fn::If requires a list argument with the first element being a condition"
                                : "Template error: Fn::If requires a list argument with three elements",
                        "write [ConditionName, value if true, value if false].");
            }
            String condition = parts.get(0).asText().orElse("");
            boolean holds =
                    site.scope().conditions.decide(condition, parts.get(0).location());
            return site.evaluate(parts.get(holds ? 1 : 2));
        }

        /** Condition functions mean nothing outside of {@code Conditions}. */
        static Node condition(FunctionCall site) {
            return site.refuse(
                    site.function() + " can only be used in Conditions",
                    "add a condition that says this, and use it by Fn::If.");
        }

        static Node findInMap(Node argument, FunctionCall site) {
            List<Node> parts = argument.elements();
            boolean mayHaveDefault = site.scope().transforms.extendLanguage();
            if (parts.size() < 3 || parts.size() > (mayHaveDefault ? 4 : 3)) {
                return site.refuse(
                        FIND_IN_MAP,
                        "write [MapName, key, second key]; a default value needs Transform: AWS::LanguageExtensions.");
            }
            Optional<Node> otherwise = parts.size() == 4 ? parts.get(3).get("DefaultValue") : Optional.empty();
            return site.allKnown(parts.subList(0, 3), values -> {
                List<String> keys = values.stream()
                        .flatMap(value -> value.asText().stream())
                        .toList();
                return keys.size() < 3
                        ? site.refuse(FIND_IN_MAP, "the three parameters must be texts.")
                        : Optional.ofNullable(site.scope().mappings.get(keys.get(0)))
                                .flatMap(map -> map.get(keys.get(1)))
                                .flatMap(map -> map.get(keys.get(2)))
                                .or(() -> otherwise.map(site::evaluate))
                                .orElseGet(() -> notFound(keys, site));
            });
        }

        private static Node notFound(List<String> keys, FunctionCall site) {
            Map<String, Node> mappings = site.scope().mappings;
            if (!mappings.containsKey(keys.get(0))) {
                return site.refuse(
                        "Template error: Mapping named '" + keys.get(0)
                                + "' is not present in the 'Mappings' section of template.",
                        DidYouMean.remedy(keys.get(0), mappings.keySet(), "add it under Mappings."));
            }
            return site.miss(
                    "Template error: Unable to get mapping for " + String.join("::", keys),
                    "add the keys under Mappings." + keys.get(0) + ".");
        }
    }
}
