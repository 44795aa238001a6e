/**
 * JMH benchmarks over synthetic maps, and the ratio of the search inside OptaPlanner to the bare
 * loop.
 *
 * <p>Run all with {@code java -jar benchmarks/target/benchmarks.jar}, after {@code mvn -B -pl
 * benchmarks -am package}. Add {@code -prof gc} for bytes an operation and {@code -p
 * districts=1000} for one size.
 */
package org.delimit.benchmarks;
