package dev.shakeout.scenarios.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class FormulaProperties {

    private static final Evidence FACTS = Evidence.of(
            List.of(new Article("B1", "2025-05", "A report of our own")),
            List.of(EvidenceTest.fact("seven", 7), EvidenceTest.fact("a-half", 0.5)),
            List.of());

    /** An expression as a tree: computed by the tree, printed with the fewest parentheses or with all of them. */
    private record Tree(double value, int rank, String few, String all) {

        private static final int SUM = 1;
        private static final int PRODUCT = 2;
        private static final int SIGNED = 3;
        private static final int POWER = 4;
        private static final int ATOM = 5;

        static Tree leaf(double value, String text) {
            return new Tree(value, ATOM, text, text);
        }

        static Tree binary(String operator, Tree left, Tree right) {
            return switch (operator) {
                case "+" -> join(left.value + right.value, SUM, left.at(SUM), " + ", right.at(PRODUCT), left, right);
                case "-" -> join(left.value - right.value, SUM, left.at(SUM), "-", right.at(PRODUCT), left, right);
                case "*" ->
                    join(left.value * right.value, PRODUCT, left.at(PRODUCT), "*", right.at(SIGNED), left, right);
                case "/" ->
                    join(left.value / right.value, PRODUCT, left.at(PRODUCT), " /", right.at(SIGNED), left, right);
                default ->
                    join(
                            StrictMath.pow(left.value, right.value),
                            POWER,
                            left.at(ATOM),
                            "^",
                            right.at(SIGNED),
                            left,
                            right);
            };
        }

        static Tree negated(Tree inner) {
            return new Tree(-inner.value, SIGNED, "-" + inner.at(SIGNED), "(-" + inner.all + ")");
        }

        static Tree exponential(Tree inner) {
            return new Tree(StrictMath.exp(inner.value), ATOM, "exp(" + inner.few + ")", "exp(" + inner.all + ")");
        }

        static Tree logarithm(Tree inner) {
            return new Tree(StrictMath.log(inner.value), ATOM, "ln(" + inner.few + ")", "ln(" + inner.all + ")");
        }

        private static Tree join(double value, int rank, String l, String operator, String r, Tree left, Tree right) {
            return new Tree(value, rank, l + operator + r, "(" + left.all + operator + right.all + ")");
        }

        private String at(int needed) {
            return rank >= needed ? few : "(" + few + ")";
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aFormulaComputesWhatItsTreeComputes(@ForAll("trees") Tree tree) {
        Assume.that(Double.isFinite(tree.value()));
        assertEquals(tree.value(), Formula.of(tree.few()).value(FACTS), tree.few()); // the same operations: equal bits
        assertEquals(tree.value(), Formula.of(tree.all()).value(FACTS), tree.all());
    }

    @Property(tries = 200)
    void anyTextIsAFormulaOrRefusedInAShortMessage(@ForAll("hostile") String text) {
        try {
            double value = Formula.of(text).value(FACTS);
            assertTrue(Double.isFinite(value));
        } catch (IllegalArgumentException refused) {
            String message = String.valueOf(refused.getMessage());
            assertTrue(message.length() < 300, message);
            assertTrue(message.chars().noneMatch(Character::isISOControl), message);
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aFormulaCutShortNeverBreaksTheReader(@ForAll("trees") Tree tree) {
        String text = tree.few();
        for (int end = 1; end < text.length(); end++) {
            anyTextIsAFormulaOrRefusedInAShortMessage(text.substring(0, end));
        }
    }

    @Provide
    Arbitrary<Tree> trees() {
        return trees(5);
    }

    /** Trees of moderate numbers; where a part would be refused (zero divisor, ln of nothing) it is left out. */
    private static Arbitrary<Tree> trees(int depth) {
        Arbitrary<Tree> numbers = Arbitraries.doubles()
                .between(0, 1000)
                .ofScale(3)
                .map(x -> Tree.leaf(x, new BigDecimal(Double.toString(x)).toPlainString()));
        Arbitrary<Tree> facts = Arbitraries.of(Tree.leaf(7, "{seven}"), Tree.leaf(0.5, "{a-half}"));
        if (depth == 0) {
            return Arbitraries.oneOf(numbers, facts);
        }
        Arbitrary<Tree> inner = trees(depth - 1);
        Arbitrary<Tree> binaries = Combinators.combine(Arbitraries.of("+", "-", "*", "/", "^"), inner, inner)
                .as((operator, left, right) ->
                        operator.equals("/") && right.value() == 0 ? left : Tree.binary(operator, left, right));
        return Arbitraries.frequencyOf(
                Tuple.of(1, numbers),
                Tuple.of(1, facts),
                Tuple.of(6, binaries),
                Tuple.of(1, inner.map(Tree::negated)),
                Tuple.of(1, inner.map(x -> Math.abs(x.value()) < 20 ? Tree.exponential(x) : x)),
                Tuple.of(1, inner.map(x -> x.value() > 0 ? Tree.logarithm(x) : x)));
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> grammar = Arbitraries.of(
                        "(", ")", "{", "}", "seven", ".low", "+", "-", "*", "/", "^", "ln", "exp", "1", "0", ".", "e",
                        " ")
                .list()
                .ofMaxSize(40)
                .map(pieces -> String.join("", pieces));
        return Arbitraries.oneOf(grammar, Arbitraries.strings().ofMaxLength(60));
    }
}
