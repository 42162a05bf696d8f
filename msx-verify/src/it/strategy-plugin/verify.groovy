def consumer = evaluate(new File(basedir, '../../../src/it/consumer.groovy')).newInstance(basedir, localRepositoryPath)

assert consumer.artifacts() ==
        ['msx-book', 'msx-strategies', 'msx-replay', 'msx-analytics', 'fastutil-core', 'jspecify', 'slf4j-api'] as Set

// It finds its own strategy, and gets its fills from the backtester, on both paths.
assert consumer.runOnClassPath() == ['found plugin in unnamed module', 'bought 30 at 101.0']
assert consumer.runOnModulePath() == ['found plugin in module consumer', 'bought 30 at 101.0']
