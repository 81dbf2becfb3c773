package dev.shakeout.scenarios.description;

/**
 * What an ODD description must say and no declaration can: the author of a model says it. The words here are those for the
 * library's default model.
 */
public enum Topic {
    /** What the model is for. */
    PURPOSE("""
            The model asks who survives a shake-out, when and why: which forces together turn a crowd of firms into a few, \
            when they do not, and what a given firm could have done. It is made for comparing scenarios and mechanisms on \
            the same luck. It is no forecast of companies."""),

    /** By which patterns it is judged. */
    PATTERNS("""
            Money balances to the fen, people and users to a part in 10^9, in every month of every run. At the start, \
            measured burn and reported users are those the market states. Submodels agree with closed forms where there \
            are any, and each lever moves what it is about in the direction its source says. Numbers fitted to data are \
            marked FITTED, with their residual."""),

    /** What comes out and is not put in. */
    EMERGENCE("""
            Who ends when and how, concentration, reported users, the price of an install and who gets funded come out of \
            the interplay of firms, consumers and investors. No rule knows a date at which firms end. Put in are the paths \
            of costs and pay, the hazards at which the capital market and the listing window turn, and all that a scenario \
            pulls."""),

    /** How firms respond to what happens to them. */
    ADAPTATION("""
            Firms follow routines with thresholds. As the cash of a firm lasts for fewer months it cuts its costs, gives up \
            its line of business, asks for money and looks for a buyer. One that has fallen far behind what is free gives \
            up training its own. Key people leave for better offers; consumers now and then look around and choose anew."""),

    /** What they pursue. */
    OBJECTIVES("""
            Firms satisfice: they have thresholds, and maximise nothing. Consumers choose by utility with random taste. \
            Investors fund the best score first while their money lasts."""),

    /** Whether rules change with experience. */
    LEARNING("""
            No firm changes its routines with experience. What is learnt about technology, by a team or from others, is \
            state of the firm and not a rule."""),

    /** What they expect. */
    PREDICTION("""
            A firm expects its last burn to go on: its runway is its cash over that burn, less what its owner stands ready \
            to pay. Nobody forecasts rivals, demand or the capital market."""),

    /** Groups above the single agent. */
    COLLECTIVES("""
            Consumers are counted by segment and state and not one by one. Staff are a number per firm; key people are \
            whole people of whom teams may move together.""");

    private final String ofDefaultModel;

    Topic(String ofDefaultModel) {
        this.ofDefaultModel = ofDefaultModel;
    }

    String ofDefaultModel() {
        return ofDefaultModel;
    }
}
