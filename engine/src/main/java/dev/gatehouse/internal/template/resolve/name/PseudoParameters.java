package dev.gatehouse.internal.template.resolve.name;

import dev.gatehouse.model.Account;
import java.util.List;
import java.util.Map;

/** The pseudo parameters, {@code AWS::Region} and the like. */
public final class PseudoParameters {

    public static final String NO_VALUE = "AWS::NoValue";
    public static final String NOTIFICATION_ARNS = "AWS::NotificationARNs";

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

    /** The names of all. */
    public static List<String> names() {
        return List.of(
                "AWS::AccountId",
                "AWS::NoValue",
                "AWS::NotificationARNs",
                "AWS::Partition",
                "AWS::Region",
                "AWS::StackId",
                "AWS::StackName",
                "AWS::URLSuffix");
    }

    static String urlSuffix(Account account) {
        return account.partition().equals("aws-cn") ? "amazonaws.com.cn" : "amazonaws.com";
    }

    private static String stackId(Account account) {
        return "arn:" + account.partition() + ":cloudformation:" + account.region() + ":" + account.id() + ":stack/"
                + account.stackName() + "/" + StableIds.uuid(account.stackName());
    }
}
