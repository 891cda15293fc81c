package dev.gatehouse;

/** Whether limits of the account apply beside those that the template writes. */
public enum AccountLimits {
    /** Only limits written in the template apply. */
    OFF,
    /** 10,000 requests a second, 500 new connections a second and the like apply as well. */
    ENFORCED
}
