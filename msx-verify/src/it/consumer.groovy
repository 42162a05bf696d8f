import java.util.jar.JarFile

/** What the consumers' verify.groovy share: the resolved runtime dependencies of a built consumer, and running it. */
class Consumer {
    final File jar
    final List<File> dependencies

    Consumer(File basedir, File localRepository) {
        def jars = new File(basedir, 'target').listFiles().findAll { it.name.endsWith('.jar') }
        assert jars.size() == 1
        jar = jars[0]
        def classPath = new JarFile(jar).withCloseable { it.manifest.mainAttributes.getValue('Class-Path') }
        dependencies = classPath.split(' ').collect { new File(localRepository, it) }
        dependencies.each { assert it.file : "not in the consumers' repository: $it" }
    }

    /** The artifact ids of the resolved runtime dependencies. */
    Set<String> artifacts() {
        dependencies.collect { it.parentFile.parentFile.name } as Set
    }

    /** What the program prints, one entry a line, on the class path. */
    List<String> runOnClassPath(String main = 'consumer.Main') {
        run('-cp', path(), main)
    }

    /** What the program prints, one entry a line, on the module path. */
    List<String> runOnModulePath(String main = 'consumer/consumer.Main') {
        run('-p', path(), '-m', main)
    }

    private String path() {
        ([jar] + dependencies).join(File.pathSeparator)
    }

    private static List<String> run(String... arguments) {
        def java = System.getProperty('java.home') + '/bin/java'
        def process = new ProcessBuilder([java, '-XX:TieredStopAtLevel=1'] + (arguments as List)).redirectErrorStream(true).start()
        // The identity of an unnamed module is of no interest.
        def output = process.inputStream.text.readLines()*.replaceFirst(/unnamed module @.*/, 'unnamed module')
        assert process.waitFor() == 0 : output.join('\n')
        output
    }
}

Consumer
