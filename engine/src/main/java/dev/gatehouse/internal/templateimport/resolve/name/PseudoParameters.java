package dev.gatehouse.internal.templateimport.resolve.name;

import dev.gatehouse.model.Account;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The pseudo parameters, {@code AWS::Region} and the like. */
public final class PseudoParameters {

    public static final String NO_VALUE = "AWS::NoValue";
    public static final String NOTIFICATION_ARNS = "AWS::NotificationARNs";

    private static final List<String> NAMES = Stream.concat(
                    texts(Account.standard()).keySet().stream(), Stream.of(NO_VALUE, NOTIFICATION_ARNS))
            .sorted()
            .toList();

    private PseudoParameters() {}

    /** Those that are texts, by name. */
    public static Map<String, String> texts(Account account) {
        return Map.of(
                "AWS::AccountId", account.id(),
                "AWS::Region", account.region(),
                "AWS::Partition", account.partition(),
                "AWS::StackName", account.stackName(),
                "AWS::StackId", stackId(account),
                "AWS::URLSuffix", urlSuffix(account));
    }

    /** The names of all, sorted. */
    public static List<String> names() {
        return NAMES;
    }

    static String urlSuffix(Account account) {
        return account.partition().equals("aws-cn") ? "amazonaws.com.cn" : "amazonaws.com";
    }

    private static String stackId(Account account) {
        return "arn:" + account.partition() + ":cloudformation:" + account.region() + ":" + account.id() + ":stack/"
                + account.stackName() + "/" + StableIds.uuid(account.stackName());
    }
}
