package dev.gatehouse.internal.policy;

import java.util.Locale;
import java.util.Set;

/**
 * The condition keys that API Gateway's policies know, in lower case.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-aws-condition-keys.html">Condition
 *     keys (read 2026-11-22)</a>
 */
final class ConditionKeys {

    private static final String TAG = "aws:principaltag/";
    private static final Set<String> KNOWN = Set.of(
            "aws:currenttime",
            "aws:epochtime",
            "aws:referer",
            "aws:securetransport",
            "aws:sourcearn",
            "aws:sourceip",
            "aws:sourcevpc",
            "aws:sourcevpce",
            "aws:useragent",
            "aws:vpcsourceip",
            "aws:tokenissuetime",
            "aws:multifactorauthpresent",
            "aws:multifactorauthage",
            "aws:principalaccount",
            "aws:principalarn",
            "aws:principalorgid",
            "aws:principalorgpaths",
            "aws:principaltype",
            "aws:userid",
            "aws:username");

    private ConditionKeys() {}

    static boolean isKnown(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        return KNOWN.contains(lower) || lower.startsWith(TAG) && lower.length() > TAG.length();
    }
}
