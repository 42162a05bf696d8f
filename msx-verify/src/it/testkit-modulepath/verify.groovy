def reports = new File(basedir, 'target/surefire-reports').listFiles().findAll { it.name.endsWith('.xml') }
def suites = reports.collect { new groovy.xml.XmlSlurper().parse(it) }
def tests = suites.collectEntries { [it.@name.text(), it.@tests.toInteger()] }

// In the strategy's module, with the testkit beside it.
assert tests == ['consumer.AtOnceContractTest': 7, 'consumer.AtOnceTest': 1, 'consumer.ModuleTest': 1]
assert suites.every { it.@failures.toInteger() + it.@errors.toInteger() + it.@skipped.toInteger() == 0 }
