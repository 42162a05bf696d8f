# Sourced by the scripts beside it: builds the benchmarks when they are missing or older than their sources, and sets
# home, jar and java.
home=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")" && pwd)
jar=$home/target/benchmarks.jar
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

if [[ ! -f $jar || -n $(find "$home"/../msx-{book,venue,io,replay,strategies,analytics}/src/main "$home/src/main" -newer "$jar" -type f -print -quit) ]]; then
    mvn -q -ntp -f "$home/../pom.xml" -pl msx-bench -am -DskipTests package >&2
fi
