package dev.shakeout.core.ensemble;

/**
 * A replication that failed its audit, with all that is needed to replay it. It is left out of every scenario.
 *
 * @param month     the month at whose end the audit failed
 * @param mechanism whose work the audit failed after
 * @param cause     what was found
 */
public record Failure(String scenario, long seed, long replication, int month, String mechanism, String cause) {}
