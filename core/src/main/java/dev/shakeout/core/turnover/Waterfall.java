package dev.shakeout.core.turnover;

/**
 * Who gets what of the money that is left when a firm ends and its creditors are paid: whole fen.
 *
 * <p>Notes are debts and come first. The preferred take back what they paid in, or give that up for their share of
 * everything where it is more; what they leave goes to the others by shares. Non-participating, 1 times.
 *
 * @param notes     to those who lent
 * @param preferred to holders of preferred shares
 * @param common    to holders of common shares
 * @param floated   to holders of shares sold on an exchange
 */
record Waterfall(double notes, double preferred, double common, double floated) {

    /** {@code left} and claims in whole fen, at least 0; the shares in any unit. */
    static Waterfall of(
            double left,
            double notes,
            double preference,
            double preferredShares,
            double commonShares,
            double floatedShares) {
        double lent = Math.min(left, notes);
        double rest = left - lent;
        double all = preferredShares + commonShares + floatedShares;
        double part = all > 0 ? preferredShares / all : 1;
        double asOwners = Math.floor(part * rest);
        double first = Math.max(Math.min(rest, preference), asOwners);
        double others = commonShares + floatedShares;
        double preferred = others > 0 ? first : rest;
        double onExchange = others > 0 ? Math.floor((rest - preferred) * floatedShares / others) : 0;
        return new Waterfall(lent, preferred, rest - preferred - onExchange, onExchange);
    }
}
