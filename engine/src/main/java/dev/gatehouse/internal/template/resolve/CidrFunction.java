package dev.gatehouse.internal.template.resolve;

import dev.gatehouse.internal.template.read.Node;
import dev.gatehouse.internal.template.resolve.value.UnresolvedMarkers;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** {@code Fn::Cidr}: an address block cut into smaller ones. */
final class CidrFunction {

    private static final int MOST = 256;
    private static final Pattern BLOCK = Pattern.compile("([0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)/(\\d{1,3})");

    private static final Pattern DOTTED = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.|$)){4}");

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
        BigInteger start = new BigInteger(1, address).shiftRight(bits - prefix).shiftLeft(bits - prefix);
        List<String> blocks = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            BigInteger next = start.add(BigInteger.valueOf(i).shiftLeft(host));
            blocks.add(text(next, address.length) + "/" + (bits - host));
        }
        return Optional.of(blocks);
    }

    /** Only numeric addresses come here, so that nothing is looked up. */
    private static Optional<byte[]> address(String text) {
        if (text.indexOf(':') < 0 && !DOTTED.matcher(text).matches()) {
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
