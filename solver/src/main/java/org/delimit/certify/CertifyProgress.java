package org.delimit.certify;

import java.util.OptionalLong;

/**
 * How far a proof is. Immutable.
 *
 * @param work what is done now, a few words
 * @param best least objective of a feasible plan so far, in thousandths; empty if none is known
 * @param bound no feasible plan has less, in thousandths
 * @param proven what to go on from, if the proof is ended here
 */
public record CertifyProgress(
    String work, OptionalLong best, OptionalLong bound, ProvenSoFar proven) {}
