// The green test ran, and the red one's message is the one that README.md shows.
def reports = new File(basedir, 'target/surefire-reports')
def failure = new File(reports, 'com.acme.ForgottenToken.txt').getText('UTF-8')

new File(basedir, 'expected-failure.txt').getText('UTF-8').readLines().findAll { !it.isBlank() }.each { line ->
    assert failure.contains(line): "README.md shows a line that the failure does not have: ${line}\n${failure}"
}
assert new File(basedir, 'build.log').getText('UTF-8').contains('Tests run: 2, Failures: 0, Errors: 0, Skipped: 0')
// a green run prints one line of ours, and none of a logging library that nobody set up
assert !new File(basedir, 'build.log').getText('UTF-8').contains('SLF4J')
return true
