def consumer = evaluate(new File(basedir, '../../../src/it/consumer.groovy')).newInstance(basedir, localRepositoryPath)

assert consumer.artifacts() ==
        ['msx-book', 'msx-strategies', 'msx-replay', 'msx-analytics', 'fastutil-core', 'jspecify', 'slf4j-api'] as Set

// What docs/guide/write-a-strategy.md says that it prints.
def guide = new File(basedir, '../../../../docs/guide/write-a-strategy.md').getText('UTF-8')
def printed = (guide =~ /(?s)prints\s+```\n(.*?)```/)[0][1].readLines()
assert consumer.runOnClassPath('example.Main') == printed
assert consumer.runOnModulePath('example/example.Main') == printed
