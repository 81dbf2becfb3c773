package dev.shakeout.core.enterprise;

import dev.shakeout.core.choice.Bertrand;
import dev.shakeout.core.world.World;
import java.util.stream.IntStream;

/** Rows that live within one vertical's turn of a month, so that all verticals can share them: a row per firm, or one. */
final class Scratch {

    /** 0 to 1: how far a firm may sell. */
    final double[][] offered;

    /** 0 to 1: how many buyers it may sell to. */
    final double[][] invited;

    /** Utility but for the price. */
    final double[][] appeal;

    /** Unit cost. */
    final double[][] cost;

    /** Unit cost less what the customer is worth elsewhere. */
    final double[][] net;

    final double[][] markup;

    /** What is paid: the price of the rule, levers and floor applied. */
    final double[][] paid;

    final double[][] weight;

    /** Volume that comes to tender. */
    final double[][] tendered;

    /** z of {@link dev.shakeout.core.choice.Migration}. */
    final double[][] z;

    /** The order of suppliers by quality. */
    final double[][] order;

    final double[] a;
    final double[] b;
    final double[] c;

    /** All firms: on its rows each contest of some of them works. */
    final Bertrand everybody;

    Scratch(World world) {
        int firms = world.rowCount();
        int n = world.length();
        offered = new double[firms][n];
        invited = new double[firms][n];
        appeal = new double[firms][n];
        cost = new double[firms][n];
        net = new double[firms][n];
        markup = new double[firms][n];
        paid = new double[firms][n];
        weight = new double[firms][n];
        tendered = new double[firms][n];
        z = new double[firms][n];
        order = new double[firms][n];
        a = world.scratch();
        b = world.scratch();
        c = world.scratch();
        everybody = new Bertrand(Awards.nests(world), IntStream.range(0, firms).toArray(), n);
    }
}
