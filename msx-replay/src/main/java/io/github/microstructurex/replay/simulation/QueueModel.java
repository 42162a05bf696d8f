package io.github.microstructurex.replay.simulation;

/**
 * Where in a queue the quantity was that disappeared without a trade. Level-2 data show the total of a price level and not
 * its orders, so the place of an own order in it has to be estimated: trades take what is ahead of it first; of any other
 * decrease a part was ahead of it, and the rest behind. A model says how large that part is.
 *
 * <p>The models here are those of R. Rigtorp, "Estimating Order Queue Position", 2013, in which the part depends on a
 * weight of what is ahead and what is behind. Whatever a model says, no more leaves either part than is there, and nothing
 * is ever ahead of an own order but what the level shows.
 *
 * <p>A model must give the same result on every JVM: {@link StrictMath}.
 */
@FunctionalInterface
public interface QueueModel {
    /**
     * Every cancellation was behind the own order, as long as there is anything: fills come too late rather than too early.
     */
    QueueModel PESSIMISTIC = (ahead, behind) -> 0;

    /** Every lot of the level was cancelled with the same probability. */
    QueueModel PROPORTIONAL = (ahead, behind) -> ahead / (ahead + behind);

    /** A weight of the logarithm: between {@link #power} 0 and 1, nearer to half and half the larger the queue. */
    QueueModel LOGARITHMIC =
            (ahead, behind) -> StrictMath.log1p(ahead) / (StrictMath.log1p(ahead) + StrictMath.log1p(behind));

    /**
     * Which part of a decrease that no trade explains was ahead.
     *
     * @param ahead the lots ahead of the own order before the decrease, at least 0; a fraction where a model has given one
     * @param behind the lots behind it before the decrease, at least 0; not both are 0
     * @return from 0 to 1
     */
    double partAhead(double ahead, double behind);

    /**
     * A weight of the power n: ahead^n / (ahead^n + behind^n). With 1 it is {@link #PROPORTIONAL}; the larger n, the more of
     * it is where more rests.
     *
     * @param n the power, more than 0 and at most 100
     * @return the model
     */
    static QueueModel power(double n) {
        if (!(n > 0 && n <= 100)) {
            throw new IllegalArgumentException("n is " + n + ", expected more than 0 and at most 100");
        }
        // By the ratio, which neither overflows nor gives 0 / 0.
        return (ahead, behind) -> ahead == 0 ? 0 : 1 / (1 + StrictMath.pow(behind / ahead, n));
    }
}
