package dev.shakeout.core.ensemble;

import dev.shakeout.core.world.Ledger;
import java.util.function.Predicate;

/**
 * One number per firm and replication by which scenarios are compared, see {@link Comparison#paired}.
 *
 * <p>What stands for a firm that is gone is part of the outcome: it has no users, and the cash that was left to it.
 * An entrant that never entered has neither users nor cash.
 */
public final class Outcome {

    /** Months in business up to the horizon: for a firm of the start, the month in which it ceased, or the horizon. */
    public static final Outcome MONTHS = new Outcome("months", "months", (result, f, r) -> result.lifetime(f, r));

    /** Monthly active users at the horizon. */
    public static final Outcome MAU =
            new Outcome("mau", "users", (result, f, r) -> result.mau[f][r], Outcome::observesUsers);

    /** Cash at the horizon. */
    public static final Outcome CASH = new Outcome("cash", "CNY", (result, f, r) -> result.cash[f][r] / Ledger.FEN);

    /**
     * 1 if the firm is in business on its own and still trains base models at the horizon, else 0: it has neither gone nor
     * moved to an open model or a niche.
     */
    public static final Outcome STILL_TRAINING = new Outcome(
            "stillTraining", "share", (result, f, r) -> result.training[f][r] ? 1 : 0, result -> result.knowsTraining);

    static final int TOP = 5;

    /** 1 if the firm is among the five with most monthly active users at the horizon, else 0. */
    public static final Outcome TOP_FIVE = new Outcome(
            "topFive", "share", (result, f, r) -> result.isAmongLargest(TOP, f, r) ? 1 : 0, Outcome::observesUsers);

    /** Reads the number of firm f in replication r. */
    @FunctionalInterface
    interface Reader {
        double of(Result result, int f, int r);
    }

    private final String name;
    private final String unit;
    private final Reader reader;
    private final Predicate<Result> known;

    private Outcome(String name, String unit, Reader reader) {
        this(name, unit, reader, result -> true);
    }

    private Outcome(String name, String unit, Reader reader, Predicate<Result> known) {
        this.name = name;
        this.unit = unit;
        this.reader = reader;
        this.known = known;
    }

    private static boolean observesUsers(Result result) {
        return result.measures().contains(MAU.name());
    }

    /** 1 if the firm is independent or listed at the end of {@code month}, 0 being the start, else 0. */
    public static Outcome inBusiness(int month) {
        return new Outcome("inBusiness", "share", (result, f, r) -> result.isInBusiness(f, r, month) ? 1 : 0);
    }

    /** 1 if the firm stands like {@code how} at the horizon, else 0. */
    public static Outcome of(Fate how) {
        return new Outcome(name(how), "share", (result, f, r) -> result.fate[f][r] == how.ordinal() ? 1 : 0);
    }

    private static String name(Fate how) {
        return switch (how) {
            case INDEPENDENT -> "independent";
            case LISTED -> "listed";
            case ACQUIRED -> "acquired";
            case WOUND_UP -> "woundUp";
            case NEVER_ENTERED -> "neverEntered";
        };
    }

    /** As it stands in tables: {@code inBusiness}, {@code independent}, …, {@code stillTraining}, {@code topFive}, {@code months}, {@code mau}, {@code cash}. */
    public String name() {
        return name;
    }

    /** Of the numbers and of their mean. */
    public String unit() {
        return unit;
    }

    boolean isKnownTo(Result result) {
        return known.test(result);
    }

    double of(Result result, int f, int r) {
        return reader.of(result, f, r);
    }

    @Override
    public String toString() {
        return name;
    }
}
