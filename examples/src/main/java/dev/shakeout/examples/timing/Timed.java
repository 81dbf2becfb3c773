package dev.shakeout.examples.timing;

/**
 * What was measured.
 *
 * @param nsPerFirmMonth median over the repeats of nanoseconds per firm-month: CPU time of the working thread for one
 *                       thread, else wall time; in the ensemble layout with setting up, in the population layout without
 * @param best           the best repeat
 * @param firmMonths     nominal: firms times months times replications, the dead included
 * @param alive          firms in business at the end, mean over replications
 * @param aliveError     standard error of that mean; 0 for one replication
 * @param hhi            Herfindahl index of users at the end, 0 to 1, mean over replications; 0 where nobody counts users
 * @param hhiError       standard error of that mean
 * @param bytesPerFirm   state per firm and lane, without shared rows
 * @param peakMiB        largest memory of the process so far: resident where the system tells it, else Java's heap
 */
public record Timed(
        double nsPerFirmMonth,
        double best,
        long firmMonths,
        double alive,
        double aliveError,
        double hhi,
        double hhiError,
        double bytesPerFirm,
        double peakMiB) {}
