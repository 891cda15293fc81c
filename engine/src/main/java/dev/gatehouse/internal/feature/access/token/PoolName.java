package dev.gatehouse.internal.feature.access.token;

/**
 * The name of a user pool.
 *
 * @param id like {@code us-east-1_AbCdEfGhI}
 */
record PoolName(String region, String id) {

    /** From {@code arn:aws:cognito-idp:region:account:userpool/id}. */
    static PoolName ofArn(String arn) {
        String[] parts = arn.split(":", 6);
        String region = parts.length > 3 ? parts[3] : "";
        return new PoolName(region, arn.substring(arn.lastIndexOf('/') + 1));
    }

    /** From an id, which names the Region. */
    static PoolName ofId(String id) {
        int end = id.indexOf('_');
        return new PoolName(end < 0 ? "" : id.substring(0, end), id);
    }

    /** The value of {@code iss} in its tokens. */
    String issuer() {
        return "https://cognito-idp." + region + ".amazonaws.com/" + id;
    }
}
