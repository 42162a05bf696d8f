def consumer = evaluate(new File(basedir, '../../../src/it/consumer.groovy')).newInstance(basedir, localRepositoryPath)

// A program that needs only a book gets this much and no more.
assert consumer.artifacts() == ['msx-book', 'fastutil-core', 'jspecify', 'slf4j-api'] as Set
assert consumer.runOnModulePath() == [
  'book in module io.github.microstructurex.book',
  'RESTED, then FILLED',
  'best offer 2 at 101'
]
