package dev.shakeout.core.turnover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;

/** Distributed proceeds are liquidation proceeds, and nobody is paid before those senior to him. */
class WaterfallProperties {

    private static final long MOST = 1L << 50;

    @Property(tries = 200)
    void distributesWhatThereIsAndNothingElse(
            @ForAll @LongRange(max = MOST) long left,
            @ForAll @LongRange(max = MOST) long notes,
            @ForAll @LongRange(max = MOST) long preference,
            @ForAll @DoubleRange(max = 3) double preferred,
            @ForAll @DoubleRange(max = 3) double common,
            @ForAll @DoubleRange(max = 3) double floated) {
        Waterfall each = Waterfall.of((double) left, (double) notes, (double) preference, preferred, common, floated);
        assertEquals((double) left, each.notes() + each.preferred() + each.common() + each.floated(), 0);
        for (double part : new double[] {each.notes(), each.preferred(), each.common(), each.floated()}) {
            assertTrue(part >= 0 && part == Math.rint(part), each.toString());
        }
        assertTrue(each.notes() <= notes);
        boolean othersGet = each.common() + each.floated() > 0;
        assertTrue(!othersGet || each.notes() == notes, "notes come before shares");
        assertTrue(!othersGet || each.preferred() >= preference, "the preferred come before the common");
        assertTrue(each.preferred() == 0 || each.notes() == notes);
    }

    @Property(tries = 200)
    void moreToDistributeIsLessToNobody(
            @ForAll @LongRange(max = MOST) long left,
            @ForAll @LongRange(max = MOST) long more,
            @ForAll @LongRange(max = MOST) long notes,
            @ForAll @LongRange(max = MOST) long preference,
            @ForAll @DoubleRange(max = 3) double preferred,
            @ForAll @DoubleRange(max = 3) double common) {
        Waterfall some = Waterfall.of((double) left, (double) notes, (double) preference, preferred, common, 0);
        Waterfall rich =
                Waterfall.of((double) (left + more), (double) notes, (double) preference, preferred, common, 0);
        assertTrue(rich.notes() >= some.notes());
        assertTrue(rich.preferred() >= some.preferred());
        assertTrue(rich.common() >= some.common() - 1); // a fen lost to rounding
    }
}
