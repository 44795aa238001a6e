/**
 * JMH benchmarks over synthetic maps, the ratio of the search inside OptaPlanner to the bare loop,
 * peers that solve the same problem with Constraint Streams, solves of instances with known
 * answers, and how everything grows with the map.
 *
 * <p>After {@code mvn -B -pl benchmarks -am package -DskipTests}, with {@code -cp
 * benchmarks/target/benchmarks.jar}:
 *
 * <ul>
 *   <li>{@code org.delimit.benchmarks.All --out DIR [--quick]}: everything, as Markdown and JSON
 *   <li>{@code org.openjdk.jmh.Main -prof gc [-p districts=1000] [NAME]}: one operation at a time
 *   <li>{@code org.delimit.benchmarks.EngineRatio}: inside OptaPlanner against the bare loop
 *   <li>{@code org.delimit.benchmarks.Peers}: ours against Constraint Streams
 *   <li>{@code org.delimit.benchmarks.SolveBenchmark}: targets and best values over time
 *   <li>{@code org.delimit.benchmarks.Growth}: 1,000 to 1,000,000 districts
 * </ul>
 *
 * <p>The guard in the tests holds only what a busy machine cannot spoil: bytes an operation, equal
 * scores, and ratios of times taken side by side.
 */
package org.delimit.benchmarks;
