package dev.gatehouse.internal.template.resolve;

import dev.gatehouse.model.Account;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The stable, well-formed physical names that stand for a template's resources.
 *
 * <p>The same logical id and type always give the same name, so a pass can tell which resource a text means by
 * making the name again; {@link #ownerOf} does the reverse.
 */
public final class PhysicalNames {

    private final Account account;

    public PhysicalNames(Account account) {
        this.account = account;
    }

    /** Ten lower-case letters and digits, as API Gateway's ids are. */
    public static String apiGatewayId(String logicalId) {
        var crc = new CRC32();
        crc.update(logicalId.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String digits = Long.toString(crc.getValue() + 101559956668416L * 36, 36).toLowerCase(Locale.ROOT);
        return digits.substring(digits.length() - 10);
    }

    /** What {@code Ref} of that resource gives. */
    public String ref(String logicalId, String type) {
        return type.startsWith("AWS::ApiGateway") || type.equals("AWS::Serverless::Api")
                ? apiGatewayId(logicalId)
                : account.stackName() + "-" + logicalId;
    }

    /** What {@code Fn::GetAtt} of that resource gives; empty if the type has no such attribute. */
    public Optional<String> attribute(String logicalId, String type, String attribute) {
        return Optional.empty();
    }

    /** The logical id whose reference or attribute that text is, or holds as its last ARN part. */
    public Optional<String> ownerOf(String text) {
        return Optional.empty();
    }
}
