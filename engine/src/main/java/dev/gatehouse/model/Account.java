package dev.gatehouse.model;

/**
 * The account and Region of all resources.
 *
 * @param id twelve digits
 * @param region like {@code us-east-1}
 * @param partition {@code aws}, {@code aws-cn} or {@code aws-us-gov}
 * @param stackName like {@code test-stack}
 */
public record Account(String id, String region, String partition, String stackName) {

    /** {@return account 123456789012 in us-east-1, stack test-stack} */
    public static Account standard() {
        return new Account("123456789012", "us-east-1", "aws", "test-stack");
    }
}
