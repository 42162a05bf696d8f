def consumer = evaluate(new File(basedir, '../../../src/it/consumer.groovy')).newInstance(basedir, localRepositoryPath)

// What unwraps zstd and xz is optional.
assert consumer.artifacts() == ['msx-book', 'msx-io', 'fastcsv', 'fastutil-core', 'jspecify', 'slf4j-api'] as Set

def seen = [
        'ticks as it is: ADD 1 BUY 5 @ 101 at 7, ADD 2 BUY 5 @ 102 at 8',
        'ticks in gzip: ADD 1 BUY 5 @ 101 at 7, ADD 2 BUY 5 @ 102 at 8',
        'ticks in zip: ADD 1 BUY 5 @ 101 at 7, ADD 2 BUY 5 @ 102 at 8',
        'zstd: found a file inside zstd, expected the library com.github.luben:zstd-jni or io.airlift:aircompressor, on' +
                ' the class path, or on the module path and named in --add-modules',
        'xz: found a file inside xz, expected the library org.tukaani:xz, on the class path, or on the module path and' +
                ' named in --add-modules',
        'parquet again: ADD 1 BUY 5 @ 101 at 7, ADD 2 BUY 5 @ 102 at 8',
        'duckdb: found a database of DuckDB, expected the library org.duckdb:duckdb_jdbc, on the class path, or on the' +
                ' module path with --add-modules duckdb.jdbc,java.sql']

// It finds its own format beside the library's, and reads it inside wrappers, on both paths.
assert consumer.runOnClassPath() == ['found ticks in unnamed module'] + seen
assert consumer.runOnModulePath() == ['found ticks in module consumer'] + seen
