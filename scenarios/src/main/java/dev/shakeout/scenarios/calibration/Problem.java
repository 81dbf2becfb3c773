package dev.shakeout.scenarios.calibration;

import java.util.List;

/** What is to be fitted to what. */
public interface Problem {

    /** The numbers to be found. */
    List<Unknown> unknowns();

    /** The figures to be met. */
    List<Aim> aims();

    /** The figures at {@code numbers}, one for each aim; the same for the same numbers. */
    double[] simulate(double[] numbers);

    /** The figures if nothing changed, which a fit must beat. */
    double[] noChange();

    /** How often the world was simulated for each figure, and on which luck: for the record. */
    String method();
}
