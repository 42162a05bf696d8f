def consumer = evaluate(new File(basedir, '../../../src/it/consumer.groovy')).newInstance(basedir, localRepositoryPath)

// A program that needs only a book gets this much and no more.
assert consumer.artifacts() == ['msx-book', 'fastutil-core', 'jspecify', 'slf4j-api'] as Set
assert consumer.runOnClassPath() == [
  'book in unnamed module',
  'RESTED, then FILLED',
  'best offer 2 at 101'
]
