package dev.shakeout.core.random;

/** The ways in which keys follow one another: number i of a stream differs from number i − 1 in one part of its key. */
enum KeyStream {
    REPLICATIONS("consecutive replications of one firm, month and purpose") {
        @Override
        long bits(long seed, long i) {
            return Keys.bits(Keys.ofReplication(seed, i), ALPHA, LEAVE_IN_MAY);
        }
    },
    SEEDS("the first replication of consecutive seeds") {
        @Override
        long bits(long seed, long i) {
            return Keys.bits(Keys.ofReplication((seed << 32) + i, 0), ALPHA, LEAVE_IN_MAY);
        }
    },
    NAMED_FIRMS("named firms: Firm 0, Firm 1, Firm 2, …") {
        @Override
        long bits(long seed, long i) {
            return Keys.bits(Keys.ofReplication(seed, 0), Keys.ofFirm(Keys.hash("Firm " + i)), LEAVE_IN_MAY);
        }
    },
    MEMBERS("consecutive members of one population") {
        @Override
        long bits(long seed, long i) {
            return Keys.bits(Keys.ofReplication(seed, 0), Keys.ofFirm(Keys.ofMember(FRINGE, i)), LEAVE_IN_MAY);
        }
    },
    MONTHS("consecutive months of one firm and purpose") {
        @Override
        long bits(long seed, long i) {
            return Keys.bits(Keys.ofReplication(seed, 0), ALPHA, Keys.ofMonth((int) i, LEAVE));
        }
    },
    PURPOSES("purposes: purpose 0, purpose 1, purpose 2, …") {
        @Override
        long bits(long seed, long i) {
            return Keys.bits(Keys.ofReplication(seed, 0), ALPHA, Keys.ofMonth(5, Keys.hash("purpose " + i)));
        }
    },
    MARKET("as an ensemble draws: 512 replications, then the next of 12 firms, 16 purposes, 36 months") {
        @Override
        long bits(long seed, long i) {
            long lane = i % 512;
            int firm = (int) (i / 512 % FIRMS.length);
            int purpose = (int) (i / (512L * FIRMS.length) % CODES.length);
            long month = i / (512L * FIRMS.length * CODES.length);
            long replication = month / 36 * 512 + lane;
            return Keys.bits(
                    Keys.ofReplication(seed, replication),
                    FIRMS[firm],
                    Keys.ofMonth(1 + (int) (month % 36), CODES[purpose]));
        }
    };

    private static final long ALPHA = Keys.ofFirm(Keys.hash("Alpha"));
    private static final long FRINGE = Keys.hash("fringe");
    private static final long LEAVE = Keys.hash("talent.leave");
    private static final long LEAVE_IN_MAY = Keys.ofMonth(5, LEAVE);
    private static final long[] FIRMS = hashes("Firm ", 12);
    private static final long[] CODES = hashes("purpose ", 16);

    final String description;

    KeyStream(String description) {
        this.description = description;
    }

    /** The draw number i, from 0 on; another seed gives another stream. */
    abstract long bits(long seed, long i);

    private static long[] hashes(String stem, int count) {
        long[] hashes = new long[count];
        for (int k = 0; k < count; k++) {
            hashes[k] = Keys.hash(stem + k);
        }
        return hashes;
    }
}
