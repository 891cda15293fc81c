// Makes the project of README.md's own text: coordinates, template, handler and test are copied out of it.
def readme = new File(basedir, '../../../../README.md').canonicalFile.getText('UTF-8')

def block = { String language, String having ->
    def found = []
    def matcher = readme =~ '(?s)```' + language + '\\n(.*?)```'
    while (matcher.find()) {
        found << matcher.group(1)
    }
    def fitting = found.findAll { it.contains(having) }
    assert fitting.size() == 1: "README.md has ${fitting.size()} blocks of ${language} with ${having}"
    return fitting[0]
}

def write = { String path, String text ->
    def file = new File(basedir, path)
    file.parentFile.mkdirs()
    file.setText(text, 'UTF-8')
}

def pom = new File(basedir, 'pom.xml')
pom.setText(pom.getText('UTF-8').replace('<!-- README -->', block('xml', 'gatehouse-junit-extension')), 'UTF-8')

def test = block('java', 'class OrdersApiTest')
write('template.yaml', block('yaml', 'OrdersApi'))
write('src/main/java/com/acme/CreateOrder.java', block('java', 'class CreateOrder'))
write('src/test/java/com/acme/OrdersApiTest.java', test)
write('src/test/java/com/acme/ForgottenToken.java',
        test.replace('class OrdersApiTest', 'class ForgottenToken').replace('client.bearer(token).post', 'client.post'))
write('expected-failure.txt', block('text', 'expected: 201'))
return true
