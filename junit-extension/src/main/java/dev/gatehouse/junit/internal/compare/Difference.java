package dev.gatehouse.junit.internal.compare;

/**
 * What a deployed stage answers otherwise than the gateway in the JVM.
 *
 * @param what like {@code status}, {@code header content-type} or {@code body $.orders[0].id}
 * @param here the gateway's
 * @param deployed the deployed stage's
 */
record Difference(String what, String here, String deployed) {

    static final String ABSENT = "(absent)";
}
